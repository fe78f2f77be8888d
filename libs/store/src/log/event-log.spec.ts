import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FeedAdded, FeedPaused, FeedResumed, newRecord, streamOf, type NewRecord } from '@hearsay/vocabulary';
import pg from 'pg';
import { freshDatabase } from '../../../../tests/support/database.js';
import { append } from '../../../../tests/support/sample-records.js';
import { Database, EventLog, StoreFault } from '../index.js';

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

describe('append', () => {
  it('gives positions and stream versions without gaps', async () => {
    expect(await log.append(append('a', 0, 'one', 2))).toEqual({ kind: 'recorded', from: 1, to: 2, version: 2 });
    expect(await log.append(append('b', 0, 'one'))).toEqual({ kind: 'recorded', from: 3, to: 3, version: 1 });
    expect(await log.append(append('a', 2, 'two', 30))).toEqual({ kind: 'recorded', from: 4, to: 33, version: 32 });
    const records = await log.read(0, 100);
    expect(records.map((r) => r.position)).toEqual(Array.from({ length: 33 }, (_, i) => i + 1));
    expect((await log.readStream('a')).records.map((r) => r.version)).toEqual(Array.from({ length: 32 }, (_, i) => i + 1));
    expect(await log.head()).toEqual({ position: 33, recordedAt: records.at(-1)!.recordedAt });
  });

  it('reads back what was recorded, whichever way it was written', async () => {
    const odd = 'tab\t line\n back\\slash \\N \\. quote" {brace} , ’ – 漢字 🕊 \u2028';
    for (const [stream, count] of [
      ['few', 1],
      ['many', 50],
    ] as const) {
      const records = Array.from({ length: count }, (_, i) =>
        newRecord(
          FeedAdded,
          stream,
          { feedId: stream, url: `${odd} ${i}`, title: i % 2 ? null : odd },
          { who: odd, cause: odd, traceId: odd },
        ),
      );
      const outcome = await log.append({ stream, expectedVersion: 0, cause: odd, records });
      expect(outcome.kind).toBe('recorded');
      const read = await log.readStream(stream);
      expect(read.records.map(({ id, type, schema, data, meta }) => ({ id, type, schema, data, meta }))).toEqual(records);
    }
  });

  it('answers an append that is repeated with what it recorded, whatever happened in between', async () => {
    const first = await log.append(append('a', 0, 'one', 2));
    await log.append(append('a', 2, 'two'));
    expect(await log.append(append('a', 0, 'one', 2))).toEqual({ ...first, kind: 'already-recorded' });
    expect((await log.head()).position).toBe(3);
  });

  it('records what is new among much that is repeated, however long nothing was', async () => {
    const old = await log.append(append('a', 0, 'one', 40));
    for (let again = 0; again < 3; again += 1)
      expect(await log.append(append('a', 0, 'one', 40))).toEqual({ ...old, kind: 'already-recorded' });
    expect(await log.append(append('b', 0, 'one', 40))).toEqual({ kind: 'recorded', from: 41, to: 80, version: 40 });
    const [repeated, late, fresh_] = await Promise.all([
      log.append(append('b', 0, 'one', 40)),
      log.append(append('a', 0, 'late', 2)),
      log.append(append('c', 0, 'one', 40)),
    ]);
    expect([repeated.kind, late, fresh_]).toEqual([
      'already-recorded',
      { kind: 'conflict', actualVersion: 40 },
      { kind: 'recorded', from: 81, to: 120, version: 40 },
    ]);
    expect((await log.read(0, 200)).map(({ position }) => position)).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  });

  it('records an append once that is made twice in the same batch', async () => {
    const outcomes = await Promise.all([
      log.append(append('a', 0, 'one')),
      log.append(append('a', 0, 'one')),
      log.append(append('a', 1, 'two')),
    ]);
    expect(outcomes.map((o) => o.kind)).toEqual(['recorded', 'already-recorded', 'recorded']);
    expect((await log.head()).position).toBe(2);
  });

  it('says by which version an append came too late', async () => {
    await log.append(append('a', 0, 'one', 3));
    expect(await log.append(append('a', 0, 'two'))).toEqual({ kind: 'conflict', actualVersion: 3 });
    expect(await log.append(append('a', 4, 'two'))).toEqual({ kind: 'conflict', actualVersion: 3 });
    expect(await log.append(append('nothing', 1, 'two'))).toEqual({ kind: 'conflict', actualVersion: 0 });
  });

  it('lets one of two decisions on the same version through', async () => {
    const outcomes = await Promise.all([log.append(append('a', 0, 'mine')), log.append(append('a', 0, 'yours'))]);
    expect(outcomes.map((o) => o.kind).sort()).toEqual(['conflict', 'recorded']);
  });

  it('takes two records with one id as the one statement that they are', async () => {
    const record = newRecord(FeedResumed, 'a', { feedId: 'a' }, { who: 'test', cause: 'one' });
    expect(await log.append({ stream: 'a', expectedVersion: 0, cause: 'one', records: [record, { ...record }] })).toMatchObject({
      from: 1,
      to: 1,
    });
  });

  it('refuses an append of nothing', async () => {
    await expect(log.append({ stream: 'a', expectedVersion: 0, cause: 'one', records: [] })).rejects.toMatchObject({
      code: 'append-empty',
      retry: 'never',
    });
  });

  it('lets the bad append of a batch fail alone', async () => {
    const bad: NewRecord = { ...append('bad', 0, 'x').records[0]!, data: { feedId: 'bad', reason: 'PostgreSQL holds no \0' } };
    const blocker = log.append(append('blocker', 0, 'x'));
    const appends = Array.from({ length: 41 }, (_, i) => append(`s${i}`, 0, 'x', 3));
    appends[17] = { ...appends[17]!, records: [bad] };
    const settled = await Promise.allSettled(appends.map((a) => log.append(a)));
    await blocker;
    expect(settled.filter((s) => s.status === 'rejected')).toHaveLength(1);
    const fault = (settled[17] as PromiseRejectedResult).reason as StoreFault;
    expect(fault).toMatchObject({ code: 'append-refused', retry: 'never' });
    expect(fault.message).toContain('s17');
    expect((await log.head()).position).toBe(1 + 40 * 3);
  });

  it.each([1, 30])('records nothing of an append of %i whose id is no UUID, and all of what waits beside it', async (count) => {
    const blocker = log.append(append('blocker', 0, 'x'));
    const bad = append('bad', 0, 'x', count);
    const records = bad.records.map((record, i) => (i === count - 1 ? { ...record, id: 'no uuid' } : record));
    const settled = await Promise.allSettled([log.append(append('a', 0, 'x', 30)), log.append({ ...bad, records }), log.append(append('b', 0, 'x'))]); // prettier-ignore
    await blocker;
    expect(settled.map((s) => s.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((settled[1] as PromiseRejectedResult).reason).toMatchObject({
      code: 'append-refused',
      message: expect.stringContaining('no uuid'),
    });
    expect((await log.readStream('bad')).version).toBe(0);
    expect((await log.head()).position).toBe(32);
  });

  it('takes streams and causes as they are, whatever they look like in SQL', async () => {
    const odd = `'; DROP TABLE log.record; -- \\' E'\\n' $1 "{}" \u2028 漢字 🕊`;
    const first = await log.append(append(odd, 0, odd));
    expect(first).toEqual({ kind: 'recorded', from: 1, to: 1, version: 1 });
    expect(await log.append(append(odd, 0, odd))).toEqual({ ...first, kind: 'already-recorded' });
    expect((await log.readStream(odd)).records.map((r) => [r.stream, r.meta.cause])).toEqual([[odd, odd]]);
    const nothing = 'PostgreSQL holds no \0';
    await expect(log.append(append(nothing, 0, 'x'))).rejects.toMatchObject({ code: 'append-refused', retry: 'never' });
    await expect(log.append(append('a', 0, nothing, 30))).rejects.toMatchObject({ code: 'append-refused', retry: 'never' });
    expect((await log.head()).position).toBe(1);
  });

  it('runs the statements given with it in the same transaction, or records nothing', async () => {
    const owner = new Database({ url: fresh.url, role: 'owner', max: 1 });
    await owner.query('CREATE TABLE ops.seen (n int CHECK (n < 10)); GRANT INSERT ON ops.seen TO hearsay_worker');
    const also = (n: number) => [{ text: 'INSERT INTO ops.seen VALUES ($1)', values: [n] }];
    await log.append({ ...append('a', 0, 'one'), also: also(1) });
    await log.append({ ...append('a', 0, 'one'), also: also(2) });
    await expect(log.append({ ...append('a', 1, 'two'), also: also(10) })).rejects.toMatchObject({ code: 'append-refused' });
    expect(await owner.query('SELECT n FROM ops.seen')).toEqual([{ n: 1 }]);
    expect((await log.readStream('a')).version).toBe(1);
    await owner.close();
  });

  it('never lets recordedAt run backwards, also when the clock does', async () => {
    const owner = new Database({ url: fresh.url, role: 'owner', max: 1 });
    await owner.query(`UPDATE log.head SET recorded_at = now() + interval '1 hour'`);
    await owner.close();
    const { recordedAt } = await log.head();
    await log.append(append('a', 0, 'one'));
    const [record] = await log.read(0, 1);
    expect(record!.recordedAt).toBe(recordedAt);
    expect(record!.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});

describe('two processes', () => {
  it('append to one log without gap or repetition', async () => {
    const dbs = [1, 2].map(() => new Database({ url: fresh.url, role: 'worker', max: 2 }));
    const logs = dbs.map((d) => new EventLog(d));
    await Promise.all(
      logs.flatMap((l, p) =>
        Array.from({ length: 8 }, async (_, w) => {
          for (let i = 0; i < 10; i++) await l.append(append(`p${p}w${w}`, i * 3, `c${i}`, 3));
        }),
      ),
    );
    // Both also make the same appends: each is recorded once.
    const twice = await Promise.all(logs.map((l) => l.append(append('both', 0, 'same', 2))));
    expect(twice.map((o) => o.kind).sort()).toEqual(['already-recorded', 'recorded']);
    const positions = (await log.read(0, 1000)).map((r) => r.position);
    expect(positions).toEqual(Array.from({ length: 482 }, (_, i) => i + 1));
    await Promise.all(logs.map((l) => l.close()));
    await Promise.all(dbs.map((d) => d.close()));
  });
});

describe('a server that goes away', () => {
  it('loses nothing and doubles nothing when backends are cut in the middle of appends', async () => {
    const killer = new pg.Client({ connectionString: fresh.url });
    await killer.connect();
    let done = false;
    let kills = 0;
    const killing = (async () => {
      while (!done) {
        const { rowCount } = await killer.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'`,
        );
        kills += rowCount ?? 0;
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    })();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async (_, w) => {
        const kinds: string[] = [];
        // A fast machine has made 40 of them before enough was cut.
        for (let i = 0; i < 40 || (kills < 3 && i < 1_000); i++) kinds.push((await log.append(append(`w${w}`, i * 5, `c${i}`, 5))).kind);
        return kinds;
      }),
    );
    done = true;
    await killing;
    await killer.end();
    expect(kills).toBeGreaterThan(2);
    expect(outcomes.flat()).not.toContain('conflict');
    const records = outcomes.flat().length * 5;
    expect((await log.read(0, records + 1)).map((r) => r.position)).toEqual(Array.from({ length: records }, (_, i) => i + 1));
    for (const [w, kinds] of outcomes.entries()) expect((await log.readStream(`w${w}`)).version).toBe(kinds.length * 5);
  }, 30_000);

  it('says so, when it stays away for good', async () => {
    const nobody = new Database({ url: 'postgres://x@127.0.0.1:1/x', role: 'reader' });
    await expect(nobody.query('SELECT 1')).rejects.toMatchObject({ code: 'database-unreachable', retry: 'later' });
    await nobody.close();
  });
});

describe('readStream', () => {
  it('gives the last records, the records from a version on, and only some types', async () => {
    const stream = streamOf.feed(randomUUID());
    const meta = { who: 'test', cause: 'c' };
    const records = [
      newRecord(FeedAdded, stream, { feedId: 'f', url: 'u', title: null }, meta),
      newRecord(FeedPaused, stream, { feedId: 'f', reason: null }, meta),
      newRecord(FeedResumed, stream, { feedId: 'f' }, meta),
    ];
    await log.append({ stream, expectedVersion: 0, cause: 'c', records });
    const versions = async (o: Parameters<EventLog['readStream']>[1]) => (await log.readStream(stream, o)).records.map((r) => r.version);
    expect(await versions({})).toEqual([1, 2, 3]);
    expect(await versions({ last: 2 })).toEqual([2, 3]);
    expect(await versions({ fromVersion: 2 })).toEqual([2, 3]);
    expect(await versions({ types: ['FeedAdded', 'FeedResumed'] })).toEqual([1, 3]);
    expect(await versions({ types: ['FeedAdded', 'FeedPaused'], last: 1 })).toEqual([2]);
    expect(await log.readStream(stream, { types: ['ClaimRecorded'] })).toEqual({ version: 3, records: [] });
    expect(await log.readStream('no such stream')).toEqual({ version: 0, records: [] });
  });
});
