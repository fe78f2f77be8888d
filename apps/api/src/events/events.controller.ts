import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { STANDINGS, type EventRow as ServedEvent } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { CLAIM_TYPES } from '@hearsay/vocabulary';
import { actor, given, identifier, inOrder, listOf, words } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { pastFor, PastQuery } from '../http/past.js';
import { unknownThen } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { whereAndWhen } from '../http/where-and-when.js';
import { EventRow, Explanation } from './event.js';
import { explainEvent } from './explain-event.js';

const ListQuery = z
  .strictObject({
    q: words.optional().meta({ description: 'Words that the title holds.' }),
    actor: actor.optional().meta({ description: 'Id, or exact name, of an actor that took part.' }),
    type: listOf(CLAIM_TYPES)
      .optional()
      .meta({ description: `One or more, with commas between, of ${CLAIM_TYPES.join(', ')}.` }),
    standing: listOf(STANDINGS)
      .optional()
      .meta({ description: `One or more, with commas between, of ${STANDINGS.join(', ')}.` }),
    conflicting: z
      .enum(['true', 'false'], 'it is neither true nor false')
      .transform((text) => text === 'true')
      .optional()
      .meta({ description: 'true: with a conflict among its claims; false: without.' }),
    ...whereAndWhen,
    ...PastQuery.shape,
    ...pageQuery,
  })
  .refine(...inOrder('from', 'to'));
const EventPage = pageOf(EventRow).meta({ id: 'EventPage' });

@ApiTags('events')
@Controller('v1/events')
export class EventsController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({ summary: 'Events, the latest happening first; now or as they stood' })
  @ApiResponse({ status: 200, standardSchema: EventPage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedEvent>> {
    const { limit, cursor: _, q, knownAt, publishedBy, ...filters } = query;
    const past = await pastFor(this.views, { knownAt, publishedBy });
    return listOfView('events', query, (after) => this.views.events({ limit, ...after, ...given({ ...filters, text: q }) }, past));
  }

  @Get(':id')
  @ApiOperation({
    summary: 'One event, with everything that is claimed of it, now or as it stood. The id of an event that was merged gives the one it is',
  })
  @ApiResponse({ status: 200, standardSchema: EventRow })
  async one(@Param('id', { schema: identifier }) id: string, @Query({ schema: PastQuery }) past: PastQuery): Promise<ServedEvent> {
    return this.find(id, past);
  }

  @Get(':id/explain')
  @ApiOperation({ summary: 'Why an event says what it says: for each field the rule and the claims' })
  @ApiResponse({ status: 200, standardSchema: Explanation })
  async explain(@Param('id', { schema: identifier }) id: string, @Query({ schema: PastQuery }) past: PastQuery): Promise<Explanation> {
    return explainEvent(await this.find(id, past));
  }

  private async find(id: string, past: PastQuery): Promise<ServedEvent> {
    const found = await this.views.event(id, await pastFor(this.views, past));
    if (found === null) throw unknownThen('event', id, past);
    return found.row;
  }
}
