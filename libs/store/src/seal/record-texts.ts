import { recordText } from '@hearsay/proof';
import type { Database } from '../database/database.js';
import { HEAD } from '../log/read.sql.js';
import { recordsAsSealed } from './seal-row.js';

const PAGE = 1_000;

/** The records after a position, up to the head as it is when this begins, each as the text that it is sealed by: one line of canonical JSON. */
export async function* recordTexts(db: Database, after = 0): AsyncGenerator<string> {
  const [head] = await db.query<{ position: number }>(HEAD);
  for (let at = after; ;) {
    const records = await recordsAsSealed(db, { after: at, upTo: head!.position, limit: PAGE });
    for (const record of records) yield recordText(record);
    if (records.length < PAGE) return;
    at = records.at(-1)!.position;
  }
}
