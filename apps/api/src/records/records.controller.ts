import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventLog } from '@hearsay/store';
import type { AnyRecord } from '@hearsay/vocabulary';
import { identifier, listOf } from '../http/filters.js';
import { cursorOf, pageOf, pageQuery, readCursor, type Page } from '../http/page.js';
import { ProblemFault } from '../http/problem.js';
import { RECORD_TYPES, RecordRow } from './record.js';

export const position = z.coerce
  .number('it is not a whole number')
  .int('it is not a whole number')
  .min(0, 'it is less than 0')
  .max(Number.MAX_SAFE_INTEGER, 'it is too large');

const ListQuery = z.strictObject({
  after: position.default(0).meta({ description: 'Only records after this position, by default 0: from the first record on.' }),
  type: listOf(RECORD_TYPES)
    .optional()
    .meta({ description: `One or more, with commas between, of ${RECORD_TYPES.join(', ')}.` }),
  ...pageQuery,
});
const RecordPage = pageOf(RecordRow).meta({ id: 'RecordPage' });

@ApiTags('records')
@Controller('v1/records')
export class RecordsController {
  constructor(@Inject(EventLog) private readonly log: EventLog) {}

  @Get()
  @ApiOperation({ summary: 'The log: records in the order of their positions' })
  @ApiResponse({ status: 200, standardSchema: RecordPage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<AnyRecord>> {
    const [last] = readCursor('records', query, z.tuple([z.int()])) ?? [query.after];
    const head = await this.log.head();
    const rows = await this.log.read(last, query.limit + 1, query.type);
    const data = rows.slice(0, query.limit);
    const end = data.at(-1);
    const next = rows.length > query.limit && end !== undefined ? cursorOf('records', query, [end.position]) : null;
    return { data, page: { next }, asOf: { position: Math.max(head.position, end?.position ?? 0) } };
  }

  @Get(':position')
  @ApiOperation({ summary: 'One record, by its position' })
  @ApiResponse({ status: 200, standardSchema: RecordRow })
  async one(@Param('position', { schema: identifier }) text: string): Promise<AnyRecord> {
    const at = position.min(1).safeParse(text);
    const [record] = at.success ? await this.log.read(at.data - 1, 1) : [];
    if (!at.success || record?.position !== at.data) {
      throw new ProblemFault(
        'unknown-id',
        `There is no record at the position ${JSON.stringify(text)}. GET /v1/records lists those that exist.`,
      );
    }
    return record;
  }
}
