import { generateKeyPairSync } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FeedPaused, newRecord, streamOf } from '@hearsay/vocabulary';
import type { Head } from '@hearsay/proof';
import pg from 'pg';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database, EventLog, openPublicKey, openSealKey, readHeads, sealLog, verifyLog, type Flaw, type SealKey } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let owner: pg.Client;
let key: SealKey;
let publicKey: Uint8Array;

beforeAll(() => {
  const pair = generateKeyPairSync('ed25519');
  key = openSealKey(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  publicKey = openPublicKey(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString());
});

/** Three seals, of 5, 1,030 and 1,033 records; the second completes the first subtree that is stored. Everything is signed. */
beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'owner', max: 3 });
  // Somebody with every right of the owner, who first removes what stands in the way. (A superuser could do no more to these tables.)
  owner = new pg.Client({ connectionString: fresh.url });
  await owner.connect();
  for (const table of ['record', 'append', 'stream', 'head', 'seal', 'subtree'])
    await owner.query(`ALTER TABLE log.${table} DISABLE TRIGGER USER`);
  await append('a', 5);
  await sealLog(db, key);
  await append('b', 1_025);
  await sealLog(db, key);
  await append('c', 3);
  await sealLog(db, key);
});

afterEach(async () => {
  await owner.end();
  await db.close();
  await fresh.drop();
});

async function append(name: string, count: number): Promise<void> {
  const log = new EventLog(db);
  const stream = streamOf.feed(name);
  const records = Array.from({ length: count }, (_, i) =>
    newRecord(FeedPaused, stream, { feedId: name, reason: `No. ${i}: “é\u2028” ${i / 8}` }, { who: 'test', cause: 'c' }),
  );
  await log.append({ stream, expectedVersion: 0, cause: 'c', records });
  await log.close();
}

/** What only the seals tell, by position. */
const found = async (o: { keys?: Uint8Array[]; heads?: Head[] } = {}): Promise<[Flaw['kind'], number | null][]> =>
  (await verifyLog(db, o)).flaws.filter((f) => f.kind === 'seal' || f.kind === 'signature').map((f) => [f.kind, f.position]);

async function heads(): Promise<Head[]> {
  const all: Head[] = [];
  for await (const head of readHeads(db)) all.push(head);
  return all;
}

