import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { SourceRow as ServedSource } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { given, identifier, listOf, words } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { unknownId } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { SOURCE_KINDS, SourceRow } from './source.js';

const ListQuery = z.strictObject({
  q: words.optional().meta({ description: 'Part of a name.' }),
  kind: listOf(SOURCE_KINDS)
    .optional()
    .meta({ description: `One or more, with commas between, of ${SOURCE_KINDS.join(', ')}.` }),
  ...pageQuery,
});
const SourcePage = pageOf(SourceRow).meta({ id: 'SourcePage' });

@ApiTags('sources')
@Controller('v1/sources')
export class SourcesController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({ summary: 'Who speaks: outlets, people, organisations and anonymous groups, those of most claims first' })
  @ApiResponse({ status: 200, standardSchema: SourcePage })
  list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedSource>> {
    const { limit, cursor: _, q, ...filters } = query;
    return listOfView('sources', query, (after) => this.views.sources({ limit, ...after, ...given({ ...filters, text: q }) }));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One source, with its record' })
  @ApiResponse({ status: 200, standardSchema: SourceRow })
  async one(@Param('id', { schema: identifier }) id: string): Promise<ServedSource> {
    const found = await this.views.source(id);
    if (found === null) throw unknownId('source', id);
    return found.row;
  }
}
