import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { emptyDatabase, freshDatabase } from '../../../../tests/support/database.js';
import { Database, migrate, type DatabaseRole, type StoreFault } from '../index.js';
import { STEPS } from './steps.js';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function empty(): Promise<string> {
  const made = await emptyDatabase();
  closers.push(() => made.drop());
  return made.url;
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  closers.push(() => client.end());
  return client;
}

describe('migrate', () => {
  it('brings an empty database to the last step once, however many processes try at the same time', async () => {
    const url = await empty();
    const outcomes = await Promise.all([migrate(url), migrate(url), migrate(url), migrate(url)]);
    expect(outcomes.map((o) => o.to)).toEqual(Array(4).fill(STEPS.length));
    expect(outcomes.map((o) => o.from).sort((a, b) => a - b)).toEqual([0, STEPS.length, STEPS.length, STEPS.length]);
    const client = await connected(url);
    expect((await client.query('SELECT step, name FROM ops.migration ORDER BY step')).rows).toEqual(
      STEPS.map(({ name }, i) => ({ step: i + 1, name })),
    );
  });

  it('brings several databases of one cluster there at the same time, although roles belong to all of them', async () => {
    const urls = await Promise.all([empty(), empty(), empty()]);
    expect(await Promise.all(urls.map((url) => migrate(url)))).toEqual(urls.map(() => ({ from: 0, to: STEPS.length })));
  });

  it('takes a step whole or not at all, and goes on from where it stopped', async () => {
    const url = await empty();
    const client = await connected(url);
    // In the way of the second step.
    await client.query('CREATE SCHEMA archive');
    await expect(migrate(url)).rejects.toMatchObject({ code: 'query-failed' });
    expect((await client.query('SELECT max(step) AS step FROM ops.migration')).rows).toEqual([{ step: 1 }]);
    await client.query('DROP SCHEMA archive');
    expect(await migrate(url)).toEqual({ from: 1, to: STEPS.length });
  });

  it('does not touch a database that a later version migrated', async () => {
    const url = await empty();
    await migrate(url);
    const client = await connected(url);
    await client.query(`INSERT INTO ops.migration (step, name) VALUES (999, 'of tomorrow')`);
    await expect(migrate(url)).rejects.toMatchObject({ code: 'schema-newer', retry: 'never', message: expect.stringContaining('999') });
  });

  it('says what an administrator has to run where the login may not take the roles', async () => {
    const url = await empty();
    await migrate(url);
    const client = await connected(url);
    const login = `hs_login_${randomBytes(4).toString('hex')}`;
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    await client.query(`CREATE ROLE ${login} LOGIN PASSWORD 'x'`);
    await client.query(`CREATE DATABASE "${rows[0]!.name}_2"`);
    const limited = new URL(url);
    limited.username = login;
    limited.password = 'x';
    limited.pathname = `/${rows[0]!.name}_2`;
    closers.push(async () => {
      await client.query(`DROP DATABASE "${rows[0]!.name}_2" WITH (FORCE)`);
      await client.query(`DROP ROLE ${login}`);
    });
    await client.query(`GRANT CREATE ON DATABASE "${rows[0]!.name}_2" TO ${login}`);
    const fault: StoreFault = await migrate(limited.href).then(
      () => Promise.reject(new Error('it migrated')),
      (error: StoreFault) => error,
    );
    expect(fault).toMatchObject({ code: 'roles-missing', retry: 'never' });
    expect(fault.message).toContain(`GRANT hearsay_worker TO ${login};`);
    expect(fault.message).toContain('CREATEROLE');
  });
});

describe('the log', () => {
  let url: string;

  beforeEach(async () => {
    const fresh = await freshDatabase();
    closers.push(() => fresh.drop());
    url = fresh.url;
  });

  const record = `INSERT INTO log.record VALUES (1, 1, 1, gen_random_uuid(), 'FeedResumed', 1, '{}', '{}', now())`;
  const refused = [
    'UPDATE log.record SET type = type',
    'UPDATE log.record SET position = 2 WHERE position = 1',
    'DELETE FROM log.record',
    'DELETE FROM log.record WHERE false',
    'TRUNCATE log.record',
    'TRUNCATE log.record, log.append, log.stream, log.head CASCADE',
    `INSERT INTO log.record SELECT * FROM log.record ON CONFLICT (position) DO UPDATE SET type = 'x'`,
    'UPDATE log.append SET count = 7',
    'DELETE FROM log.append',
    'TRUNCATE log.append',
    'DELETE FROM log.stream',
    'TRUNCATE log.stream',
    `UPDATE log.stream SET name = 'other'`,
    'UPDATE log.stream SET version = version',
    'UPDATE log.stream SET id = 7',
    'DELETE FROM log.head',
    'TRUNCATE log.head',
    'UPDATE log.head SET position = position - 1',
    'UPDATE log.head SET streams = streams - 1',
    `UPDATE log.head SET recorded_at = recorded_at - interval '1 ms'`,
  ];

  it.each(['owner', 'reader', 'writer', 'worker', 'projector'] satisfies DatabaseRole[])(
    'is refused any change by the database to %s',
    async (role) => {
      const client = await connected(url);
      await client.query(record);
      await client.query(`INSERT INTO log.stream VALUES (1, 's', 1); INSERT INTO log.append VALUES (1, 'c', 1, 1, 1)`);
      await client.query('UPDATE log.head SET position = 1, streams = 1, recorded_at = now()');
      if (role !== 'owner') await client.query(`SET ROLE hearsay_${role}`);
      for (const statement of refused)
        // 23001: refused by a trigger; 42501: no right to it in the first place.
        await expect(client.query(statement).catch((e: { code: string }) => e.code)).resolves.toMatch(
          role === 'owner' ? /^23001$/ : /^(23001|42501)$/,
        );
      expect((await client.query('SELECT count(*)::int AS n FROM log.record')).rows).toEqual([{ n: 1 }]);
    },
  );

  it('is refused them to the owner also where triggers are switched off for the session', async () => {
    const client = await connected(url);
    const { rows } = await client.query<{ super: boolean }>('SELECT rolsuper AS super FROM pg_roles WHERE rolname = current_user');
    await client.query(record);
    // Only a superuser may ask for this; on the embedded server nobody is one, and the request itself is refused.
    const asked = await client.query('SET session_replication_role = replica').then(
      () => true,
      () => false,
    );
    expect(asked).toBe(rows[0]!.super);
    for (const statement of ['UPDATE log.record SET type = type', 'DELETE FROM log.record', 'TRUNCATE log.record'])
      await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' });
  });
});

