import { createHash } from 'node:crypto';
import type { Changed, Collection, View } from '@hearsay/views';
import { jsonbArray } from './jsonb-array.js';
import { upsert, upsertAndMove, type Checkpoint } from './view-tables.sql.js';

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

type Changes = ReadonlyMap<string, readonly Changed[]>;

/** Writes documents, whether the tables hold them or not; how many that were. */
export async function writeDocs(runs: Runs, view: View, changed: Changes, suffix: string): Promise<number> {
  let written = 0;
  for (let start = 0; ; start += ROWS_PER_STATEMENT) {
    const { collections, values, rows } = slice(view, changed, start, start + ROWS_PER_STATEMENT);
    if (rows === 0) return written;
    await runs.query(prepared(upsert(collections, suffix), values));
    written += rows;
  }
}

/**
 * The statement that writes documents to the live tables and moves the checkpoint, all or nothing; see `upsertAndMove`. Null where they are too many for one.
 * What is to be written is read before this comes back.
 */
export function writeAndMove(view: View, changed: Changes, from: Checkpoint, to: number): Query | null {
  if ([...changed.values()].some(({ length }) => length > ROWS_PER_STATEMENT)) return null;
  const { collections, values } = slice(view, changed, 0, ROWS_PER_STATEMENT);
  return prepared(upsertAndMove(collections), [view.name, view.version, from.position, from.stamp, to, ...values]);
}

/** Some rows of each collection. Those that have none are left out: a statement opens all tables that it names, and their indexes, whether it writes to them or not. */
function slice(view: View, changed: Changes, start: number, end: number): { collections: Collection[]; values: unknown[]; rows: number } {
  const parts = view.collections
    .map((collection) => ({ collection, rows: (changed.get(collection.name) ?? []).slice(start, end) }))
    .filter(({ rows }) => rows.length > 0);
  return {
    collections: parts.map(({ collection }) => collection),
    values: parts.flatMap(({ collection, rows }) => rowsOf(collection, rows)),
    rows: parts.reduce((sum, { rows }) => sum + rows.length, 0),
  };
}

/** The documents, and their keys and typed columns beside them. */
function rowsOf(collection: Collection, rows: readonly Changed[]): [Buffer, string] {
  const values = collection.values as (doc: object) => object;
  return [
    jsonbArray(rows.map(([, doc]) => JSON.stringify(keptOf(collection, doc)))),
    JSON.stringify(rows.map(([key, doc]) => ({ key, ...values(doc) }))),
  ];
}

/** A document as its table keeps it. */
export function keptOf({ kept }: Collection, doc: object): object {
  return kept === undefined ? doc : (kept as (doc: object) => object)(doc);
}

const names = new Map<string, string>();

/** A statement that is planned once a connection: its name follows from its text, since several views may share a pool. */
export function prepared(text: string, values: unknown[]): Query {
  let name = names.get(text);
  if (name === undefined) names.set(text, (name = `hearsay ${createHash('sha256').update(text).digest('hex').slice(0, 16)}`));
  return { name, text, values };
}
