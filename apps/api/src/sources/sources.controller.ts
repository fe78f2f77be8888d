import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { SourceRow as ServedSource } from '@hearsay/views';
import type { Views } from '@hearsay/store';
import { given, identifier, listOf, words } from '../http/filters.js';
import { listOfView } from '../http/list-of-view.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { pastFor, PastQuery } from '../http/past.js';
import { unknownThen } from '../http/unknown-id.js';
import { VIEWS } from '../views-token.js';
import { SOURCE_KINDS, SourceRow } from './source.js';

const ListQuery = z.strictObject({
  q: words.optional().meta({ description: 'Part of a name.' }),
  kind: listOf(SOURCE_KINDS)
    .optional()
    .meta({ description: `One or more, with commas between, of ${SOURCE_KINDS.join(', ')}.` }),
  ...PastQuery.shape,
  ...pageQuery,
});
const SourcePage = pageOf(SourceRow).meta({ id: 'SourcePage' });

@ApiTags('sources')
@Controller('v1/sources')
export class SourcesController {
  constructor(@Inject(VIEWS) private readonly views: Views) {}

  @Get()
  @ApiOperation({
    summary: 'Who speaks: outlets, people, organisations and anonymous groups, those of most claims first; now or as they stood',
  })
  @ApiResponse({ status: 200, standardSchema: SourcePage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedSource>> {
    const { limit, cursor: _, q, knownAt, publishedBy, ...filters } = query;
    const past = await pastFor(this.views, { knownAt, publishedBy });
    return listOfView('sources', query, (after) => this.views.sources({ limit, ...after, ...given({ ...filters, text: q }) }, past));
  }

  @Get(':id')
  @ApiOperation({ summary: 'One source, with its record, now or as it stood' })
  @ApiResponse({ status: 200, standardSchema: SourceRow })
  async one(@Param('id', { schema: identifier }) id: string, @Query({ schema: PastQuery }) past: PastQuery): Promise<ServedSource> {
    const found = await this.views.source(id, await pastFor(this.views, past));
    if (found === null) throw unknownThen('source', id, past);
    return found.row;
  }
}
