import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { LEDGER, LEDGER_PARTS } from '@hearsay/views';
import { freshDatabase } from '../../../../tests/support/database.js';
import { MadeUpLog } from '../../../../tests/support/made-up-log.js';
import { Database } from '../database/database.js';
import { EventLog } from '../log/event-log.js';
import { ViewEngine } from './view-engine.js';
import { ViewReader } from './view-reader.js';

// Many whole runs in one test: slow machines need more than the default five seconds.
jest.setTimeout(120_000);

let fresh: { url: string; drop(): Promise<void> };
let writer: Database;
let projector: Database;
let follower: Database;
let reader: Database;
let log: EventLog;
let projectorLog: EventLog;
let followerLog: EventLog;
let views: ViewReader;
const stop = new AbortController();
let following: Promise<void>;
let articles = 0;

/** One article with two claims, as one append; every third article tells of the same raid. */
async function appendArticle(): Promise<void> {
  const name = `a${articles}`;
  const told = articles - (articles % 3);
  articles += 1;
  const { records } = new MadeUpLog().capture({ name, outlet: `Outlet ${articles % 4}`, published: '2031-04-28' }).claims(name, [
    {
      quote: `Gunmen of Column ${told} raided Oster`,
      parties: [`agent:Column ${told}`, 'target:civilians:people'],
      at: 'Oster',
      on: '2031-04-27',
    },
    { quote: `The mayor of Oster said ${articles} were hurt`, by: ['person:the mayor of Oster'], counts: [`wounded ${articles} - people`] },
  ]);
  const [first] = records;
  await log.append({ stream: first?.stream ?? '', expectedVersion: 0, cause: 'told', records });
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

async function followed(): Promise<void> {
  const { position } = await log.head();
  while ((await views.asOf()) < position) await new Promise((resolve) => setTimeout(resolve, 10));
}

const engine = (): ViewEngine => new ViewEngine({ db: projector, log: projectorLog });

describe('a rebuild beside live folding, appends and readers', () => {
  beforeAll(async () => {
    fresh = await freshDatabase();
    writer = new Database({ url: fresh.url, role: 'worker' });
    projector = new Database({ url: fresh.url, role: 'projector' });
    follower = new Database({ url: fresh.url, role: 'projector' });
    reader = new Database({ url: fresh.url, role: 'reader' });
    log = new EventLog(writer);
    projectorLog = new EventLog(projector);
    followerLog = new EventLog(follower);
    views = new ViewReader(reader);
    for (let i = 0; i < 40; i += 1) await appendArticle();
    following = new ViewEngine({ db: follower, log: followerLog, pollMs: 100 }).follow(stop.signal);
    await followed();
  });
  afterAll(async () => {
    stop.abort();
    await following;
    await Promise.all([log.close(), projectorLog.close(), followerLog.close()]);
    await Promise.all([writer.close(), projector.close(), follower.close(), reader.close()]);
    await fresh.drop();
  });

  it('never shows a reader a half, and leaves the rows that a rebuild at rest makes', async () => {
    let busy = true;
    const seen: { asOf: number; claims: number; articles: number; actors: number }[] = [];
    const reading = (async () => {
      while (busy) {
        const [claims, actors, all] = [
          await views.claims({ limit: 500 }),
          await views.actors({ limit: 500 }),
          await views.articles({ limit: 500 }),
        ];
        seen.push({ asOf: claims.asOf, claims: claims.rows.length, articles: all.rows.length, actors: actors.rows.length });
      }
    })();
    const appending = (async () => {
      while (busy) {
        await appendArticle();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    await engine().rebuild();
    for (const part of Object.values(LEDGER_PARTS)) await engine().rebuild(undefined, part);
    busy = false;
    await Promise.all([reading, appending]);

    // Every third record is an article, the two after it are its claims: what is shown is what was recorded up to the position, and never less than before.
    for (const { asOf, claims } of seen) expect(claims).toBe(Math.min(500, 2 * Math.floor(asOf / 3) + Math.max(0, (asOf % 3) - 1)));
    for (const kind of ['asOf', 'claims', 'articles', 'actors'] as const)
      expect(seen.every((now, i) => i === 0 || now[kind] >= (seen[i - 1] as typeof now)[kind])).toBe(true);
    expect(new Set(seen.map(({ asOf }) => asOf)).size).toBeGreaterThan(1);

    await followed();
    const live = await dump();
    await engine().rebuild();
    expect(await dump()).toBe(live);
  });

  it('makes the tables of one part anew and leaves the others as they are, and live folding goes on from the new ones', async () => {
    await followed();
    const whole = await dump();
    await projector.query(`update view.actor set doc = jsonb_set(doc, '{name}', '"spoilt"')`);
    await projector.query(`update view.source set doc = jsonb_set(doc, '{name}', '"spoilt"')`);
    const done = await engine().rebuild(undefined, LEDGER_PARTS.actors);
    expect(done.tables).toEqual(LEDGER_PARTS.actors.map(({ name }) => name));
    expect(await projector.query(`select 1 from view.actor where doc ->> 'name' = 'spoilt'`)).toEqual([]);
    expect(await projector.query(`select 1 from view.source where doc ->> 'name' = 'spoilt' limit 1`)).toHaveLength(1);
    await engine().rebuild(undefined, LEDGER_PARTS.sources);
    expect(await dump()).toBe(whole);

    await appendArticle();
    await followed();
    const live = await dump();
    await engine().rebuild();
    expect(await dump()).toBe(live);
    expect(live).not.toBe(whole);
  });

  it('leaves no table of its own behind', async () => {
    await engine().rebuild(undefined, LEDGER_PARTS.events);
    expect(await projector.query("select tablename from pg_tables where schemaname = 'view' and tablename like '%next'")).toEqual([]);
  });
});