describe('the seals of a log', () => {
  it('hold as it was written, and say how far they and their signatures reach', async () => {
    expect(await verifyLog(db, { keys: [publicKey], heads: await heads() })).toMatchObject({
      seals: 3, sealedUpTo: 1_033, signedUpTo: 1_033, flawCount: 0,
    }); // prettier-ignore
    await append('d', 2);
    expect(await verifyLog(db, { keys: [publicKey] })).toMatchObject({ position: 1_035, sealedUpTo: 1_033, flawCount: 0 });
  });

  it.each<[string, string, [Flaw['kind'], number | null][]]>([
    ['who recorded it, of which no id is made', `UPDATE log.record SET meta = jsonb_set(meta, '{who}', '"other"') WHERE position = 700`, [['seal', 700]]],
    ['when it was recorded', `UPDATE log.record SET recorded_at = recorded_at + interval '1 ms' WHERE position = 1033`, [['seal', 1_033]]],
    ['the number of its schema', 'UPDATE log.record SET schema = 7 WHERE position = 3', [['seal', 3]]],
    ['one letter of its data', `UPDATE log.record SET data = jsonb_set(data, '{reason}', to_jsonb(replace(data->>'reason', 'No', 'Mo'))) WHERE position = 6`, [['seal', 6]]],
    ['the name of a stream', `UPDATE log.stream SET name = 'feed-x' WHERE name = 'feed-c'`, [['seal', 1_031], ['seal', 1_032], ['seal', 1_033]]],
    ['the places of two rows', 'UPDATE log.record SET position = -1 WHERE position = 900; UPDATE log.record SET position = 900 WHERE position = 901; UPDATE log.record SET position = 901 WHERE position = -1', [['seal', 900], ['seal', 901]]],
    ['nothing but that a row is missing', 'DELETE FROM log.record WHERE position = 500', [['seal', 500]]],
    ['nothing but that rows are missing at the end of a span', 'DELETE FROM log.record WHERE position IN (1029, 1030)', [['seal', 1_029]]],
    ['the tail, head and all', 'DELETE FROM log.record WHERE position > 1031; UPDATE log.head SET position = 1031', [['seal', 1_032]]],
    ['a root', String.raw`UPDATE log.seal SET root = sha256('x') WHERE size = 1030`, [['seal', 1_030], ['signature', 1_030]]],
    ['a frontier', 'UPDATE log.seal SET frontier = set_byte(frontier, 40, (get_byte(frontier, 40) + 1) % 256) WHERE size = 1030', [['seal', 1_030]]],
    ['the instant of a seal', `UPDATE log.seal SET sealed_at = sealed_at - interval '1 hour' WHERE size = 5`, [['signature', 5]]],
    ['a signature', 'UPDATE log.seal SET signature = set_byte(signature, 0, (get_byte(signature, 0) + 1) % 256) WHERE size = 1033', [['signature', 1_033]]],
    ['all signatures away', 'UPDATE log.seal SET signature = NULL, public_key = NULL', [['signature', 1_033]]],
    ['a seal away', 'DELETE FROM log.seal WHERE size = 1030', [['seal', 1_033]]],
    ['all seals away', 'DELETE FROM log.seal', [['signature', null]]],
    ['a stored subtree', String.raw`UPDATE log.subtree SET hash = sha256('x')`, [['seal', 1_024]]],
    ['a stored subtree away', 'DELETE FROM log.subtree', [['seal', 1_024]]],
    ['a mark', 'UPDATE log.seal SET marks = set_byte(marks, 4, (get_byte(marks, 4) + 1) % 256) WHERE size = 1030', [['seal', 7]]],
  ])('tell of a change of %s', async (_, change, expected) => {
    await owner.query(change);
    expect(await found({ keys: [publicKey] })).toEqual(expected);
  }); // prettier-ignore

  it('tell of a record that was changed together with its mark, and go on after it', async () => {
    await owner.query(`UPDATE log.record SET meta = jsonb_set(meta, '{who}', '"other"') WHERE position = 4`);
    const [forged] = (await db.query<{ marks: Buffer }>('SELECT marks FROM log.seal WHERE size = 5')) as [{ marks: Buffer }];
    // The forger knows how marks are made: take that of the changed record from a log that holds it.
    const { recordLeaf } = await import('@hearsay/proof');
    const { recordsAsSealed } = await import('../seal/seal-row.js');
    const [changed] = await recordsAsSealed(db, { after: 3, upTo: 4, limit: 1 });
    forged.marks.set(recordLeaf(changed!).subarray(0, 4), 12);
    await owner.query('UPDATE log.seal SET marks = $1 WHERE size = 5', [forged.marks]);
    expect(await found()).toEqual([['seal', 5]]);
  });

  it('tell by a head that was kept elsewhere of a log that was rewritten and sealed anew', async () => {
    const kept = await heads();
    await owner.query(`UPDATE log.record SET meta = jsonb_set(meta, '{who}', '"other"') WHERE position = 700`);
    await owner.query('DELETE FROM log.seal; DELETE FROM log.subtree');
    await sealLog(db, null);
    expect(await found()).toEqual([]);
    expect(await found({ keys: [publicKey] })).toEqual([['signature', 1_033]]);
    expect(await found({ heads: kept })).toEqual([['seal', 1_030], ['seal', 1_033]]); // prettier-ignore
  });

  it('tell by a head that was kept elsewhere of a tail that was cut with its seals', async () => {
    const kept = await heads();
    await owner.query(
      'DELETE FROM log.record WHERE position > 1030; UPDATE log.head SET position = 1030; DELETE FROM log.seal WHERE size > 1030',
    );
    expect(await found({ keys: [publicKey] })).toEqual([]);
    expect(await found({ heads: kept })).toEqual([['seal', 1_031]]);
  });

  it('are of no worth to who trusts another key', async () => {
    const other = openPublicKey(generateKeyPairSync('ed25519').publicKey.export({ type: 'spki', format: 'pem' }).toString());
    expect(await found({ keys: [other] })).toEqual([['signature', 5], ['signature', 1_030], ['signature', 1_033]]); // prettier-ignore
    expect(await found({ keys: [other, publicKey] })).toEqual([]);
  });
});

