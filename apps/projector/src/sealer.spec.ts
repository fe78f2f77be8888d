import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { createLogger } from '@hearsay/kit';
import type { Head } from '@hearsay/proof';
import { Database, EventLog, openPublicKey, openSealKey, readHeads, verifyLog } from '@hearsay/store';
import { FeedResumed, newRecord } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../tests/support/database.js';
import { eventually } from '../../../tests/support/service.js';
import { Sealer } from './sealer.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let owner: Database;
let sealer: Sealer | null = null;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'projector', max: 2 });
  owner = new Database({ url: fresh.url, role: 'owner', max: 2 });
});

afterEach(async () => {
  await sealer?.beforeApplicationShutdown();
  await db.close();
  await owner.close();
  await fresh.drop();
});

const logger = createLogger('test', 'silent');

async function append(name: string): Promise<void> {
  const log = new EventLog(owner);
  const stream = `feed-${name}`;
  await log.append({
    stream,
    expectedVersion: 0,
    cause: 'c',
    records: [newRecord(FeedResumed, stream, { feedId: name }, { who: 'test', cause: 'c' })],
  });
  await log.close();
}

async function heads(): Promise<Head[]> {
  const all: Head[] = [];
  for await (const head of readHeads(db)) all.push(head);
  return all;
}

it('seals and signs what is new, again and again, until it is stopped', async () => {
  const pair = generateKeyPairSync('ed25519');
  const key = openSealKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  await append('a');
  sealer = new Sealer(db, key, logger, 20);
  sealer.onApplicationBootstrap();
  await eventually(async () => ((await heads()).length === 1 ? true : undefined), 10_000);
  await append('b');
  await eventually(async () => ((await heads()).length === 2 ? true : undefined), 10_000);
  await sealer.beforeApplicationShutdown();
  await append('c');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect((await heads()).map(({ size, keyId }) => [size, keyId])).toEqual([[1, key.keyId], [2, key.keyId]]); // prettier-ignore
  const publicKey = openPublicKey(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  expect(await verifyLog(owner, { keys: [publicKey] })).toMatchObject({ flawCount: 0, signedUpTo: 2, position: 3 });
});

it('seals nothing over a log that does not go on from its seals, and goes on itself once it does', async () => {
  await append('a');
  sealer = new Sealer(db, null, logger, 20);
  sealer.onApplicationBootstrap();
  await eventually(async () => ((await heads()).length === 1 ? true : undefined), 10_000);
  await owner.query('ALTER TABLE log.head DISABLE TRIGGER USER');
  await owner.query('UPDATE log.head SET position = 0');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await heads()).toHaveLength(1);
  await owner.query('UPDATE log.head SET position = 1');
  await append('b');
  await eventually(async () => ((await heads()).length === 2 ? true : undefined), 10_000);
  expect((await heads()).map(({ size, signature }) => [size, signature])).toEqual([[1, null], [2, null]]); // prettier-ignore
});
