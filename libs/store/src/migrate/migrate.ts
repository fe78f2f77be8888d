import pg from 'pg';
import { StoreFault, faultOf, sqlStateOf } from '../faults.js';
import { ensureRoles } from './ensure-roles.js';
import { STEPS } from './steps.js';

/** Of the advisory lock under which one process at a time migrates a database; any number that nothing else takes. */
const LOCK = 7_203_003;

/**
 * Brings the database's schemas and roles to this version: forward only, under an advisory lock, so that any number of processes may call it at
 * once. Each step is one transaction. `from` and `to` are numbers of steps.
 *
 * @throws StoreFault `roles-missing`, `schema-newer` (the database was migrated by a later version), `not-permitted`, `database-unreachable`.
 */
export async function migrate(url: string): Promise<{ from: number; to: number }> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'hearsay migrate' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    // Held until the connection ends.
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const from = await currentStep(client);
    if (from > STEPS.length)
      throw new StoreFault(
        'schema-newer',
        `the database is at step ${from}, this version knows ${STEPS.length}: a later version migrated it. Run that version; steps only go forward.`,
        'never',
      );
    await ensureRoles(client, url);
    for (let step = from + 1; step <= STEPS.length; step++) await take(client, step);
    return { from, to: STEPS.length };
  } catch (error) {
    throw faultOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function currentStep(client: pg.Client): Promise<number> {
  try {
    const { rows } = await client.query<{ step: number }>('SELECT coalesce(max(step), 0) AS step FROM ops.migration');
    return rows[0]!.step;
  } catch (error) {
    if (sqlStateOf(error) !== '42P01' && sqlStateOf(error) !== '3F000') throw error;
  }
  await client.query(`BEGIN;
    CREATE SCHEMA IF NOT EXISTS ops;
    CREATE TABLE ops.migration (step integer PRIMARY KEY, name text NOT NULL, taken_at timestamptz NOT NULL DEFAULT now());
    COMMIT`);
  return 0;
}

async function take(client: pg.Client, step: number): Promise<void> {
  const { name, sql } = STEPS[step - 1]!;
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query('INSERT INTO ops.migration (step, name) VALUES ($1, $2)', [step, name]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
