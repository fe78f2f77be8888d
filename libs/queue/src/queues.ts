import { DelayedError, UnrecoverableError, type Job, type Queue } from 'bullmq';
import { openPostgres, openRedis, type Backend } from './backend.js';
import { QueueFault, reach } from './faults.js';
import { fromFailedReason, isOutage, toJobError, type JobFailure } from './job-failure.js';
import { forgiveLosses, lossesOf, lostTooOften, waitAfterLoss } from './lost-jobs.js';
import { QUEUES, type PayloadOf, type QueueKind, type QueueName } from './queue-list.js';
import { startWork, type WorkHandle } from './start-work.js';
import { type RetryPace } from './wait-before-retry.js';

export interface QueuesOptions {
  /** `redis://…`: BullMQ on Redis. Left out: BullMQ's PostgreSQL backend. */
  redisUrl?: string;
  databaseUrl: string;
  /** Redis: what its keys begin with, by default `{hearsay}`; in braces, since a Redis cluster must keep a queue's keys together. PostgreSQL: the schema is always `bullmq`. */
  prefix?: string;
  /** Attempts of one job before it is a dead letter (5), the first wait (1 s, doubled each time) and the longest wait (5 min). */
  retries?: Partial<RetryPace> & { attempts?: number };
  /** After so long without a sign of life from its process a job is given to another (15 s). */
  lostAfterMs?: number;
  /** A job that was lost with its process so often is taken for what kills them (12). */
  mostLosses?: number;
  /** Told of faults that belong to no job, such as a lost connection. */
  onError?: (error: Error) => void;
  /** Told of every failed attempt. */
  onFailure?: (failure: JobFailure & { queue: QueueName; jobId: string; attempt: number; dead: boolean }) => void;
}

export interface JobOptions {
  /** A second job of the same id is not added while the first waits, runs or is a dead letter. Letters, digits and `._-`. */
  jobId?: string;
  delayMs?: number;
}

/** What a handler may give back instead of nothing: the job runs again after a while, which is no failure and counts as no attempt. */
export type JobOutcome = void | { postponeMs: number };

export type JobHandler<K extends QueueKind> = (
  payload: PayloadOf<K>,
  /** `attempt` counts from 1; the signal is given when the process stops before the job has ended. */
  job: { id: string; attempt: number; signal: AbortSignal },
) => Promise<JobOutcome>;

export interface WorkerOptions<K extends QueueKind> {
  /** Jobs run at the same time. */
  concurrency: number;
  /** Called in place of the handler before a job that was lost with its process too often becomes a dead letter: for whoever keeps a book of what is to be done. */
  onLost?: (payload: PayloadOf<K>) => Promise<void>;
}

export interface DeadLetter extends JobFailure {
  /** `QUEUE/JOB`: what `retry` takes. */
  id: string;
  queue: QueueName;
  jobId: string;
  payload: unknown;
  attempts: number;
  /** ISO instant; null where it was not kept. */
  failedAt: string | null;
}

export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
  dead: number;
}

const DEFAULTS = { attempts: 5, firstMs: 1000, longestMs: 300_000 };
const OUTAGE_WAIT_MS = 1000;
const OUTAGE_TOLD_EVERY_MS = 30_000;
/** Dead letters kept in each queue; older ones go first. */
const DEAD_LETTERS_KEPT = 10_000;

/**
 * The queues between the processes: typed jobs, retried with growing waits, dead letters that can be listed and retried.
 *
 * The queue may lose everything without loss: what is due or unread stands in PostgreSQL, and the scheduler adds it again.
 */
export class Queues {
  readonly #queues = new Map<string, Queue>();
  readonly #work = new Set<WorkHandle>();
  #closed: Promise<void> | undefined;

  private constructor(
    readonly options: QueuesOptions,
    readonly backend: 'redis' | 'postgresql',
    readonly connection: Backend,
  ) {}

  /**
   * Connects, and on PostgreSQL brings BullMQ's schema up to date.
   *
   * @throws QueueFault `queue-unreachable`, naming the server and the setting.
   */
  static async open(options: QueuesOptions): Promise<Queues> {
    const { redisUrl, databaseUrl, prefix = '{hearsay}', onError = () => {} } = options;
    const connection = redisUrl === undefined ? await openPostgres(databaseUrl) : await openRedis(redisUrl, prefix, onError);
    return new Queues(options, connection.name, connection);
  }

  /** Adds one job; one whose id is there already is left as it is. */
  async add<K extends QueueKind>(queue: K, payload: PayloadOf<K>, options: JobOptions = {}): Promise<void> {
    await this.addMany(queue, [{ payload, options }]);
  }

