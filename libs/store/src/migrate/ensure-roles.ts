import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StoreFault, sqlStateOf } from '../faults.js';

const ROLES = ['hearsay_reader', 'hearsay_writer', 'hearsay_worker', 'hearsay_projector'] as const;
/** Of the advisory lock on the database `postgres`; any number that nothing else takes. */
const LOCK = 7_203_002;
const ATTEMPTS = 40;

/**
 * Makes Hearsay's roles where the cluster lacks them, and lets the login of `client` take them.
 *
 * Roles belong to the whole cluster, and advisory locks to one database: processes that migrate different databases meet on the database
 * `postgres`. Where the login may not connect there, PostgreSQL's own refusals of concurrent changes are answered by trying again.
 *
 * @throws StoreFault `roles-missing` where the login may not create or grant them; the message holds the statements for an administrator.
 */
export async function ensureRoles(client: pg.Client, url: string): Promise<void> {
  if ((await missingFor(client)).length === 0) return;
  const unlock = await lockCluster(url);
  try {
    for (let attempt = 1; ; attempt++) {
      const missing = await missingFor(client);
      if (missing.length === 0) return;
      try {
        for (const { role, exists } of missing) await make(client, role, exists);
        return;
      } catch (error) {
        if (sqlStateOf(error) === '42501') throw await remedy(client, missing, error);
        if (attempt === ATTEMPTS || !isConcurrentChange(error)) throw error;
        await sleep(5 * attempt);
      }
    }
  } finally {
    await unlock();
  }
}

interface Missing {
  role: string;
  exists: boolean;
}

async function missingFor(client: pg.Client): Promise<Missing[]> {
  // From PostgreSQL 16 on a membership may come without the right to SET ROLE.
  const { rows } = await client.query<Missing & { member: boolean }>(
    `SELECT w.role, r.oid IS NOT NULL AS exists,
            CASE WHEN r.oid IS NULL THEN false
                 ELSE pg_has_role(current_user, r.oid, CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END)
            END AS member
       FROM unnest($1::text[]) AS w (role) LEFT JOIN pg_roles r ON r.rolname = w.role`,
    [ROLES],
  );
  return rows.filter((row) => !row.member);
}

async function make(client: pg.Client, role: string, exists: boolean): Promise<void> {
  if (!exists) {
    try {
      await client.query(`CREATE ROLE ${role} NOLOGIN`);
    } catch (error) {
      if (!['42710', '23505'].includes(sqlStateOf(error) ?? '')) throw error;
    }
  }
  await client.query(`GRANT ${role} TO CURRENT_USER`);
}

/** "tuple concurrently updated" has no SQLSTATE of its own. */
const isConcurrentChange = (error: unknown): boolean => ['XX000', '23505', '42710', '40001', '40P01'].includes(sqlStateOf(error) ?? '');

async function lockCluster(url: string): Promise<() => Promise<void>> {
  const shared = new URL(url);
  shared.pathname = '/postgres';
  const client = new pg.Client({ connectionString: shared.href, connectionTimeoutMillis: 10_000, application_name: 'hearsay roles' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
  } catch {
    // No right to connect there: the attempts above do without.
    await client.end().catch(() => undefined);
    return () => Promise.resolve();
  }
  return () => client.end();
}

async function remedy(client: pg.Client, missing: readonly Missing[], cause: unknown): Promise<StoreFault> {
  const { rows } = await client.query<{ login: string }>('SELECT quote_ident(current_user) AS login');
  const login = rows[0]!.login;
  const statements = missing
    .map(({ role, exists }) => `${exists ? '' : `CREATE ROLE ${role} NOLOGIN; `}GRANT ${role} TO ${login};`)
    .join(' ');
  return new StoreFault(
    'roles-missing',
    `the login ${login} may neither create nor take Hearsay's roles. Let an administrator of the server run: ${statements} ` +
      `Or give the login the right to do it: ALTER ROLE ${login} CREATEROLE;`,
    'never',
    { cause },
  );
}