describe('the roles', () => {
  const statements = {
    'read records': 'SELECT * FROM log.records',
    'read the feed book': 'SELECT * FROM ops.feed',
    'read articles': 'SELECT * FROM ops.article, archive.text',
    'read views': 'SELECT * FROM view.checkpoint',
    'insert records': `INSERT INTO log.record VALUES (1, 1, 1, gen_random_uuid(), 't', 1, '{}', '{}', now())`,
    'move the head': 'UPDATE log.head SET position = position',
    'change the feed book': `INSERT INTO ops.feed (id, url, state) VALUES (gen_random_uuid(), gen_random_uuid(), 'active')`,
    'change the item book': 'UPDATE ops.item SET key = key',
    'delete from the books': 'DELETE FROM ops.article',
    'put pages': `INSERT INTO archive.text (hash, encoding, length, content) VALUES (sha256('a'), 'br', 1, '')`,
    'change pages': 'UPDATE archive.page SET content_type = content_type',
    'erase from the archive': 'DELETE FROM archive.page; DELETE FROM archive.text',
    seal: `INSERT INTO log.seal VALUES (1, sha256('a'), '', '', now()); INSERT INTO log.subtree VALUES (10, 0, sha256('a'))`,
    'change seals': 'UPDATE log.seal SET size = size',
    'change views': 'DELETE FROM view.checkpoint',
    'make views': 'CREATE TABLE view.t AS SELECT 1; DROP TABLE view.t',
    'make tables elsewhere': 'CREATE TABLE log.t (); CREATE TABLE ops.t ()',
    'change migrations': 'DELETE FROM ops.migration',
    'make roles': 'CREATE ROLE hs_never',
  } as const;
  const may: Record<Exclude<DatabaseRole, 'owner'>, (keyof typeof statements)[]> = {
    reader: ['read records', 'read the feed book', 'read articles', 'read views'],
    writer: ['read records', 'read the feed book', 'read views', 'insert records', 'move the head', 'change the feed book'],
    worker: [
      'read records', 'read the feed book', 'read articles', 'read views', 'insert records', 'move the head', 'change the feed book',
      'change the item book', 'delete from the books', 'put pages', 'erase from the archive',
    ], // prettier-ignore
    projector: ['read records', 'read views', 'seal', 'change views', 'make views'],
  };

  it.each(Object.keys(may) as (keyof typeof may)[])('let %s do what it must and nothing else', async (role) => {
    const fresh = await freshDatabase();
    closers.push(() => fresh.drop());
    const db = new Database({ url: fresh.url, role, max: 1 });
    closers.push(() => db.close());
    const allowed: string[] = [];
    for (const [what, statement] of Object.entries(statements)) {
      const outcome = await db.query(statement).then(
        () => 'done',
        (fault: StoreFault) => fault.code,
      );
      expect([what, outcome]).toEqual([what, expect.stringMatching(/^(done|not-permitted)$/)]);
      if (outcome === 'done') allowed.push(what);
    }
    expect(allowed).toEqual(Object.keys(statements).filter((what) => may[role].includes(what as keyof typeof statements)));
  });

  it('let the reader read what the projector makes later', async () => {
    const fresh = await freshDatabase();
    closers.push(() => fresh.drop());
    const projector = new Database({ url: fresh.url, role: 'projector', max: 1 });
    const reader = new Database({ url: fresh.url, role: 'reader', max: 1 });
    closers.push(() => projector.close(), () => reader.close()); // prettier-ignore
    await projector.query('CREATE TABLE view.made AS SELECT 1 AS n');
    expect(await reader.query('SELECT n FROM view.made')).toEqual([{ n: 1 }]);
    await expect(reader.query('DELETE FROM view.made')).rejects.toMatchObject({ code: 'not-permitted' });
  });
});
