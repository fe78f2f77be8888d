import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EventLog, LexiconBook } from '@hearsay/store';
import type { LexiconRow as ServedRow } from '@hearsay/views';
import { Reason } from '../curation/commands.js';
import { commandOf } from '../http/caller.js';
import { identifier } from '../http/filters.js';
import { cursorOf, pageOf, pageQuery, readCursor, type Page } from '../http/page.js';
import { unknownId } from '../http/unknown-id.js';
import { WriteSide } from '../write-side.js';
import { LexiconRow, NewEntry } from './entry.js';

const ListQuery = z.strictObject({
  state: z.enum(['standing', 'replaced', 'reverted'], 'it is none of standing, replaced, reverted').optional().meta({ description: 'standing, replaced or reverted.' }),
  ...pageQuery,
}); // prettier-ignore
const LexiconPage = pageOf(LexiconRow).meta({ id: 'LexiconPage' });
const KEY = {
  name: 'Idempotency-Key',
  required: false,
  description: 'The same one when the same command is sent again: it has its effect once.',
};

/** What an operator tells the extractor beside its bundled lexicons: records in the log, in force from the next article on. */
@ApiTags('lexicon')
@Controller('v1/lexicon')
export class LexiconController {
  private readonly lexicon: LexiconBook;

  constructor(
    @Inject(EventLog) private readonly log: EventLog,
    @Inject(WriteSide) private readonly writes: WriteSide,
  ) {
    this.lexicon = new LexiconBook(log);
  }

  @Get()
  @ApiOperation({ summary: 'Entries of the operator\'s lexicon, newest first' })
  @ApiResponse({ status: 200, standardSchema: LexiconPage })
  async list(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedRow>> {
    const [before] = readCursor('lexicon', query, z.tuple([z.int()])) ?? [Number.MAX_SAFE_INTEGER];
    const { position } = await this.log.head();
    const { rows } = await this.lexicon.read();
    const left = rows.filter((row) => row.position < before && (query.state === undefined || row.state === query.state));
    const data = left.slice(0, query.limit);
    const last = data.at(-1);
    const next = left.length > query.limit && last !== undefined ? cursorOf('lexicon', query, [last.position]) : null;
    return { data, page: { next }, asOf: { position } };
  } // prettier-ignore

  @Get(':id')
  @ApiOperation({ summary: 'One entry' })
  @ApiResponse({ status: 200, standardSchema: LexiconRow })
  async one(@Param('id', { schema: identifier }) id: string): Promise<ServedRow> {
    const row = await this.lexicon.get(id);
    if (row === null) throw unknownId('entry of the lexicon', id);
    return row;
  }

  @Post()
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Adds an entry: an actor, a reporting verb, a word that reports a happening, or names of a place' })
  @ApiResponse({ status: 201, standardSchema: LexiconRow })
  async add(@Body({ schema: NewEntry }) body: z.output<typeof NewEntry>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedRow> {
    const { kind, row } = await this.writes.lexicon.add(body.entry, { ...commandOf(request), reason: body.reason });
    void reply.status(kind === 'changed' ? 201 : 200).header('location', `/v1/lexicon/${row.id}`);
    return row;
  } // prettier-ignore

  @Post(':id/revert')
  @ApiHeader(KEY)
  @ApiOperation({ summary: 'Takes an entry back. What was read with it stays as it was read' })
  @ApiResponse({ status: 201, standardSchema: LexiconRow })
  async revert(@Param('id', { schema: identifier }) id: string, @Body({ schema: Reason }) body: z.output<typeof Reason>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<ServedRow> {
    const change = await this.writes.lexicon.revert(id, { ...commandOf(request), reason: body.reason });
    if (change.kind === 'unknown') throw unknownId('entry of the lexicon', id);
    void reply.status(change.kind === 'changed' ? 201 : 200).header('location', `/v1/lexicon/${id}`);
    return change.row;
  } // prettier-ignore
}