describe('sealLog', () => {
  it('seals what is new, once, however many seal at the same time', async () => {
    expect(await sealLog(db, key)).toMatchObject({ kind: 'nothing-new', head: { size: 1_033, keyId: key.keyId } });
    await append('d', 4);
    const outcomes = await Promise.all([sealLog(db, key), sealLog(db, key), sealLog(db, key)]);
    expect(outcomes.map((o) => o.kind).toSorted()).toEqual(['nothing-new', 'nothing-new', 'sealed']);
    expect((await heads()).map((h) => h.size)).toEqual([5, 1_030, 1_033, 1_037]);
  });

  it('makes the same roots in steps as in one go', async () => {
    const inSteps = (await heads()).at(-1)!;
    await owner.query('DELETE FROM log.seal; DELETE FROM log.subtree');
    expect(await sealLog(db, null)).toMatchObject({ kind: 'sealed', heads: [{ size: 1_033, root: inSteps.root, signature: null }] });
    expect(await verifyLog(db)).toMatchObject({ seals: 1, flawCount: 0 });
  });

  it('reads no record that is sealed already', async () => {
    await owner.query(`UPDATE log.record SET data = '{}' WHERE position <= 3`);
    await append('d', 1);
    expect(await sealLog(db, key)).toMatchObject({ kind: 'sealed', heads: [{ size: 1_034 }] });
    expect(await found({ keys: [publicKey] })).toEqual([1, 2, 3].map((position) => ['seal', position]));
  });

  it.each([
    ['a cut log', 'DELETE FROM log.record WHERE position > 9; UPDATE log.head SET position = 9', 'ends at 9'],
    ['an altered seal', String.raw`UPDATE log.seal SET root = sha256('x') WHERE size = 1033`, 'of one piece'],
  ])('seals nothing over %s', async (_, change, why) => {
    await owner.query(change);
    await expect(sealLog(db, key)).rejects.toMatchObject({ code: 'seal-broken', retry: 'never', message: expect.stringContaining(why) });
    expect(await heads()).toHaveLength(3);
  });

  it('seals nothing over a missing record', async () => {
    await append('d', 3);
    await owner.query('DELETE FROM log.record WHERE position = 1035');
    await expect(sealLog(db, key)).rejects.toMatchObject({ code: 'seal-broken', message: expect.stringContaining('1035') });
  });

  it('can be done with the rights of the projector, and its rows be changed by nobody', async () => {
    const projector = new Database({ url: fresh.url, role: 'projector', max: 1 });
    await append('d', 1);
    expect(await sealLog(projector, null)).toMatchObject({ kind: 'sealed' });
    await expect(projector.query('UPDATE log.seal SET size = size')).rejects.toMatchObject({ code: 'not-permitted' });
    await projector.close();
    for (const table of ['seal', 'subtree']) {
      await owner.query(`ALTER TABLE log.${table} ENABLE ALWAYS TRIGGER append_only`);
      for (const change of [
        `UPDATE log.${table} SET hash = hash`.replace('hash = hash', table === 'seal' ? 'size = size' : 'hash = hash'),
        `DELETE FROM log.${table}`,
        `TRUNCATE log.${table}`,
      ])
        // prettier-ignore
        await expect(owner.query(change)).rejects.toMatchObject({ code: '23001' });
    }
  });
});

describe('the operator’s key', () => {
  it('is refused where it cannot sign, without being shown', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const wrong = [rsa, '/nowhere/seal-key.pem', '-----BEGIN PRIVATE KEY-----\nsecretsecret\n-----END PRIVATE KEY-----'];
    for (const setting of wrong) {
      expect(() => openSealKey(setting)).toThrow(
        expect.objectContaining({ code: 'seal-key', message: expect.stringContaining('openssl') }),
      );
      expect(() => openSealKey(setting)).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secretsecret') }));
    }
  });

  it('may be written on one line', () => {
    const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(openSealKey(pem.replaceAll('\n', String.raw`\n`)).keyId).toBe(openSealKey(pem).keyId);
  });
});
