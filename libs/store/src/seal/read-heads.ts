import type { Head } from '@hearsay/proof';
import type { Database } from '../database/database.js';
import { headOf, type SealRow } from './seal-row.js';
import { NEXT_HEADS } from './seal.sql.js';

const PAGE = 1_000;

/** Every seal's head, smallest first. */
export async function* readHeads(db: Database): AsyncGenerator<Head> {
  for (let at = 0; ;) {
    const rows = await db.query<Omit<SealRow, 'marks' | 'frontier'>>(NEXT_HEADS, [at, PAGE]);
    for (const row of rows) yield headOf(row);
    if (rows.length < PAGE) return;
    at = rows.at(-1)!.size;
  }
}