  /**
   * Adds many jobs in one round trip.
   *
   * @throws QueueFault `job-id-refused` or `payload-refused`, before any is added; `queue-unreachable` where the server did not take them.
   */
  async addMany<K extends QueueKind>(queue: K, jobs: { payload: PayloadOf<K>; options?: JobOptions }[]): Promise<void> {
    if (jobs.length === 0) return;
    const { attempts } = { ...DEFAULTS, ...this.options.retries };
    const added = jobs.map(({ payload, options = {} }) => ({
      name: queue.name,
      data: checkPayload(queue, payload),
      opts: {
        attempts,
        backoff: { type: 'hearsay' },
        removeOnComplete: true,
        removeOnFail: { count: DEAD_LETTERS_KEPT },
        stackTraceLimit: 1,
        ...(options.jobId === undefined ? {} : { jobId: checkJobId(options.jobId) }),
        ...(options.delayMs === undefined ? {} : { delay: options.delayMs }),
      },
    }));
    await reach(this.#queue(queue.name).addBulk(added), queue.name);
  }

  /**
   * Runs a handler for the jobs of a queue, until `close`.
   *
   * A fault with `retry: 'never'` makes the job a dead letter at once; any other is tried again, not before its `retryAfterMs`. A fault whose code ends in
   * `-unreachable` puts the job back for a moment and takes no attempt. A job that was lost with its process is run again, after some losses with growing
   * waits, and is a dead letter after `mostLosses`.
   */
  work<K extends QueueKind>(queue: K, handler: JobHandler<K>, options: WorkerOptions<K>): WorkHandle {
    if (this.#closed !== undefined)
      throw new QueueFault('queues-closed', 'never', `The queue ${queue.name} cannot be worked: the queues are closed.`);
    const pace = { ...DEFAULTS, ...this.options.retries };
    const { lostAfterMs = 15_000, mostLosses = 12, onError = () => {}, onFailure = () => {} } = this.options;
    let toldAt = -Infinity;
    /** Every job of an outage comes back every second or two: now and then is enough to tell what they wait for. */
    const tellOutage = (error: unknown): void => {
      if (Date.now() - toldAt < OUTAGE_TOLD_EVERY_MS) return;
      toldAt = Date.now();
      onError(error instanceof Error ? error : new Error(String(error)));
    };
    const run = async (job: Job, token: string | undefined, signal: AbortSignal): Promise<void> => {
      const payload = queue.payload.safeParse(job.data);
      if (!payload.success) throw new UnrecoverableError(`payload-refused: ${JSON.stringify(job.data)} is no payload of ${queue.name}`);
      const given = payload.data as PayloadOf<K>;
      let postponeMs: number | null;
      try {
        if (lossesOf(job) >= mostLosses) {
          await options.onLost?.(given);
          throw lostTooOften(lossesOf(job));
        }
        postponeMs =
          (await waitAfterLoss(job, pace)) ??
          (await handler(given, { id: job.id ?? '', attempt: job.attemptsMade + 1, signal }))?.postponeMs ??
          null;
      } catch (error) {
        // Cut short by our own stop, the job runs again at the next start; held up by an outage, when that may be over. Neither is a fault of the job.
        if (signal.aborted) postponeMs = 0;
        else if (isOutage(error)) {
          tellOutage(error);
          postponeMs = Math.round(OUTAGE_WAIT_MS * (1 + Math.random()));
        } else throw toJobError(error);
      }
      if (postponeMs === null) return;
      // Where that fails, the queue is down or has given the job to another: it is left as a lost one is, which takes no attempt of it.
      await job.moveToDelayed(Date.now() + postponeMs, token).catch(onError);
      throw new DelayedError();
    };
    const handle = startWork(this.connection, queue.name, run, { concurrency: options.concurrency, pace, lostAfterMs, onError });
    handle.worker.on('failed', (job, error) => {
      const dead = job === undefined || error.name === 'UnrecoverableError' || job.attemptsMade >= (job.opts.attempts ?? 1);
      onFailure({
        ...fromFailedReason(error.message),
        queue: queue.name as QueueName,
        jobId: job?.id ?? '',
        attempt: job?.attemptsMade ?? 0,
        dead,
      });
    });
    this.#work.add(handle);
    return handle;
  }

  /** Dead letters, newest first: of one queue or of all, at most `limit` of each. */
  async deadLetters(queue?: QueueKind, limit = 100): Promise<DeadLetter[]> {
    const kinds: QueueKind[] = queue === undefined ? Object.values(QUEUES) : [queue];
    const found = await Promise.all(
      kinds.map(async ({ name }) =>
        (await this.#queue(name).getJobs(['failed'], 0, limit - 1, false)).map((job) => deadLetter(name as QueueName, job)),
      ),
    );
    return found.flat().toSorted((a, b) => (b.failedAt ?? '').localeCompare(a.failedAt ?? ''));
  }

  /** Gives a dead letter all its attempts again. `unknown`: there is no such dead letter (any more). */
  async retry(id: string): Promise<{ kind: 'retried' } | { kind: 'unknown' }> {
    const job = await this.#deadJob(id);
    if (job === null) return { kind: 'unknown' };
    await forgiveLosses(job);
    await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
    return { kind: 'retried' };
  }

  /** Removes a dead letter, so that its id may be added again. */
  async discard(id: string): Promise<{ kind: 'discarded' } | { kind: 'unknown' }> {
    const job = await this.#deadJob(id);
    if (job === null) return { kind: 'unknown' };
    await job.remove();
    return { kind: 'discarded' };
  }

  async counts(): Promise<Record<QueueName, QueueCounts>> {
    const rows = await Promise.all(
      Object.values(QUEUES).map(async ({ name }) => {
        const counts = await this.#queue(name).getJobCounts('waiting', 'prioritized', 'active', 'delayed', 'failed');
        const { waiting = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
        return [name, { waiting: waiting + prioritized, active, delayed, dead: failed }] as const;
      }),
    );
    return Object.fromEntries(rows) as Record<QueueName, QueueCounts>;
  }

  /** Resolves where the server answers. */
  async ping(): Promise<void> {
    await this.connection.ping();
  }

  /** Removes every job of these queues, dead letters too. Nothing else on the server is touched. */
  async empty(): Promise<void> {
    for (const { name } of Object.values(QUEUES)) await this.#queue(name).obliterate({ force: true });
  }

  /** Lets running jobs end for `graceMs`, then signals them, and comes back in any case: what did not end is given to another process later. */
  close(graceMs = 5000): Promise<void> {
    this.#closed ??= (async () => {
      await Promise.all([...this.#work].map((handle) => handle.close(graceMs)));
      await Promise.all([...this.#queues.values()].map((queue) => queue.close()));
      await this.connection.close();
    })();
    return this.#closed;
  }

  async #deadJob(id: string): Promise<Job | null> {
    const slash = id.indexOf('/');
    const kind = Object.values(QUEUES).find(({ name }) => name === id.slice(0, slash));
    if (kind === undefined) return null;
    const job = await this.#queue(kind.name).getJob(id.slice(slash + 1));
    return job !== undefined && (await job.isFailed()) ? job : null;
  }

  #queue(name: string): Queue {
    if (this.#closed !== undefined)
      throw new QueueFault('queues-closed', 'never', `The queue ${name} cannot be used: the queues are closed.`);
    let queue = this.#queues.get(name);
    if (queue === undefined) {
      // BullMQ keeps a stream of what happened to jobs, which nothing here reads.
      queue = this.connection.makeQueue(name, { streams: { events: { maxLen: 100 } } });
      queue.on('error', this.options.onError ?? (() => {}));
      this.#queues.set(name, queue);
    }
    return queue;
  }
}

function deadLetter(queue: QueueName, job: Job): DeadLetter {
  return {
    id: `${queue}/${job.id}`,
    queue,
    jobId: job.id ?? '',
    payload: job.data as unknown,
    attempts: job.attemptsMade,
    failedAt: job.finishedOn === undefined || job.finishedOn === null ? null : new Date(job.finishedOn).toISOString(),
    ...fromFailedReason(job.failedReason),
  };
}

function checkPayload<K extends QueueKind>(queue: K, payload: unknown): unknown {
  const parsed = queue.payload.safeParse(payload);
  if (parsed.success) return parsed.data;
  throw new QueueFault(
    'payload-refused',
    'never',
    `${JSON.stringify(payload)} is no payload of the queue ${queue.name}: ${parsed.error.message}`,
  );
}

function checkJobId(jobId: string): string {
  // BullMQ takes ":" for its own separator and whole numbers for ids that it gave itself.
  if (/^[\w.-]{1,200}$/u.test(jobId) && !/^\d+$/u.test(jobId)) return jobId;
  throw new QueueFault(
    'job-id-refused',
    'never',
    `"${jobId.slice(0, 250)}" is no job id: use 1 to 200 letters, digits and . _ - and at least one that is no digit.`,
  );
}
