import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { EVENT_HIDDEN, LEDGER, MemoryStore, type View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../../tests/support/database.js';
import { appendsOf, MadeUpLog, RAID } from '../../../../tests/support/made-up-log.js';
import { Database } from '../database/database.js';
import { EventLog } from '../log/event-log.js';
import { ViewEngine, type EngineOptions } from './view-engine.js';
import { ViewReader } from './view-reader.js';

// Many whole runs in one test: slow machines need more than the default five seconds.
jest.setTimeout(120_000);

const DENIAL = {
  quote: 'The Red Column denied that it had attacked Oster',
  by: ['organisation:Red Column'],
  stance: 'denies' as const,
  parties: ['agent:Red Column'],
  on: '2031-04-27',
};

/** A log with copies, denials, withdrawals and the registry, of `articles` articles. */
function madeUp(articles: number): AnyRecord[] {
  const log = new MadeUpLog().register('red', 'Red Column', ['RC'], 'militia', 'XX');
  for (let i = 0; i < articles; i += 1) {
    const fingerprint = Array.from({ length: 30 }, (_, n) => Math.floor(i / 3) * 1000 + (i % 3) * 5 + n);
    const day = `2031-04-${String((i % 27) + 1).padStart(2, '0')}`;
    log.capture({ name: `a${i}`, outlet: `Outlet ${i % 5}`, published: day, fingerprint }).claims(`a${i}`, [
      { ...RAID, quote: `${RAID.quote}, as told on day ${i}`, on: day },
      { ...DENIAL, on: day, quote: `${DENIAL.quote} on ${i}` },
      {
        quote: `The RC of ${i} is backed by Ostland`,
        type: 'RELATION',
        relation: 'backed-by',
        parties: ['agent:RC', 'supporter:state:Ostland'],
      },
      {
        quote: `It has ${i} men`,
        type: 'STRENGTH',
        parties: ['agent:RC'],
        counts: [`strength ${i} ${i} men`],
        by: ['anonymous:officials'],
      },
    ]);
    if (i % 7 === 3) log.withdrawArticle(`a${i}`, 'gone');
    if (i % 5 === 2) log.capture({ name: `a${i}` }).withdrawClaim(`a${i}`, { ...DENIAL, on: day, quote: `${DENIAL.quote} on ${i}` });
  }
  return log.records;
}

let fresh: { url: string; drop(): Promise<void> };
let writer: Database;
let projector: Database;
let reader: Database;
let log: EventLog;
let projectorLog: EventLog;
let views: ViewReader;

async function open(): Promise<void> {
  fresh = await freshDatabase();
  writer = new Database({ url: fresh.url, role: 'worker' });
  projector = new Database({ url: fresh.url, role: 'projector' });
  reader = new Database({ url: fresh.url, role: 'reader' });
  log = new EventLog(writer);
  projectorLog = new EventLog(projector);
  views = new ViewReader(reader);
}

async function shut(): Promise<void> {
  await Promise.all([log.close(), projectorLog.close()]);
  await Promise.all([writer.close(), projector.close(), reader.close()]);
  await fresh.drop();
}

const engine = (options: Partial<EngineOptions> = {}): ViewEngine =>
  new ViewEngine({ db: projector, log: projectorLog, pollMs: 200, ...options });

/** Appends in order, with the versions the store expects. */
async function append(records: readonly AnyRecord[]): Promise<void> {
  const versions = new Map<string, number>();
  for (const one of appendsOf(records)) {
    const expectedVersion = versions.get(one.stream) ?? (await log.readStream(one.stream, { last: 1 })).version;
    const outcome = await log.append({ ...one, expectedVersion });
    if (outcome.kind === 'conflict') throw new Error(`stream ${one.stream} is at ${outcome.actualVersion}, not ${expectedVersion}`);
    versions.set(one.stream, outcome.version);
  }
}

/** Every row of every table of the view, as text. */
async function dump(): Promise<string> {
  const parts: string[] = [];
  for (const { name } of LEDGER.collections) {
    const rows = await projector.query<{ row: string }>(`select t::text as row from view."${name}" t order by key`);
    parts.push(name, ...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

describe('the engine', () => {
  beforeAll(open);
  afterAll(shut);

  it('folds live in any batches, and a rebuild, in memory or spilled, makes the same rows byte for byte', async () => {
    await append(madeUp(24));
    const head = (await log.head()).position;
    const live = engine({ batch: 7 });
    expect(await live.catchUp()).toBe(head);
    const followed = await dump();
    expect(followed).toContain('Red Column');

    const rebuilt = await engine().rebuild();
    expect(rebuilt).toMatchObject({ view: 'ledger', position: head, records: head });
    expect(await dump()).toBe(followed);

    await engine({ keep: 50 }).rebuild();
    expect(await dump()).toBe(followed);

    // The same where a batch is forgotten as soon as it is folded: nothing is read back before it is written.
    await projector.query('update view.checkpoint set position = 0');
    for (const { name } of LEDGER.collections) await projector.query(`delete from view."${name}"`);
    await engine({ batch: 5, keep: 20 }).catchUp();
    expect(await dump()).toBe(followed);

    // What came of no batch at all is the same too: the first engine goes on with the rebuilt tables.
    await append(
      new MadeUpLog()
        .capture({ name: 'late', outlet: 'Late Post', published: '2031-04-30' })
        .claims('late', [RAID])
        .records.map((r) => ({ ...r, meta: { ...r.meta, cause: `late ${r.position}` } })),
    );
    expect(await live.catchUp()).toBe(head + 2);
    expect(await views.asOf()).toBe(head + 2);
  });

  it('leaves no shadow table behind, and none of a rebuild that broke off', async () => {
    await projector.query('create table view.claim_next (left_by_a_crash int)');
    await engine().rebuild();
    const left = await projector.query("select tablename from pg_tables where schemaname = 'view' and tablename like '%next'");
    expect(left).toEqual([]);
  });

  it('rebuilds by itself when the fold has another version', async () => {
    const before = await views.asOf();
    const newer: View = { ...LEDGER, version: 'another' };
    await engine({ view: newer }).ensure();
    expect(await projector.query('select version, position from view.checkpoint')).toEqual([{ version: 'another', position: before }]);
    await engine().ensure();
    expect(await projector.query('select version, position from view.checkpoint')).toEqual([{ version: LEDGER.version, position: before }]);
  });

  it('lets readers see the old rows or the new ones during rebuilds, never none', async () => {
    const seen: number[] = [];
    let done = false;
    const watch = (async () => {
      while (!done) {
        const page = await views.claims({ limit: 500 });
        seen.push(page.rows.length);
      }
    })();
    for (let i = 0; i < 3; i += 1) await engine().rebuild();
    done = true;
    await watch;
    expect(new Set(seen).size).toBe(1);
    expect(seen[0]).toBeGreaterThan(0);
  });

  it('folds once when two engines run, whoever goes first', async () => {
    const [one, two] = [engine({ batch: 3 }), engine({ batch: 4 })];
    await Promise.all([one.ensure(), two.ensure()]);
    await append(
      madeUp(30)
        .slice(120)
        .map((r) => ({ ...r, meta: { ...r.meta, cause: `again ${r.position}` } })),
    );
    const outcomes = await Promise.allSettled([one.catchUp(), two.catchUp()]);
    expect(outcomes.some((o) => o.status === 'fulfilled')).toBe(true);
    await engine().catchUp();
    const followed = await dump();
    await engine().rebuild();
    expect(await dump()).toBe(followed);
  });

  it('goes back to the last checkpoint when a batch breaks off half written', async () => {
    const broken = engine();
    await broken.ensure();
    const before = await dump();
    await projector.query('alter table view.source add constraint breaks check (false) not valid');
    await append(
      new MadeUpLog()
        .capture({ name: 'x', outlet: 'X Post', published: '2031-04-30' })
        .claims('x', [RAID])
        .records.map((r) => ({ ...r, meta: { ...r.meta, cause: `x ${r.position}` } })),
    );
    await expect(broken.catchUp()).rejects.toThrow('breaks');
    expect(await dump()).toBe(before);
    await projector.query('alter table view.source drop constraint breaks');
    await broken.catchUp();
    const after = await dump();
    expect(after).not.toBe(before);
    await engine().rebuild();
    expect(await dump()).toBe(after);
  });
});

describe('following', () => {
  let stop: AbortController;
  beforeAll(open);
  afterAll(shut);
  afterEach(() => stop.abort());

  it('shows a claim within a second of its append, and a second engine takes over when the first ends', async () => {
    stop = new AbortController();
    const second = new AbortController();
    const following = [engine().follow(stop.signal), engine().follow(second.signal)];
    const until = async (position: number): Promise<number> => {
      const started = performance.now();
      while ((await views.asOf()) < position) await new Promise((resolve) => setTimeout(resolve, 10));
      return performance.now() - started;
    };
    await append(new MadeUpLog().capture({ name: 'a', outlet: 'Post', published: '2031-04-28' }).records);
    await until(1);
    const claims = new MadeUpLog().capture({ name: 'a', outlet: 'Post', published: '2031-04-28' }).claims('a', [RAID]).records.slice(1);
    await append(claims);
    expect(await until(2)).toBeLessThan(1000);
    expect((await views.claims({ limit: 10 })).rows).toHaveLength(1);

    stop.abort();
    await following[0];
    await append(new MadeUpLog().capture({ name: 'b', outlet: 'Sun', published: '2031-04-28' }).claims('b', [DENIAL]).records);
    await until(4);
    expect((await views.events({ limit: 10 })).rows).toMatchObject([{ standing: 'disputed', claims: [{}, {}] }]);
    second.abort();
    await following[1];
  });

  it('ends at once when a write fails behind it, however rarely it looks', async () => {
    stop = new AbortController();
    const following = engine({ pollMs: 600_000 }).follow(stop.signal);
    const outcome = following.then(
      () => 'ended',
      (error: Error) => error.message,
    );
    const { position } = await log.head();
    while ((await views.asOf()) < position) await new Promise((resolve) => setTimeout(resolve, 10));
    await projector.query('alter table view.article add constraint breaks check (false) not valid');
    await append(new MadeUpLog().capture({ name: 'c', outlet: 'Sun', published: '2031-04-28' }).records);
    expect(await outcome).toContain('breaks');
    expect(await views.asOf()).toBe(position);
  });
});

describe('the reader', () => {
  let known = 0;
  beforeAll(async () => {
    await open();
    await append(madeUp(12));
    known = (await log.head()).position;
    await engine().catchUp();
  });
  afterAll(shut);

  it('pages through lists without gap or repetition, as of one position', async () => {
    const all = await views.claims({ limit: 500 });
    expect(all.next).toBeNull();
    expect(all.asOf).toBe(known);
    const paged: string[] = [];
    for (let after: (string | number)[] | null = []; after !== null;) {
      const page: Awaited<ReturnType<typeof views.claims>> = await views.claims({ limit: 7, ...(after.length > 0 && { after }) });
      paged.push(...page.rows.map((row) => row.id));
      after = page.next;
    }
    expect(paged).toEqual(all.rows.map((row) => row.id));
    const events = await views.events({ limit: 500 });
    const next = await views.events({ limit: 3 });
    expect((await views.events({ limit: 500, after: next.next! })).rows).toEqual(events.rows.slice(3));
  });

  it('serves an event with its claims as it was folded, byte for byte, though its table keeps them apart', async () => {
    const folded = new MemoryStore(LEDGER);
    folded.fold(await projectorLog.read(0, 1_000));
    const documents = folded.all<object>('event');
    const { rows } = await views.events({ limit: 500 });
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows) {
      const hidden = new Set<string>(EVENT_HIDDEN);
      const shown = Object.entries(documents.get(row.id) ?? {}).filter(([field]) => !hidden.has(field));
      expect(JSON.stringify(row)).toBe(JSON.stringify(Object.fromEntries(shown)));
      expect(JSON.stringify((await views.event(row.id))?.row)).toBe(JSON.stringify(row));
    }
    const kept = await projector.query<{ doc: object }>('select doc from view.event where redirect is null');
    for (const { doc } of kept) expect(doc).not.toHaveProperty('claims');
  });

  it('filters claims and events', async () => {
    const count = async (query: object): Promise<number> => (await views.claims({ limit: 500, ...query })).rows.length;
    const total = await count({});
    expect(await count({ type: ['RELATION'] })).toBe(12);
    expect(await count({ stance: ['denies'] })).toBe(12);
    expect((await count({ state: 'current' })) + (await count({ state: 'withdrawn' }))).toBe(total);
    expect(await count({ country: 'XX' })).toBe(12);
    expect(await count({ bbox: { west: 19, south: 9, east: 21, north: 11 } })).toBe(12);
    expect(await count({ bbox: { west: 170, south: 9, east: -170, north: 11 } })).toBe(0);
    expect(await count({ place: 'oster', from: '2031-04-02', to: '2031-04-03' })).toBe(2);
    expect(await count({ text: 'backed Ostland' })).toBe(12);
    expect(await count({ actor: 'red' })).toBe(total);
    expect(await count({ publishedFrom: '2031-04-12' })).toBe(4);
    expect((await views.events({ limit: 100, standing: ['disputed'] })).rows.every((e) => e.standing === 'disputed')).toBe(true);
    expect(
      (await views.events({ limit: 100, actor: 'red', country: 'XX', type: ['ASSAULT'], conflicting: true })).rows.length,
    ).toBeGreaterThan(0);
  });

  it('shows an actor with its relations, strengths and events', async () => {
    const found = await views.actor('red');
    expect(found?.row).toMatchObject({ name: 'Red Column', kind: 'militia', relations: [{ kind: 'backed-by', otherName: 'Ostland' }] });
    expect(found?.row.strength).toHaveLength(12);
    expect(found?.row.events.length).toBeGreaterThan(5);
    expect(found?.row.events[0]?.roles).toEqual(['agent']);
    expect((await views.actors({ limit: 10, text: 'red' })).rows.map((a) => a.id)).toEqual(['red']);
    expect((await views.sources({ limit: 10, kind: ['anonymous'] })).rows.length).toBe(4);
    expect((await views.articles({ limit: 100, state: 'gone' })).rows.length).toBe(2);
  });

  it('hides what only folding needs', async () => {
    const [claim] = (await views.claims({ limit: 1 })).rows;
    expect(claim).not.toHaveProperty('sources');
    expect(await views.article(claim!.article)).not.toHaveProperty('row.fingerprint');
  });

  it('answers nothing for what is not there', async () => {
    expect(await views.event('none')).toBeNull();
    expect(await views.actor('none')).toBeNull();
    expect(await views.claim('none')).toBeNull();
  });

  it('tells the past of an event as it stood then, by position, instant and publication', async () => {
    const [event] = (await views.events({ limit: 1, standing: ['disputed'] })).rows;
    const [first] = event!.claims;
    const past = await views.event(event!.id, { knownAt: first!.recorded.position });
    expect(past?.row).toMatchObject({ id: event!.id, founding: event!.founding, standing: 'single-source', claims: [{ id: first!.id }] });
    expect(await views.event(event!.id, { knownAt: first!.recorded.position - 1 })).toBeNull();
    expect((await views.event(event!.id, { knownAt: known }))?.row).toEqual(event);
    expect((await views.event(event!.id, { knownAt: '2999-01-01T00:00:00Z' }))?.row).toEqual(event);
    expect(await views.event(event!.id, { knownAt: '2001-01-01T00:00:00Z' })).toBeNull();
    expect(await views.event(event!.id, { publishedBy: '2031-03-31' })).toBeNull();
  });
});

describe('before the projector has run', () => {
  beforeAll(open);
  afterAll(shut);

  it('is empty, as of position 0', async () => {
    expect(await views.claims({ limit: 5 })).toEqual({ rows: [], next: null, asOf: 0 });
    expect(await views.event('x')).toBeNull();
    expect(await views.asOf()).toBe(0);
  });
});
