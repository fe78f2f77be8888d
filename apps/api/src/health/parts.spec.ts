import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { checkReadiness } from '@hearsay/kit';
import type { Queues } from '@hearsay/queue';
import { Database, type EventLog, type Views } from '@hearsay/store';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Parts } from './parts.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'reader', max: 2 });
});

afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

/** Whether the views are ready where one record of so many seconds ago is not folded. */
async function views(ageSeconds: number): Promise<{ ready: boolean; reason: string | null }> {
  const recordedAt = new Date(Date.now() - ageSeconds * 1000).toISOString();
  const log = { head: async () => ({ position: 8 }), read: async () => [{ position: 8, recordedAt }] } as unknown as EventLog;
  const folded = { asOf: async () => 7 } as unknown as Views;
  const parts = new Parts(db, log, { ping: async () => undefined } as unknown as Queues, folded);
  const { part: _, ...found } = (await checkReadiness(parts.checks())).parts.find(({ part }) => part === 'views')!;
  return found;
}

it('takes views for ready while their newest record is a moment old, and not where it waits for a projector that does not come', async () => {
  expect(await views(5)).toEqual({ ready: true, reason: null });
  expect(await views(90)).toEqual({
    ready: false,
    reason: expect.stringMatching(/^record 8 has waited for 9\d s to be folded; see that the projector runs/),
  });
});

it('takes them for ready while they are rebuilt: the rows of before stay to be read', async () => {
  const rebuilding = new Database({ url: fresh.url, role: 'projector', max: 1 });
  await rebuilding.withClient(async (client) => {
    await client.query('select pg_advisory_lock(7203011)');
    expect((await views(90)).ready).toBe(true);
    await client.query('select pg_advisory_unlock(7203011)');
  });
  expect((await views(90)).ready).toBe(false);
  await rebuilding.close();
});
