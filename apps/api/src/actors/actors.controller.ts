import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ActorDetail as ServedDetail, ActorRow as ServedActor } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { ACTOR_KINDS } from '@hearsay/vocabulary';
import { countryCode, given, identifier, listOf, words } from '../http/filters.js';
import { Explanation } from '../events/event.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { pastFor, PastQuery } from '../http/past.js';
import { unknownThen } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { ActorDetail, ActorRow } from './actor.js';
import { claimsBehind, explainActor } from './explain-actor.js';

const ListQuery = z.strictObject({
  q: words.optional().meta({ description: 'Part of a name.' }),
  kind: listOf(ACTOR_KINDS)
    .optional()
    .meta({ description: `One or more, with commas between, of ${ACTOR_KINDS.join(', ')}.` }),
  country: countryCode.optional().meta({ description: 'ISO 3166-1 alpha-2, such as SY.' }),
  ...PastQuery.shape,
  ...pageQuery,
});
const ActorPage = pageOf(ActorRow).meta({ id: 'ActorPage' });

@ApiTags('actors')
@Controller('v1/actors')
export class ActorsController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({ summary: 'Actors, those of most claims first; now or as they stood' })
  @ApiResponse({ status: 200, standardSchema: ActorPage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedActor>> {
    const { limit, cursor: _, q, knownAt, publishedBy, ...filters } = query;
    const past = await pastFor(this.views, { knownAt, publishedBy });
    return listOfView('actors', query, (after) => this.views.actors({ limit, ...after, ...given({ ...filters, text: q }) }, past));
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One actor with relations, strength and events, now or as it stood. The id of an actor that was merged gives the one it is',
  })
  @ApiResponse({ status: 200, standardSchema: ActorDetail })
  async one(@Param('id', { schema: identifier }) id: string, @Query({ schema: PastQuery }) past: PastQuery): Promise<ServedDetail> {
    return this.find(id, past);
  }

  @Get(':id/explain')
  @ApiOperation({ summary: 'Why an actor is said to be what it is: for each field the rule and the claims' })
  @ApiResponse({ status: 200, standardSchema: Explanation })
  async explain(@Param('id', { schema: identifier }) id: string, @Query({ schema: PastQuery }) past: PastQuery): Promise<Explanation> {
    const actor = await this.find(id, past);
    const then = await pastFor(this.views, past);
    const [behind, newest, said] = await Promise.all([
      this.views.claimsByIds(claimsBehind(actor)),
      this.views.claims({ actor: actor.id, limit: 100 }, then),
      this.views.claims({ speaker: actor.id, limit: 100 }, then),
    ]);
    return explainActor(actor, [...behind, ...newest.rows], said.rows);
  }

  private async find(id: string, past: PastQuery): Promise<ServedDetail> {
    const found = await this.views.actor(id, await pastFor(this.views, past));
    if (found === null) throw unknownThen('actor', id, past);
    return found.row;
  }
}
