import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createLogger } from '@hearsay/kit';
import { Archive, Database, EventLog } from '@hearsay/store';
import { freshDatabase } from '../../../tests/support/database.js';
import { eventually } from '../../../tests/support/service.js';
import { Housekeeper } from './housekeeper.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let owner: Database;
let log: EventLog;
let old: string;
let young: string;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 2 });
  owner = new Database({ url: fresh.url, role: 'owner', max: 1 });
  log = new EventLog(db);
  const archive = new Archive(db);
  old = await archive.putText('of long ago');
  await owner.query(`UPDATE archive.text SET archived_at = archived_at - interval '31 days'`);
  young = await archive.putText('of today');
});

afterEach(async () => {
  await log.close();
  await db.close();
  await owner.close();
  await fresh.drop();
});

const texts = async (): Promise<string[]> =>
  (await owner.query<{ hash: string }>(`SELECT encode(hash, 'hex') AS hash FROM archive.text ORDER BY archived_at`)).map(
    ({ hash }) => hash,
  );

it('erases what is older than it is kept', async () => {
  const housekeeper = new Housekeeper({ db, log }, 30, createLogger('test', 'silent'));
  housekeeper.start();
  await eventually(async () => ((await texts()).length === 1 ? true : undefined), 10_000);
  await housekeeper.stop();
  expect(await texts()).toEqual([young]);
});

it.each([
  ['no number of days is set', undefined],
  ['it is kept longer', 32],
])('erases nothing where %s', async (_, days) => {
  const housekeeper = new Housekeeper({ db, log }, days, createLogger('test', 'silent'));
  housekeeper.start();
  await housekeeper.stop();
  expect(await texts()).toEqual([old, young]);
});
