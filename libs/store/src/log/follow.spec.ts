import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FeedResumed, newRecord, type AnyRecord, type RecordType } from '@hearsay/vocabulary';
import pg from 'pg';
import { freshDatabase } from '../../../../tests/support/database.js';
import { append } from '../../../../tests/support/sample-records.js';
import { Database, EventLog } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker' });
  log = new EventLog(db);
});

afterEach(async () => {
  await log.close();
  await db.close();
  await fresh.drop();
});

/** Follows until `count` records have come, or the time is up. */
async function collect(
  count: number,
  o: { after?: number; pollMs?: number; batch?: number; types?: RecordType[]; withinMs?: number } = {},
): Promise<AnyRecord[]> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), o.withinMs ?? 10_000);
  const seen: AnyRecord[] = [];
  try {
    for await (const batch of log.follow({ ...o, after: o.after ?? 0, signal: stop.signal })) {
      seen.push(...batch);
      if (seen.length >= count) break;
    }
  } finally {
    clearTimeout(timer);
  }
  return seen;
}

const positionsTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

describe('follow', () => {
  it('never steps over a writer that drew its positions first and commits last', async () => {
    const other = new Database({ url: fresh.url, role: 'worker', max: 2 });
    const slow = new EventLog(other);
    const following = collect(4, { pollMs: 2 });
    // Its records have their positions, its transaction stays open; a second connection appends and wants to commit meanwhile.
    const first = slow.append({ ...append('slow', 0, 'x', 2), also: [{ text: 'SELECT pg_sleep(0.4)', values: [] }] });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const second = await log.append(append('fast', 0, 'x', 2));
    expect(await first).toMatchObject({ from: 1, to: 2 });
    expect(second).toMatchObject({ from: 3, to: 4 });
    expect((await following).map((r) => [r.position, r.stream])).toEqual([[1, 'slow'], [2, 'slow'], [3, 'fast'], [4, 'fast']]); // prettier-ignore
    await slow.close();
    await other.close();
  });

  it('leaves no gap where a writer drew its positions and rolled back', async () => {
    const other = new Database({ url: fresh.url, role: 'worker', max: 2 });
    const failing = new EventLog(other);
    const first = failing.append({
      ...append('slow', 0, 'x', 2),
      also: [
        { text: 'SELECT pg_sleep(0.2)', values: [] },
        { text: 'SELECT 1 / 0', values: [] },
      ],
    });
    const second = log.append(append('fast', 0, 'x', 2));
    await expect(first).rejects.toMatchObject({ code: 'append-refused' });
    expect(await second).toMatchObject({ kind: 'recorded', from: 1, to: 2 });
    expect((await log.head()).position).toBe(2);
    await failing.close();
    await other.close();
  });

  it('misses nothing of eight writers in two processes', async () => {
    const otherDb = new Database({ url: fresh.url, role: 'worker', max: 4 });
    const other = new EventLog(otherDb);
    const following = Promise.all([
      collect(1_600, { pollMs: 1 }),
      collect(1_600, { batch: 7 }),
      collect(1_600, { types: ['FeedPaused'], batch: 50 }),
    ]);
    await Promise.all(
      Array.from({ length: 8 }, async (_, w) => {
        for (let i = 0; i < 40; i++) await (w % 2 ? log : other).append(append(`w${w}`, i * 5, `c${i}`, 5));
      }),
    );
    for (const seen of await following) expect(seen.map((r) => r.position)).toEqual(positionsTo(1_600));
    await other.close();
    await otherDb.close();
  }, 30_000);

  it('is woken by a hint long before it would look by itself', async () => {
    const following = collect(1, { pollMs: 60_000 });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const began = performance.now();
    await log.append(append('a', 0, 'x'));
    await following;
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  it('finds records by itself where no hint comes', async () => {
    const following = collect(3, { pollMs: 50 });
    await new Promise((resolve) => setTimeout(resolve, 200));
    // Written by hand, without a hint.
    const client = new pg.Client({ connectionString: fresh.url });
    await client.connect();
    await client.query(`WITH h AS (UPDATE log.head SET position = 3, streams = 1, recorded_at = now())
      , s AS (INSERT INTO log.stream VALUES (1, 's', 3)), a AS (INSERT INTO log.append VALUES (1, 'c', 1, 3, 3))
      INSERT INTO log.record SELECT n, 1, n, gen_random_uuid(), 'FeedResumed', 1, '{"feedId":"f"}', '{"who":"w","cause":"c"}', now() FROM generate_series(1, 3) n`);
    await client.end();
    expect((await following).map((r) => r.position)).toEqual([1, 2, 3]);
  });

  it('goes on where its connections are cut', async () => {
    const following = collect(2, { pollMs: 60_000 });
    await log.append(append('a', 0, 'x'));
    const killer = new pg.Client({ connectionString: fresh.url });
    await killer.connect();
    await new Promise((resolve) => setTimeout(resolve, 200));
    const { rowCount } = await killer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    expect(rowCount).toBeGreaterThan(1);
    await killer.end();
    await log.append(append('a', 1, 'y'));
    expect((await following).map((r) => r.position)).toEqual([1, 2]);
  });

  it('passes over other types and still moves on', async () => {
    for (let i = 0; i < 5; i++) {
      await log.append(append('a', i * 11, `p${i}`, 10));
      const resumed = newRecord(FeedResumed, 'a', { feedId: 'a' }, { who: 'test', cause: `r${i}` });
      await log.append({ stream: 'a', expectedVersion: i * 11 + 10, cause: `r${i}`, records: [resumed] });
    }
    expect((await collect(5, { types: ['FeedResumed'], batch: 2 })).map((r) => r.position)).toEqual([11, 22, 33, 44, 55]);
    expect((await collect(2, { types: ['FeedResumed'], after: 33 })).map((r) => r.position)).toEqual([44, 55]);
    expect((await log.read(0, 3, ['FeedResumed'])).map((r) => r.position)).toEqual([11, 22, 33]);
  });

  it('gives no more than a batch at a time and ends when it is told to', async () => {
    await log.append(append('a', 0, 'x', 25));
    const stop = new AbortController();
    const sizes: number[] = [];
    setTimeout(() => stop.abort(), 400);
    for await (const batch of log.follow({ after: 5, batch: 8, signal: stop.signal, pollMs: 60_000 })) sizes.push(batch.length);
    expect(sizes).toEqual([8, 8, 4]);
    const idle = await db.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`);
    expect(idle).toEqual([]);
  });

  it('ends at once where the signal was given before', async () => {
    await log.append(append('a', 0, 'x'));
    for await (const batch of log.follow({ after: 0, signal: AbortSignal.abort() })) throw new Error(`gave ${batch.length} records`);
    expect((await log.head()).position).toBe(1);
  });
});
