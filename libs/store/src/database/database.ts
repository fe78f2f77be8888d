import pg from 'pg';
import { StoreFault, faultOf, isConnectionLost, isDatabaseError } from '../faults.js';
import type { Statement } from './statement.js';

/** Whose rights a connection has; `owner` is the login itself and is for migrations and operators. */
export type DatabaseRole = 'owner' | 'reader' | 'writer' | 'worker' | 'projector';

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  url: string;
  role: DatabaseRole;
  /** The most connections at a time; 5 unless told. */
  max?: number;
  /** Shown as `application_name` in pg_stat_activity. */
  name?: string;
}

/** What one transaction can do. It ends when the function given to `Database.transaction` ends. */
export interface Transaction {
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  run(statement: Statement): Promise<void>;
}

const INT8 = 20;

/** Positions and counts are int8; they stay below 2^53, so they come as numbers. All other types come as `pg` gives them (timestamptz as Date, numeric as text). */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text')) as typeof pg.types.getTypeParser,
};

/**
 * A pool of connections that all have one role's rights.
 *
 * Errors of PostgreSQL come as `StoreFault`.
 */
export class Database {
  readonly role: DatabaseRole;
  readonly #pool: pg.Pool;
  readonly #config: pg.ClientConfig;

  constructor(options: DatabaseOptions) {
    this.role = options.role;
    this.#config = {
      connectionString: options.url,
      application_name: options.name ?? `hearsay ${options.role}`,
      types,
      connectionTimeoutMillis: 10_000,
      keepAlive: true,
      // A peer that vanished without a word (a machine switched off, a cable) is noticed in half a minute instead of two hours.
      keepAliveInitialDelayMillis: 10_000,
    };
    this.#pool = new pg.Pool({
      ...this.#config,
      max: options.max ?? 5,
      // Awaited before anyone gets the connection: no statement ever runs with the login's own rights by mistake.
      verify: (client, done) => {
        prepareSession(client, this.role).then(() => done(), done);
      },
    });
    // A connection that breaks is dropped by the pool and replaced at the next query, which reports what is wrong. Each needs a listener of its own
    // from the first moment: the pool takes its listener away before the session is prepared, and an error without one ends the process.
    this.#pool.on('error', ignore);
    this.#pool.on('connect', (client) => client.on('error', ignore));
  }

  async query<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      return (await this.#pool.query(text, values as unknown[])).rows as Row[];
    } catch (error) {
      throw faultOf(error);
    }
  }

  async run(statement: Statement): Promise<void> {
    await this.query(statement.text, statement.values);
  }

  /** Commits when `work` resolves, rolls back when it throws. READ COMMITTED: each statement sees what was committed before it began. */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      await client.query('BEGIN');
      try {
        const result = await work({
          query: async <Row>(text: string, values: readonly unknown[] = []) =>
            (await client.query(text, values as unknown[])).rows as Row[],
          run: async (statement) => void (await client.query(statement.text, statement.values as unknown[])),
        });
        await client.query('COMMIT');
        return result;
      } catch (error) {
        // A rollback that fails means that the connection is gone, and with it the transaction.
        await client.query('ROLLBACK').catch(() => undefined);
        throw error;
      }
    });
  }

  /** A connection of its own for `work`: for COPY, cursors and session locks. A connection that was lost is thrown away. */
  async withClient<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    let client: pg.PoolClient;
    try {
      client = await this.#pool.connect();
    } catch (error) {
      throw faultOf(error);
    }
    let broken: boolean | Error = false;
    const onError = (error: Error): void => {
      broken = error;
    };
    client.on('error', onError);
    try {
      return await work(client);
    } catch (error) {
      if (isConnectionLost(error)) broken = true;
      // What the caller's own code threw is the caller's to name.
      throw isDatabaseError(error) ? faultOf(error) : error;
    } finally {
      client.off('error', onError);
      client.release(broken);
    }
  }

  /** A connected client outside the pool, with the role's rights, for LISTEN. The caller ends it. */
  async dedicatedClient(): Promise<pg.Client> {
    const client = new pg.Client(this.#config);
    client.on('error', ignore);
    try {
      await client.connect();
      await prepareSession(client, this.role);
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      throw faultOf(error);
    }
  }

  /** Waits for running queries and ends every connection. May be called twice. */
  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end();
  }
}

const ignore = (): void => undefined;

/**
 * Compiling a plan cost 411 of 440 ms on a one-row table that was never analysed, so just-in-time compilation is off. A process whose machine vanished must not keep
 * the projector's place from the others for two hours: the server looks after half a minute whether it is there.
 */
const SESSION = 'SET jit = off; SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 4';

async function prepareSession(client: pg.ClientBase, role: DatabaseRole): Promise<void> {
  try {
    await client.query(role === 'owner' ? SESSION : `${SESSION}; SET ROLE hearsay_${role}`);
  } catch (error) {
    const state = (error as { code?: string }).code;
    if (state === '22023' || state === '42501')
      throw new StoreFault(
        'roles-missing',
        `the login of DATABASE_URL cannot take the role hearsay_${role}: ${(error as Error).message}. Run migrate first; where it has run, let an administrator run: GRANT hearsay_${role} TO the login.`,
        'never',
        { cause: error },
      );
    throw error;
  }
}
