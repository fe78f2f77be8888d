import type { OutgoingHttpHeaders } from 'node:http';
import { Controller, Get, Headers, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EventLog } from '@hearsay/store';
import { given, listOf } from '../http/filters.js';
import { ProblemFault } from '../http/problem.js';
import { RECORD_TYPES } from '../records/record.js';
import { position } from '../records/records.controller.js';
import { RecordStream } from './record-stream.js';

const StreamQuery = z.strictObject({
  after: position.optional().meta({ description: 'Begin after this position; where it is left out, with what is recorded from now on. Last-Event-ID goes before it.' }),
  type: listOf(RECORD_TYPES).optional().meta({ description: `One or more, with commas between, of ${RECORD_TYPES.join(', ')}.` }),
}); // prettier-ignore

@ApiTags('records')
@Controller('v1/stream')
export class StreamController {
  constructor(
    @Inject(EventLog) private readonly log: EventLog,
    @Inject(RecordStream) private readonly stream: RecordStream,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Records as they are recorded, as server-sent events: id is the position, event the type, data the record' })
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Begin after this position. Browsers send it when they come back.' })
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async open(
    @Query({ schema: StreamQuery }) query: z.output<typeof StreamQuery>,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const head = await this.log.head();
    const after = beginAfter(lastEventId, query.after, head.position);
    if (this.stream.full) {
      throw new ProblemFault('unavailable', `There are ${this.stream.most} clients of the stream already. Try again later.`, {
        headers: { 'retry-after': '30' },
      });
    }
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as OutgoingHttpHeaders),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Nginx would hold the events back.
      'x-accel-buffering': 'no',
    });
    reply.raw.flushHeaders();
    try {
      await this.stream.serve(reply.raw, { after, ...given({ types: query.type }) });
    } catch (err) {
      // The head is out: all that is left is to break off, and the client comes back with its Last-Event-ID.
      request.log.error({ err, request: request.id }, 'the stream broke off');
      reply.raw.destroy();
    }
  }
}

function beginAfter(lastEventId: string | undefined, after: number | undefined, head: number): number {
  const name = lastEventId === undefined ? 'after' : 'last-event-id';
  const value = lastEventId ?? after ?? head;
  const read = position.safeParse(value);
  if (read.success && read.data <= head) return read.data;
  const problem = read.success ? `the log ends at ${head}` : (read.error.issues[0]?.message ?? 'it is not a position');
  const remedy = 'Give the position of a record, or leave it out to begin now.';
  throw new ProblemFault('invalid-input', `${name} ${JSON.stringify(value)}: ${problem}. ${remedy}`, {
    errors: [{ in: lastEventId === undefined ? 'query' : 'header', name, value: String(value).slice(0, 200), problem, remedy }],
  });
}
