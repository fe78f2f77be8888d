import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FeedPaused, newRecord } from '@hearsay/vocabulary';
import pg from 'pg';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database, EventLog, verifyLog, type Append } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let owner: pg.Client;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker' });
  log = new EventLog(db);
  owner = new pg.Client({ connectionString: fresh.url });
  await owner.connect();
});

afterAll(async () => {
  await log.close();
  await db.close();
  await owner.end();
  await fresh.drop();
});

/** The statements of docs/scale-log.md, with the bounds of its example put where this log is. */
function steps(first: number, second: number): string[] {
  const page = readFileSync(fileURLToPath(new URL('../../../../docs/scale-log.md', import.meta.url)), 'utf8');
  return [...page.matchAll(/```sql\n([^`]*)```/g)].map(([, sql]) =>
    sql!.replaceAll('20000001', String(first)).replaceAll('40000001', String(second)),
  );
}

function append(stream: string, expectedVersion: number, cause: string, count: number): Append {
  const records = Array.from({ length: count }, (_, i) =>
    newRecord(FeedPaused, stream, { feedId: stream, reason: `${cause} ${i}` }, { who: 'test', cause }),
  );
  return { stream, expectedVersion, cause, records };
}

it('the log is cut into partitions while it is appended to and followed, and keeps its promises', async () => {
  const stop = new AbortController();
  const seen: number[] = [];
  const following = (async () => {
    for await (const records of log.follow({ after: 0, signal: stop.signal, pollMs: 50 })) seen.push(...records.map((r) => r.position));
  })();
  let writing = true;
  let appended = 0;
  const writer = async (stream: string): Promise<void> => {
    // From one record to batches that go in by COPY, over the bound between the partitions.
    for (let version = 0, n = 0; writing || version < 500; n++) {
      const count = n % 3 === 0 ? 1 : 30;
      expect(await log.append(append(stream, version, `c${n}`, count))).toMatchObject({ kind: 'recorded', version: version + count });
      version += count;
      appended += count;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  const writers = [writer('a'), writer('b')];
  while ((await log.head()).position < 100) await new Promise((resolve) => setTimeout(resolve, 5));

  const bound = (await log.head()).position + 400;
  const [before, exchange, ...rest] = steps(bound, bound + 1_000_000);
  expect(rest).toEqual([]);
  await owner.query(before!);
  await owner.query(exchange!);
  writing = false;
  await Promise.all(writers);
  while (seen.length < appended) await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort();
  await following;

  expect(seen).toEqual(Array.from({ length: appended }, (_, i) => i + 1));
  const { rows } = await owner.query<{ part: string; n: number }>(
    `SELECT tableoid::regclass::text AS part, count(*)::int AS n FROM log.record GROUP BY 1 ORDER BY 1`,
  );
  expect(rows).toEqual([
    { part: 'log.record_0', n: bound - 1 },
    { part: 'log.record_1', n: appended - bound + 1 },
  ]);
  expect(appended).toBeGreaterThan(bound);
  expect((await log.readStream('a')).records.map((r) => r.version)).toEqual(
    Array.from({ length: (await log.readStream('a')).version }, (_, i) => i + 1),
  );
  expect(await verifyLog(db)).toMatchObject({ position: appended, records: appended, streams: 2, flawCount: 0 });
  expect((await log.append(append('a', 0, 'c0', 1))).kind).toBe('already-recorded');
  expect((await owner.query('SELECT count(*)::int AS n FROM log.records')).rows).toEqual([{ n: appended }]);
  for (const table of ['record', 'record_0', 'record_1'])
    for (const statement of [`UPDATE log.${table} SET type = type`, `DELETE FROM log.${table}`, `TRUNCATE log.${table}`])
      await expect(owner.query(statement)).rejects.toMatchObject({ code: '23001' });
}, 60_000);
