import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'projector', max: 2, name: 'database.spec' });
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

describe('Database', () => {
  it('gives every connection the rights of its role before anyone has it', async () => {
    const rows = await Promise.all([1, 2, 3, 4].map(() => db.query<{ role: string }>('SELECT current_user AS role, pg_sleep(0.05)')));
    expect(new Set(rows.map(([row]) => row!.role))).toEqual(new Set(['hearsay_projector']));
    expect(await db.query(`SELECT current_setting('jit') AS jit, current_setting('application_name') AS name`)).toEqual([
      { jit: 'off', name: 'database.spec' },
    ]);
  });

  it('gives positions and counts as numbers', async () => {
    expect(await db.query('SELECT 9007199254740991::bigint AS n, count(*) FROM log.record')).toEqual([
      { n: Number.MAX_SAFE_INTEGER, count: 0 },
    ]);
  });

  it('commits a transaction that ends and rolls back one that throws, whose own error comes out', async () => {
    const own = new TypeError('the fold cannot');
    await db.transaction((tx) => tx.query(`INSERT INTO view.checkpoint VALUES ('kept', '1', 1)`));
    await expect(
      db.transaction(async (tx) => {
        await tx.query(`INSERT INTO view.checkpoint VALUES ('lost', '1', 1)`);
        throw own;
      }),
    ).rejects.toBe(own);
    expect(await db.query('SELECT view FROM view.checkpoint')).toEqual([{ view: 'kept' }]);
  });

  it('says what PostgreSQL refused, and goes on', async () => {
    await expect(db.query('SELECT 1 FROM nowhere')).rejects.toMatchObject({ code: 'query-failed', retry: 'never' });
    await expect(db.query('DELETE FROM ops.feed')).rejects.toMatchObject({ code: 'not-permitted', retry: 'never' });
    await expect(db.transaction((tx) => tx.query('SELECT 1 / 0'))).rejects.toMatchObject({ code: 'query-failed' });
    expect(await db.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('can be closed twice', async () => {
    const other = new Database({ url: fresh.url, role: 'reader' });
    await other.query('SELECT 1');
    await other.close();
    await other.close();
    await expect(other.query('SELECT 1')).rejects.toThrow('after calling end');
  });
});
