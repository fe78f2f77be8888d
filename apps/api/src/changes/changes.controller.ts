import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { ActorDifference, EventDifference } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { given } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { checkReached, knownAt, knownFrom, badPlace } from '../http/past.js';
import { VIEWS } from '../views-token.js';
import { ActorChange, EventChange } from './change.js';

const OF = ['events', 'actors'] as const;

const ListQuery = z.strictObject({
  of: z
    .enum(OF, 'it is neither events nor actors')
    .default('events')
    .meta({ description: 'What to compare: events, by default, or actors.' }),
  from: knownFrom.meta({
    description:
      'The earlier of the two: a position of the log, or an ISO instant such as 2026-02-28T12:00:00Z; a day means its beginning.',
  }),
  to: knownAt
    .optional()
    .meta({ description: 'The later of the two, by default now: a position of the log, or an ISO instant; a day means its end.' }),
  ...pageQuery,
});
const ChangePage = pageOf(z.union([EventChange, ActorChange])).meta({ id: 'ChangePage' });

@ApiTags('changes')
@Controller('v1/changes')
export class ChangesController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({
    summary:
      'What is different in events or actors between two instants, and the claims and records that made it so; the last changed first',
  })
  @ApiResponse({ status: 200, standardSchema: ChangePage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<EventDifference | ActorDifference>> {
    const { limit, of, from, to } = query;
    await checkReached(this.views, [
      ['from', from],
      ['to', to],
    ]);
    if (typeof from === typeof to && to !== undefined && to < from) throw badPlace('to', String(to), `it is before from, ${from}`);
    return listOfView<EventDifference | ActorDifference, typeof query>('changes', query, (after) => {
      const asked = { limit, from, ...after, ...given({ to }) };
      return of === 'actors' ? this.views.actorChanges(asked) : this.views.eventChanges(asked);
    });
  }
}
