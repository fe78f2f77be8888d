import {
  createPostgresBackend,
  Queue,
  runMigrations,
  Worker,
  type ConnectionOptions,
  type Processor,
  type QueueOptions,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { QueueFault } from './faults.js';

/** What differs between Redis and PostgreSQL; everything above it is one code. */
export interface Backend {
  readonly name: 'redis' | 'postgresql';
  makeQueue(name: string, options: Omit<QueueOptions, 'connection' | 'prefix'>): Queue;
  makeWorker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection' | 'prefix'>): Worker;
  ping(): Promise<void>;
  close(): Promise<void>;
}

export async function openRedis(url: string, prefix: string, onError: (error: Error) => void): Promise<Backend> {
  // Three tries and ten seconds for whoever adds a job, so that a caller is told; a worker waits for Redis as long as it takes.
  // A socket that is ended by us and does not answer is cut after half a second.
  const ending = { lazyConnect: true, disconnectTimeout: 500 };
  const forQueues = new Redis(url, { ...ending, maxRetriesPerRequest: 3, commandTimeout: 10_000 }).on('error', onError);
  const forWorkers = new Redis(url, { ...ending, maxRetriesPerRequest: null }).on('error', onError);
  const close = async (): Promise<void> => {
    for (const redis of [forQueues, forWorkers]) {
      // QUIT lets answers on their way arrive, but waits for a server that may be gone.
      await Promise.race([
        redis.status === 'ready' ? redis.quit() : null,
        new Promise((resolve) => setTimeout(resolve, 1000).unref()),
      ]).catch(() => null);
      redis.disconnect();
    }
  };
  try {
    await forQueues.ping();
  } catch (error) {
    await close();
    throw unreachable('Redis', url, 'REDIS_URL', error);
  }
  return {
    name: 'redis',
    makeQueue: (name, options) => new Queue(name, { ...options, connection: forQueues as ConnectionOptions, prefix }),
    makeWorker: (name, processor, options) =>
      new Worker(name, processor, { ...options, connection: forWorkers as ConnectionOptions, prefix }),
    ping: async () => void (await forQueues.ping()),
    close,
  };
}

/** After so long at the latest a worker looks at its queue, told of a job or not. */
const LOOK_EVERY_S = 5;

/**
 * BullMQ's PostgreSQL backend, whose workers look at their queue every few seconds whatever they were told. Left to itself one that lost its connection while it
 * waited may afterwards wait for an hour, on the word of a single look that may fail; and what was added before is then not announced again.
 */
const makePostgresBackend: typeof createPostgresBackend = (...args) => {
  const backend = createPostgresBackend(...args);
  Object.defineProperty(backend, 'maximumBlockTimeout', { value: LOOK_EVERY_S });
  return backend;
};

export async function openPostgres(url: string): Promise<Backend> {
  // Few connections for each part: BullMQ opens a pool a queue and a pool and a listener a worker, and other processes do the same.
  const connection = { connectionString: url, max: 2, application_name: 'hearsay queue' } as unknown as ConnectionOptions;
  try {
    const client = new pg.Client({ connectionString: url, application_name: 'hearsay queue' });
    await client.connect();
    try {
      // BullMQ takes an advisory lock for it, so that processes that start together migrate once.
      await runMigrations(client as never);
    } finally {
      await client.end();
    }
  } catch (error) {
    throw unreachable('PostgreSQL', url, 'DATABASE_URL', error);
  }
  const pool = new pg.Pool({ connectionString: url, max: 1, application_name: 'hearsay queue', idleTimeoutMillis: 5000 });
  pool.on('error', () => {});
  return {
    name: 'postgresql',
    makeQueue: (name, options) => new Queue(name, { ...options, connection }, makePostgresBackend as never),
    makeWorker: (name, processor, options) => new Worker(name, processor, { ...options, connection }, makePostgresBackend as never),
    ping: async () => void (await pool.query('SELECT 1')),
    close: () => pool.end(),
  };
}

function unreachable(what: string, url: string, setting: string, error: unknown): QueueFault {
  const host = URL.parse(url)?.host ?? 'an unreadable address';
  const reason = (error as { message?: string }).message || (error as { code?: string }).code || 'no answer';
  return new QueueFault(
    'queue-unreachable',
    'later',
    `The queue could not be opened on ${what} at ${host}: ${reason}. Check ${setting} and that the server runs.`,
    error,
  );
}
