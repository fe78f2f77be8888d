import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { QUEUES, Queues, type DeadLetter as ServedDeadLetter, type QueueName } from '@hearsay/queue';
import { EventLog } from '@hearsay/store';
import { identifier } from '../http/filters.js';
import { pageOf, pageQuery, type Page } from '../http/page.js';
import { unknownId } from '../http/unknown-id.js';

const names = Object.values(QUEUES).map((queue) => queue.name) as [QueueName, ...QueueName[]];
const counts = z.object({ waiting: z.int(), active: z.int(), delayed: z.int(), dead: z.int() });

const QueueCounts = z
  .object({ backend: z.enum(['redis', 'postgresql']), queues: z.record(z.enum(names), counts) })
  .meta({ id: 'QueueCounts' });

const DeadLetter = z
  .object({
    id: z.string().meta({ description: '`QUEUE/JOB`.' }),
    queue: z.enum(names),
    jobId: z.string(),
    payload: z.unknown(),
    attempts: z.int(),
    failedAt: z.iso.datetime().nullable(),
    code: z.string(),
    message: z.string(),
  })
  .meta({ id: 'DeadLetter' }) satisfies z.ZodType<ServedDeadLetter>;

const ListQuery = z.strictObject({
  queue: z
    .enum(names, `it is none of ${names.join(', ')}`)
    .optional()
    .meta({ description: `One of ${names.join(', ')}.` }),
  limit: pageQuery.limit,
});
const DeadLetterPage = pageOf(DeadLetter).meta({ id: 'DeadLetterPage' });
const Retried = z.object({ retried: z.string() }).meta({ id: 'Retried' });

@ApiTags('operations')
@Controller('v1/queue')
export class QueueController {
  constructor(
    @Inject(Queues) private readonly queues: Queues,
    @Inject(EventLog) private readonly log: EventLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'How many jobs wait, run, are delayed or dead, by queue' })
  @ApiResponse({ status: 200, standardSchema: QueueCounts })
  async counts(): Promise<z.infer<typeof QueueCounts>> {
    return { backend: this.queues.backend, queues: await this.queues.counts() };
  }

  @Get('dead-letters')
  @ApiOperation({ summary: 'Jobs that failed for good, and why' })
  @ApiResponse({ status: 200, standardSchema: DeadLetterPage })
  async deadLetters(@Query({ schema: ListQuery }) query: z.output<typeof ListQuery>): Promise<Page<ServedDeadLetter>> {
    const kind = Object.values(QUEUES).find((queue) => queue.name === query.queue);
    const data = await this.queues.deadLetters(kind, query.limit);
    return { data, page: { next: null }, asOf: { position: (await this.log.head()).position } };
  }

  @Post('dead-letters/:queue/:jobId/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Puts a dead job back into its queue' })
  @ApiResponse({ status: 200, standardSchema: Retried })
  async retry(
    @Param('queue', { schema: identifier }) queue: string,
    @Param('jobId', { schema: identifier }) jobId: string,
  ): Promise<z.infer<typeof Retried>> {
    const id = `${queue}/${jobId}`;
    const outcome = await this.queues.retry(id);
    if (outcome.kind === 'unknown') throw unknownId('dead letter', id);
    return { retried: id };
  }
}
