import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { CuttingProxy } from '../../../tests/support/cutting-proxy.js';
import { emptyDatabase } from '../../../tests/support/database.js';
import { QUEUES } from './queue-list.js';
import { Queues, type QueuesOptions } from './queues.js';

const { fetchItem, pollFeed, readArticle } = QUEUES;

const REDIS_URL = process.env['REDIS_URL'];
if (REDIS_URL === undefined) process.stderr.write('queue specs: the Redis leg is NOT RUN, since REDIS_URL is not set\n');

const legs = [
  { name: 'on PostgreSQL', redisUrl: undefined, here: true },
  {
    name: REDIS_URL === undefined ? 'on Redis (not run: REDIS_URL is not set)' : 'on Redis',
    redisUrl: REDIS_URL,
    here: REDIS_URL !== undefined,
  },
];

async function until(check: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 20)))
    if (await check()) return;
  throw new Error(`not so within ${withinMs} ms`);
}

for (const leg of legs) {
  (leg.here ? describe : describe.skip)(`Queues ${leg.name}`, () => {
    let database: Awaited<ReturnType<typeof emptyDatabase>>;
    let options: QueuesOptions;
    const opened: Queues[] = [];

    async function open(more: Partial<QueuesOptions> = {}): Promise<Queues> {
      const queues = await Queues.open({ ...options, ...more });
      opened.push(queues);
      return queues;
    }

    beforeAll(async () => {
      database = await emptyDatabase();
      options = {
        databaseUrl: database.url,
        ...(leg.redisUrl === undefined ? {} : { redisUrl: leg.redisUrl }),
        prefix: `{hearsay-test-${randomUUID()}}`,
        retries: { attempts: 3, firstMs: 20, longestMs: 100 },
        lostAfterMs: 1000,
      };
    });

    afterEach(async () => {
      await (await open()).empty();
      await Promise.all(opened.splice(0).map((queues) => queues.close(0)));
    });

    afterAll(async () => {
      await database.drop();
      if (leg.redisUrl === undefined) return;
      const redis = new Redis(leg.redisUrl);
      for await (const keys of redis.scanStream({ match: `${options.prefix}:*` })) {
        if ((keys as string[]).length > 0) await redis.del(...(keys as string[]));
      }
      redis.disconnect();
    });

    it('hands a job to a handler once and forgets it', async () => {
      const queues = await open();
      expect(queues.backend).toBe(leg.redisUrl === undefined ? 'postgresql' : 'redis');
      const seen: unknown[] = [];
      queues.work(readArticle, async (payload, job) => void seen.push([payload, job.attempt]), { concurrency: 2 });
      await queues.add(readArticle, { articleId: 'a', revision: 2 }, { jobId: 'a-2' });
      await until(() => seen.length > 0);
      expect(seen).toEqual([[{ articleId: 'a', revision: 2 }, 1]]);
      await until(async () => Object.values((await queues.counts())['read-article']).every((count) => count === 0));
    });

    it('does not add a job of an id that waits, and adds it again once it is done', async () => {
      const queues = await open();
      const jobs = ['x', 'x', 'y'].map((itemId) => ({ payload: { itemId }, options: { jobId: `item-${itemId}` } }));
      await queues.addMany(fetchItem, jobs);
      await queues.addMany(fetchItem, jobs);
      expect((await queues.counts())['fetch-item'].waiting).toBe(2);
      const seen: string[] = [];
      queues.work(fetchItem, async ({ itemId }) => void seen.push(itemId), { concurrency: 1 });
      await until(() => seen.length === 2);
      await until(async () => (await queues.counts())['fetch-item'].active === 0);
      await queues.add(fetchItem, { itemId: 'x' }, { jobId: 'item-x' });
      await until(() => seen.length === 3);
    });

    it('runs a delayed job later', async () => {
      const queues = await open();
      const from = Date.now();
      let ran = 0;
      queues.work(pollFeed, async () => void (ran = Date.now()), { concurrency: 1 });
      await queues.add(pollFeed, { feedId: 'f' }, { delayMs: 400 });
      await until(() => ran > 0);
      expect(ran - from).toBeGreaterThanOrEqual(390);
    });

    it('tries a failed job again, and one that fails each time is a dead letter that can be retried', async () => {
      const failures: unknown[] = [];
      const queues = await open({ onFailure: ({ code, attempt, dead }) => failures.push([code, attempt, dead]) });
      const attempts: number[] = [];
      let mended = false;
      const handler = async (_: unknown, job: { attempt: number }): Promise<void> => {
        attempts.push(job.attempt);
        if (!mended) throw Object.assign(new Error('the site sleeps'), { code: 'asleep', retry: 'later' });
      };
      queues.work(fetchItem, handler, { concurrency: 1 });
      await queues.add(fetchItem, { itemId: 'i' }, { jobId: 'item-i' });
      // The worker tells of it a moment after it stands in the queue.
      await until(async () => (await queues.deadLetters()).length === 1 && failures.length === 3);
      expect(attempts).toEqual([1, 2, 3]);
      expect(failures).toEqual([
        ['asleep', 1, false],
        ['asleep', 2, false],
        ['asleep', 3, true],
      ]);
      const [letter] = await queues.deadLetters(fetchItem);
      expect(letter).toMatchObject({
        id: 'fetch-item/item-i',
        queue: 'fetch-item',
        payload: { itemId: 'i' },
        attempts: 3,
        code: 'asleep',
        message: 'the site sleeps',
      });
      expect(Date.parse(letter!.failedAt!)).toBeGreaterThan(Date.now() - 60_000);
      mended = true;
      expect(await queues.retry(letter!.id)).toEqual({ kind: 'retried' });
      await until(() => attempts.length === 4);
      expect(attempts[3]).toBe(1);
      await until(async () => (await queues.deadLetters()).length === 0);
      expect(await queues.retry(letter!.id)).toEqual({ kind: 'unknown' });
      expect(await queues.retry('no-queue/x')).toEqual({ kind: 'unknown' });
    });

    it('makes a dead letter at once of a fault that says never', async () => {
      const queues = await open();
      let runs = 0;
      queues.work(
        fetchItem,
        () => {
          runs += 1;
          return Promise.reject(Object.assign(new Error('http://10.0.0.1/ was not fetched'), { code: 'address-refused', retry: 'never' }));
        },
        { concurrency: 1 },
      );
      await queues.add(fetchItem, { itemId: 'i' });
      await until(async () => (await queues.deadLetters()).length === 1);
      expect(runs).toBe(1);
      const [letter] = await queues.deadLetters();
      expect(letter).toMatchObject({ code: 'address-refused', message: 'http://10.0.0.1/ was not fetched', attempts: 1 });
      expect(await queues.discard(letter!.id)).toEqual({ kind: 'discarded' });
      expect(await queues.deadLetters()).toEqual([]);
    });

    it('waits at least as long as the fault asks', async () => {
      const queues = await open();
      const starts: number[] = [];
      queues.work(
        pollFeed,
        async () => {
          starts.push(Date.now());
          if (starts.length === 1) throw Object.assign(new Error('busy'), { code: 'busy', retry: 'later', retryAfterMs: 600 });
        },
        { concurrency: 1 },
      );
      await queues.add(pollFeed, { feedId: 'f' });
      await until(() => starts.length === 2);
      expect(starts[1]! - starts[0]!).toBeGreaterThanOrEqual(590);
    });

    it('a postponed job comes back without having failed', async () => {
      const queues = await open();
      const attempts: number[] = [];
      queues.work(
        pollFeed,
        async (_, job) => {
          attempts.push(job.attempt);
          return attempts.length < 6 ? { postponeMs: 20 } : undefined;
        },
        { concurrency: 1 },
      );
      await queues.add(pollFeed, { feedId: 'f' });
      await until(() => attempts.length === 6);
      expect(attempts).toEqual([1, 1, 1, 1, 1, 1]);
      expect(await queues.deadLetters()).toEqual([]);
    });

    it('an outage of the service takes no attempt of a job', async () => {
      const queues = await open({ retries: { attempts: 2, firstMs: 20, longestMs: 100 } });
      const attempts: number[] = [];
      queues.work(
        fetchItem,
        async (_, job) => {
          attempts.push(job.attempt);
          if (attempts.length < 4) throw Object.assign(new Error('away'), { code: 'database-unreachable', retry: 'later' });
        },
        { concurrency: 1 },
      );
      await queues.add(fetchItem, { itemId: 'i' });
      await until(() => attempts.length === 4, 15_000);
      expect(attempts).toEqual([1, 1, 1, 1]);
      expect(await queues.deadLetters()).toEqual([]);
    }, 20_000);

    it('a postponed job does not keep others waiting', async () => {
      const queues = await open();
      const done: string[] = [];
      queues.work(
        pollFeed,
        async ({ feedId }) => {
          if (feedId === 'slow') return { postponeMs: 60_000 };
          done.push(feedId);
        },
        { concurrency: 1 },
      );
      await queues.addMany(pollFeed, [{ payload: { feedId: 'slow' } }, { payload: { feedId: 'a' } }, { payload: { feedId: 'b' } }]);
      await until(() => done.length === 2);
      expect((await queues.counts())['poll-feed'].delayed).toBe(1);
    });

    it('gives a job whose process was lost to another', async () => {
      const lost = await open();
      let taken = 0;
      lost.work(fetchItem, () => new Promise(() => (taken += 1)), { concurrency: 1 });
      await lost.add(fetchItem, { itemId: 'i' }, { jobId: 'item-i' });
      await until(() => taken === 1);
      // Leaves the job behind without a word, as a killed process does: its lock is never renewed again.
      await lost.close(0);
      const queues = await open();
      let ran = 0;
      queues.work(fetchItem, async () => void (ran += 1), { concurrency: 1 });
      await until(() => ran === 1, 15_000);
      expect(await queues.deadLetters()).toEqual([]);
    }, 30_000);

    it('a job that is lost each time waits in between, is told of at last and is a dead letter, which counts anew when it is retried', async () => {
      const told: string[] = [];
      const failures: unknown[] = [];
      let ran = 0;
      const lose = async (withinMs: number): Promise<void> => {
        const before = ran;
        const lost = await open({ mostLosses: 4 });
        lost.work(fetchItem, () => new Promise(() => (ran += 1)), { concurrency: 1 });
        await until(() => ran === before + 1, withinMs);
        await lost.close(0);
      };
      await (await open()).add(fetchItem, { itemId: 'i' }, { jobId: 'item-i' });
      for (let losses = 0; losses < 4; losses += 1) await lose(15_000);
      const queues = await open({ mostLosses: 4, onFailure: ({ code, dead }) => failures.push([code, dead]) });
      queues.work(fetchItem, async () => void (ran += 1), {
        concurrency: 1,
        onLost: async ({ itemId }) => void told.push(itemId),
      });
      await until(async () => (await queues.deadLetters()).length === 1 && failures.length === 1, 15_000);
      expect([told, ran, failures]).toEqual([['i'], 4, [['stalled', true]]]);
      const [letter] = await queues.deadLetters();
      expect(letter).toMatchObject({ id: 'fetch-item/item-i', code: 'stalled', message: expect.stringContaining('4 times') });
      await queues.retry(letter!.id);
      await until(() => ran === 5);
      expect(await queues.deadLetters()).toEqual([]);
    }, 60_000);

    it('closes in time although a job never ends, and tells the job', async () => {
      const queues = await open();
      let signal: AbortSignal | undefined;
      queues.work(
        fetchItem,
        (_, job) => {
          signal = job.signal;
          return new Promise(() => {});
        },
        { concurrency: 1 },
      );
      await queues.add(fetchItem, { itemId: 'i' });
      await until(() => signal !== undefined);
      const from = Date.now();
      await queues.close(100);
      expect(Date.now() - from).toBeLessThan(4000);
      expect(signal!.aborted).toBe(true);
      await expect(queues.add(fetchItem, { itemId: 'j' })).rejects.toThrow('closed');
    });

    it('a job cut short by a stop runs again and has not failed', async () => {
      const one = await open();
      let started = false;
      one.work(
        fetchItem,
        (_, job) =>
          new Promise((_resolve, reject) => {
            started = true;
            job.signal.addEventListener('abort', () => reject(new Error('stopped')));
          }),
        { concurrency: 1 },
      );
      await one.add(fetchItem, { itemId: 'i' });
      await until(() => started);
      await one.close(0);
      const two = await open();
      const attempts: number[] = [];
      two.work(fetchItem, async (_, job) => void attempts.push(job.attempt), { concurrency: 1 });
      await until(() => attempts.length === 1);
      expect(attempts).toEqual([1]);
    });

    it.each(['a:b', '', '12', 'a b', 'é', 'x'.repeat(201)])('refuses the job id %j', async (jobId) => {
      const queues = await open();
      await expect(queues.add(fetchItem, { itemId: 'i' }, { jobId })).rejects.toMatchObject({ code: 'job-id-refused', retry: 'never' });
      expect((await queues.counts())['fetch-item'].waiting).toBe(0);
    });

    it('refuses a payload of another form, from a caller and from the store', async () => {
      const queues = await open();
      await expect(queues.add(readArticle, { articleId: 'a', revision: 0 })).rejects.toMatchObject({ code: 'payload-refused' });
      const foreign: Queue = queues.connection.makeQueue(readArticle.name, {});
      await foreign.add('x', { not: 'ours' }, { attempts: 3 });
      await foreign.close();
      let ran = false;
      queues.work(readArticle, async () => void (ran = true), { concurrency: 1 });
      await until(async () => (await queues.deadLetters()).length === 1);
      expect(ran).toBe(false);
      expect((await queues.deadLetters())[0]).toMatchObject({ code: 'payload-refused' });
    });

    it('answers a ping', async () => {
      const queues = await open();
      await expect(queues.ping()).resolves.toBeUndefined();
    });

    it('adds hundreds of jobs at once and works them all', async () => {
      const queues = await open();
      const jobs = Array.from({ length: 300 }, (_, at) => ({ payload: { itemId: String(at) }, options: { jobId: `item-${at}` } }));
      const seen = new Set<string>();
      await queues.addMany(fetchItem, jobs);
      queues.work(fetchItem, async ({ itemId }) => void seen.add(itemId), { concurrency: 8 });
      await until(() => seen.size === 300);
      expect(await queues.deadLetters()).toEqual([]);
    });
  });
}

