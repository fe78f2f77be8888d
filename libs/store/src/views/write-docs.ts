import type { Docs, View } from '@hearsay/views';
import { upsert } from './view-tables.sql.js';

/** Documents in one statement: enough that a statement's own cost vanishes, few enough that its JSON stays small. */
const ROWS_PER_STATEMENT = 2_000;

/** Whatever runs a statement: a transaction, or a connection of its own. */
export interface Runs {
  query(text: string, values?: readonly unknown[]): Promise<unknown>;
}

/** Writes what changed in the working set; how many documents that were. */
export async function writeDocs(runs: Runs, view: View, docs: Docs, suffix: string): Promise<number> {
  let written = 0;
  const changed = docs.changed();
  for (const collection of view.collections) {
    const documents = changed.get(collection.name) ?? [];
    const statement = upsert(collection, suffix);
    for (let start = 0; start < documents.length; start += ROWS_PER_STATEMENT) {
      const rows = documents
        .slice(start, start + ROWS_PER_STATEMENT)
        .map(([key, doc]) => ({ key, doc, ...(collection.values as (doc: object) => object)(doc) }));
      await runs.query(statement, [JSON.stringify(rows)]);
      written += rows.length;
    }
  }
  return written;
}
