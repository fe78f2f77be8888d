import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DECISION_KINDS, type DecisionRow as ServedDecision } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { given, identifier, listOf, words } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { unknownId } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { DecisionRow } from './decision.js';

const ListQuery = z.strictObject({
  kind: listOf(DECISION_KINDS).optional().meta({ description: `One or more, with commas between, of ${DECISION_KINDS.join(', ')}.` }),
  state: z.enum(['standing', 'reverted', 'void'], 'it is none of standing, reverted, void').optional().meta({ description: 'standing, reverted or void.' }),
  about: words.optional().meta({ description: 'Id of a claim, event, actor or decision that it is about.' }),
  who: words.optional().meta({ description: 'Whose decision: key:NAME.' }),
  ...pageQuery,
}); // prettier-ignore
const DecisionPage = pageOf(DecisionRow).meta({ id: 'DecisionPage' });

@ApiTags('curation')
@Controller('v1/curation')
export class DecisionsController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({ summary: 'Decisions of analysts, newest first' })
  @ApiResponse({ status: 200, standardSchema: DecisionPage })
  list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedDecision>> {
    const { limit, cursor: _, ...filters } = query;
    return listOfView('curation', query, (after) => this.views.decisions({ limit, ...after, ...given(filters) }));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One decision' })
  @ApiResponse({ status: 200, standardSchema: DecisionRow })
  async one(@Param('id', { schema: identifier }) id: string): Promise<ServedDecision> {
    const found = await this.views.decision(id);
    if (found === null) throw unknownId('decision', id);
    return found.row;
  }
}