describe('Queues on a PostgreSQL that goes away', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let proxy: CuttingProxy;
  let queues: Queues;

  beforeAll(async () => {
    database = await emptyDatabase();
    proxy = await CuttingProxy.before(database.url);
    queues = await Queues.open({ databaseUrl: proxy.url, lostAfterMs: 1000, retries: { attempts: 2, firstMs: 20, longestMs: 100 } });
  });

  afterAll(async () => {
    await queues.close(0);
    await proxy.close();
    await database.drop();
  });

  it('tells an outage from a refusal: what was not added is no fault of whoever adds it', async () => {
    await queues.add(fetchItem, { itemId: 'first' });
    proxy.cutAfter(10, 'asked');
    await expect(queues.add(fetchItem, { itemId: 'second' })).rejects.toMatchObject({ code: 'queue-unreachable', retry: 'later' });
    proxy.spare();
    await queues.empty();
  });

  it('finds within seconds what waits in the queue, although nothing announced it since the worker lost its connection', async () => {
    const seen: string[] = [];
    queues.work(fetchItem, async ({ itemId }) => void seen.push(itemId), { concurrency: 1 });
    await queues.add(fetchItem, { itemId: 'before' });
    await until(() => seen.length === 1);
    // A job whose end was not yet booked when the server went away would rightly be worked again.
    await until(async () => Object.values((await queues.counts())['fetch-item']).every((count) => count === 0));
    // It waits for a job by now, finds its connections cut and no server, and listens again some five seconds later.
    proxy.refuse();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    proxy.spare();
    await new Promise((resolve) => setTimeout(resolve, 7000));
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(
      `INSERT INTO bullmq.job (queue, id, seq, name, state, data, opts, max_attempts, added_at_ms)
       VALUES ('fetch-item', 'unannounced', nextval('bullmq.job_seq'), 'fetch-item', 'waiting', '{"itemId": "unannounced"}', '{"attempts": 2}', 2, 0)`,
    );
    await client.end();
    await until(() => seen.includes('unannounced'), 20_000);
    expect(seen).toEqual(['before', 'unannounced']);
  }, 60_000);
});

describe('Queues.open', () => {
  it('names the server that does not answer, and the setting, but no password', async () => {
    const dead = { databaseUrl: 'postgres://u:hush@127.0.0.1:9/x' };
    await expect(Queues.open(dead)).rejects.toMatchObject({
      code: 'queue-unreachable',
      message: expect.stringMatching(/127\.0\.0\.1:9.*DATABASE_URL/u),
    });
    await expect(Queues.open({ ...dead, redisUrl: 'redis://:hush@127.0.0.1:9' })).rejects.toMatchObject({
      message: expect.stringMatching(/^(?!.*hush).*127\.0\.0\.1:9.*REDIS_URL/u),
    });
  });
});
