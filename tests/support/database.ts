import { randomBytes } from 'node:crypto';
import { migrate } from '@hearsay/store';
import pg from 'pg';
import { dropDatabase } from './drop-database.mjs';

/** Any number that nothing else locks; it is taken on the database that HEARSAY_TEST_DATABASE_URL names. */
const TEMPLATE_LOCK = 7_203_001;

/**
 * A migrated, empty database for one spec, cloned from a template that the first caller of the run makes.
 *
 * `drop` cuts what is still connected, so close your own connections first.
 */
export async function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const run = runName();
  const template = `${run}_template`;
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  await asAdministrator(async (client) => {
    // One at a time: PostgreSQL refuses to clone a template that anybody is connected to.
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.rowCount === 0) await makeTemplate(client, template);
    await client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  });
  return { url: urlOf(name), drop: () => drop(name) };
}

/** A database without anything in it, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `${runName()}_${randomBytes(6).toString('hex')}`;
  await asAdministrator((client) => client.query(`CREATE DATABASE "${name}" TEMPLATE template0`));
  return { url: urlOf(name), drop: () => drop(name) };
}

async function makeTemplate(client: pg.Client, template: string): Promise<void> {
  const making = `${template}_making`;
  await dropDatabase(client, making);
  await client.query(`CREATE DATABASE "${making}" TEMPLATE template0`);
  await migrate(urlOf(making));
  await client.query(`ALTER DATABASE "${making}" RENAME TO "${template}"`);
}

const drop = (name: string): Promise<void> => asAdministrator((client) => dropDatabase(client, name));

async function asAdministrator<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

function serverUrl(): string {
  const url = process.env['HEARSAY_TEST_DATABASE_URL'];
  if (url === undefined)
    throw new Error('HEARSAY_TEST_DATABASE_URL is not set: run this spec through jest, whose global setup brings PostgreSQL.');
  return url;
}

function runName(): string {
  const run = process.env['HEARSAY_TEST_RUN'];
  if (run === undefined) throw new Error('HEARSAY_TEST_RUN is not set: run this spec through jest, whose global setup names the run.');
  return run;
}
