import type { Database } from '../database/database.js';

/** A key, by everything but itself. */
export interface KeyRow {
  name: string;
  scopes: string[];
  madeAt: Date;
  madeBy: string;
  revokedAt: Date | null;
}

const COLUMNS = 'name, scopes, made_at AS "madeAt", made_by AS "madeBy", revoked_at AS "revokedAt"';

/** The keys of the API (table `ops.key`), each by the SHA-256 of the key: the key itself is never kept. Needs the role `writer`. */
export class KeyBook {
  constructor(private readonly db: Database) {}

  /** Null where the name is taken, also by a revoked key: a name in the log stands for one key for ever. */
  async add(o: { name: string; scopes: readonly string[]; hash: string; who: string }): Promise<KeyRow | null> {
    const rows = await this.db.query<KeyRow>(
      `INSERT INTO ops.key (name, hash, scopes, made_by) VALUES ($1, decode($2, 'hex'), $3, $4) ON CONFLICT (name) DO NOTHING RETURNING ${COLUMNS}`,
      [o.name, o.hash, o.scopes, o.who],
    );
    return rows[0] ?? null;
  }

  /** The key with this hash (lower-case hex), unless it was revoked. */
  async find(hash: string): Promise<KeyRow | null> {
    const rows = await this.db.query<KeyRow>(`SELECT ${COLUMNS} FROM ops.key WHERE hash = decode($1, 'hex') AND revoked_at IS NULL`, [
      hash,
    ]);
    return rows[0] ?? null;
  }

  /** All keys, by name. */
  list(): Promise<KeyRow[]> {
    return this.db.query<KeyRow>(`SELECT ${COLUMNS} FROM ops.key ORDER BY name`);
  }

  /** False where there is no such key. */
  async revoke(name: string): Promise<boolean> {
    const rows = await this.db.query(`UPDATE ops.key SET revoked_at = coalesce(revoked_at, now()) WHERE name = $1 RETURNING name`, [name]);
    return rows.length > 0;
  }
}
