import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { EventDifference } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { given, knownAt } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { VIEWS } from '../views-token.js';
import { EventChange } from './change.js';

const ListQuery = z.strictObject({
  from: knownAt.meta({ description: 'The earlier of the two: a position of the log, or an ISO instant such as 2026-02-28T12:00:00Z.' }),
  to: knownAt.optional().meta({ description: 'The later of the two, by default now: a position of the log, or an ISO instant.' }),
  ...pageQuery,
});
const ChangePage = pageOf(EventChange).meta({ id: 'EventChangePage' });

@ApiTags('changes')
@Controller('v1/changes')
export class ChangesController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({
    summary: 'What is different in events between two instants, and the claims and records that made it so; the last changed first',
  })
  @ApiResponse({ status: 200, standardSchema: ChangePage })
  list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<EventDifference>> {
    const { limit, from, to } = query;
    return listOfView('changes', query, (after) => this.views.eventChanges({ limit, from, ...after, ...given({ to }) }));
  }
}
