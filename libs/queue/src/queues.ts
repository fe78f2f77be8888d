import type { PayloadOf, QueueKind, QueueName } from './queue-list.js';

export interface QueuesOptions {
  /** `redis://…`: BullMQ on Redis. Left out: BullMQ's PostgreSQL backend. */
  redisUrl?: string;
  databaseUrl: string;
  /** Redis: the key prefix, by default `{hearsay}`. PostgreSQL: the schema is always `bullmq`. */
  prefix?: string;
  /** Attempts of one job before it is a dead letter (5), the first wait (1 s, doubled each time) and the longest wait (5 min). */
  retries?: { attempts?: number; firstMs?: number; longestMs?: number };
  /** Told of faults that belong to no job, such as a lost connection. */
  onError?: (error: Error) => void;
}

export interface JobOptions {
  /** One waiting, running or dead job per id; letters, digits and `._-`. */
  jobId?: string;
  delayMs?: number;
}

/** What a handler may say instead of nothing: run this job again after a while, which is no failure and counts as no attempt. */
export type JobOutcome = void | { postponeMs: number };

export type JobHandler<K extends QueueKind> = (
  payload: PayloadOf<K>,
  job: { id: string; attempt: number; signal: AbortSignal },
) => Promise<JobOutcome>;

export interface WorkHandle {
  close(): Promise<void>;
}

export interface DeadLetter {
  /** `QUEUE/JOB`: what `retry` takes. */
  id: string;
  queue: QueueName;
  jobId: string;
  payload: unknown;
  attempts: number;
  /** ISO instant. */
  failedAt: string | null;
  code: string;
  message: string;
}

export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  dead: number;
}

export class Queues {
  static open(_options: QueuesOptions): Promise<Queues> {
    throw new Error('not built yet');
  }
  readonly backend: 'redis' | 'postgresql' = 'postgresql';
  add<K extends QueueKind>(_queue: K, _payload: PayloadOf<K>, _options?: JobOptions): Promise<void> {
    throw new Error('not built yet');
  }
  addMany<K extends QueueKind>(_queue: K, _jobs: { payload: PayloadOf<K>; options?: JobOptions }[]): Promise<void> {
    throw new Error('not built yet');
  }
  work<K extends QueueKind>(_queue: K, _handler: JobHandler<K>, _options: { concurrency: number }): WorkHandle {
    throw new Error('not built yet');
  }
  deadLetters(_queue?: QueueKind, _limit?: number): Promise<DeadLetter[]> {
    throw new Error('not built yet');
  }
  retry(_id: string): Promise<{ kind: 'retried' } | { kind: 'unknown' }> {
    throw new Error('not built yet');
  }
  counts(): Promise<Record<QueueName, QueueCounts>> {
    throw new Error('not built yet');
  }
  ping(): Promise<void> {
    throw new Error('not built yet');
  }
  close(): Promise<void> {
    throw new Error('not built yet');
  }
}
