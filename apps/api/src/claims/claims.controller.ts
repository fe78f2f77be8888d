import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ClaimRow as ServedClaim } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { CERTAINTIES, CLAIM_TYPES, POLARITIES, STANCES } from '@hearsay/vocabulary';
import { actor, given, identifier, isoMoment, inOrder, listOf, words } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { pastFor, PastQuery } from '../http/past.js';
import { unknownThen } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { whereAndWhen } from '../http/where-and-when.js';
import { ClaimRow } from './claim.js';

const ListQuery = z.strictObject({
  q: words.optional().meta({ description: 'Words that the quote holds.' }),
  actor: actor.optional().meta({ description: 'Id, or exact name, of an actor that is a party.' }),
  speaker: words.optional().meta({ description: 'Id of an actor or source in the chain of speakers.' }),
  article: words.optional().meta({ description: 'Id of the article.' }),
  event: words.optional().meta({ description: 'Id of the event.' }),
  outlet: words.optional().meta({ description: 'Name of the outlet that publishes it.' }),
  type: listOf(CLAIM_TYPES).optional().meta({ description: `One or more, with commas between, of ${CLAIM_TYPES.join(', ')}.` }),
  stance: listOf(STANCES).optional().meta({ description: `One or more, with commas between, of ${STANCES.join(', ')}.` }),
  polarity: z.enum(POLARITIES, 'it is neither affirmed nor negated').optional().meta({ description: 'affirmed or negated.' }),
  certainty: z.enum(CERTAINTIES, `it is none of ${CERTAINTIES.join(', ')}`).optional().meta({ description: 'stated, hedged or unconfirmed.' }),
  state: z.enum(['current', 'withdrawn', 'rejected'], 'it is none of current, withdrawn, rejected').optional().meta({ description: 'current, withdrawn or rejected; all where it is left out.' }),
  ...whereAndWhen,
  publishedFrom: isoMoment.optional().meta({ description: 'Published at or after: an ISO date or instant, such as 2026-02-28T12:00:00Z.' }),
  publishedTo: isoMoment.optional().meta({ description: 'Published at or before: an ISO date or instant, such as 2026-02-28T12:00:00Z.' }),
  ...PastQuery.shape,
  ...pageQuery,
}).refine(...inOrder('from', 'to')).refine(...inOrder('publishedFrom', 'publishedTo')); // prettier-ignore
const ClaimPage = pageOf(ClaimRow).meta({ id: 'ClaimPage' });

@ApiTags('claims')
@Controller('v1/claims')
export class ClaimsController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({ summary: 'Claims, newest recorded first; now or as they stood' })
  @ApiResponse({ status: 200, standardSchema: ClaimPage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedClaim>> {
    const { limit, cursor: _, q, knownAt, publishedBy, ...filters } = query;
    const past = await pastFor(this.views, { knownAt, publishedBy });
    return listOfView('claims', query, (after) => this.views.claims({ limit, ...after, ...given({ ...filters, text: q }) }, past));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One claim, with what happened to it in the ledger, now or as it stood' })
  @ApiResponse({ status: 200, standardSchema: ClaimRow })
  async one(@Param('id', { schema: identifier }) id: string, @Query({ schema: PastQuery }) past: PastQuery): Promise<ServedClaim> {
    const found = await this.views.claim(id, await pastFor(this.views, past));
    if (found === null) throw unknownThen('claim', id, past);
    return found.row;
  }
}
