import { createHash } from 'node:crypto';
import type { Changed, Collection, View } from '@hearsay/views';
import { jsonbArray } from './jsonb-array.js';
import { upsert } from './view-tables.sql.js';

/** Documents in one statement: enough that a statement's own cost vanishes, few enough that its JSON stays small. */
const ROWS_PER_STATEMENT = 2_000;

/** A statement; one with a name is prepared once a connection. */
export interface Query {
  name?: string;
  text: string;
  values?: unknown[];
}

/** Whatever runs a statement: a connection. */
export interface Runs {
  query(query: string | Query): Promise<unknown>;
}

/** Writes documents, whether the tables hold them or not; how many that were. */
export async function writeDocs(runs: Runs, view: View, changed: ReadonlyMap<string, readonly Changed[]>, suffix: string): Promise<number> {
  let written = 0;
  for (let start = 0; ; start += ROWS_PER_STATEMENT) {
    const values = view.collections.flatMap((collection) => {
      const rows = (changed.get(collection.name) ?? []).slice(start, start + ROWS_PER_STATEMENT);
      written += rows.length;
      return rows.length === 0 ? [null, null] : rowsOf(collection, rows);
    });
    if (values.every((value) => value === null)) return written;
    await runs.query(prepared(upsert(view, suffix), values));
  }
}

/** The documents, and their keys and typed columns beside them. */
function rowsOf(collection: Collection, rows: readonly Changed[]): [Buffer, string] {
  const values = collection.values as (doc: object) => object;
  return [jsonbArray(rows.map(([, doc]) => JSON.stringify(doc))), JSON.stringify(rows.map(([key, doc]) => ({ key, ...values(doc) })))];
}

const names = new Map<string, string>();

/** A statement that is planned once a connection: its name follows from its text, since several views may share a pool. */
export function prepared(text: string, values: unknown[]): Query {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `hearsay ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`));
  return { name, text, values };
}
