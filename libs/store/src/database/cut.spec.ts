import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FeedResumed, newRecord } from '@hearsay/vocabulary';
import { CuttingProxy } from '../../../../tests/support/cutting-proxy.js';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Archive } from '../archive/archive.js';
import { isConnectionLost } from '../faults.js';
import { EventLog } from '../log/event-log.js';
import { migrate } from '../migrate/migrate.js';
import { ViewEngine } from '../views/view-engine.js';
import { Database } from './database.js';

/** Instants at which the connection is cut, over all that the work asks or is answered. */
const INSTANTS = 16;

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let proxy: CuttingProxy;

beforeAll(async () => {
  fresh = await freshDatabase();
  proxy = await CuttingProxy.before(fresh.url);
  const owner = new Database({ url: fresh.url, role: 'worker', max: 2 });
  const log = new EventLog(owner);
  const records = Array.from({ length: 300 }, (_, i) => newRecord(FeedResumed, 'feed-a', { feedId: `${i}` }, { who: 'test', cause: 'c' }));
  await log.append({ stream: 'feed-a', expectedVersion: 0, cause: 'c', records });
  await log.close();
  await owner.close();
});

afterAll(async () => {
  await proxy?.close();
  await fresh?.drop();
});

const onDatabase = (role: 'worker' | 'projector', work: (db: Database) => Promise<unknown>) => async (): Promise<void> => {
  const db = new Database({ url: proxy.url, role, max: 3 });
  try {
    await work(db);
  } finally {
    await db.close();
  }
};

const WORK: [string, () => Promise<unknown>][] = [
  ['a migration', () => migrate(proxy.url)],
  ['a query', onDatabase('worker', (db) => db.query('SELECT 1'))],
  ['a transaction', onDatabase('worker', (db) => db.transaction(async (tx) => tx.query(`SELECT repeat('x', 100000)`)))],
  ['a client of its own', onDatabase('worker', async (db) => (await db.dedicatedClient()).end())],
  ['a page for the archive', onDatabase('worker', (db) => new Archive(db).putPage(Buffer.alloc(200_000, 7), { contentType: 'text/html' }))],
  ['a rebuild', onDatabase('projector', async (db) => {
    const log = new EventLog(db);
    try {
      await new ViewEngine({ db, log }).rebuild();
    } finally {
      await log.close();
    }
  })],
  ['the log, read', onDatabase('worker', async (db) => new EventLog(db).read(0, 500))],
]; // prettier-ignore

it.each(WORK.flatMap(([name, work]) => (['asked', 'answered'] as const).map((direction) => [name, direction, work] as const)))(
  '%s whose connection is cut anywhere in what is %s says that PostgreSQL is away, and can be done again',
  async (_name, direction, work) => {
    const before = proxy.passed[direction];
    await work();
    const whole = proxy.passed[direction] - before;
    const cuts = proxy.cuts;
    const faults: unknown[] = [];
    for (let i = 0; i < INSTANTS; i += 1) {
      proxy.cutAfter(Math.max(1, Math.floor((whole * i) / INSTANTS)), direction);
      await work().catch((error: unknown) => faults.push(error));
      proxy.spare();
    }
    expect(faults.filter((fault) => !isConnectionLost(fault))).toEqual([]);
    expect(proxy.cuts).toBeGreaterThan(cuts);
    await work();
  },
  60_000,
);
