import { createHash } from 'node:crypto';
import type { Changed, Collection, View } from '@hearsay/views';
import { jsonbArray } from './jsonb-array.js';
import { load, upsert, upsertAndMove, type Checkpoint } from './view-tables.sql.js';

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

/** Documents made ready for the live tables: what is in them was read, so that folding may go on. */
export type ReadyDocs = Pick<Query, 'text'> & { values: unknown[] };

/**
 * The statement that writes documents to the live tables and moves the checkpoint, all or nothing; see `upsertAndMove`. Null where they are too many for one.
 */
export function readyDocs(view: View, changed: Changes): ReadyDocs | null {
  if ([...changed.values()].some(({ length }) => length > ROWS_PER_STATEMENT)) return null;
  const shape = shapesOf(view).find((collections) => covers(collections, changed)) ?? view.collections;
  const parts = shape.map((collection) => ({ collection, rows: changed.get(collection.name) ?? [] }));
  return {
    text: upsertAndMove(shape),
    values: parts.flatMap(({ collection, rows }) => rowsOf(collection, rows)),
  };
}

export function writeAndMove(view: View, { text, values }: ReadyDocs, from: Checkpoint, to: number): Query {
  return prepared(text, [view.name, view.version, from.position, from.stamp, to, ...values]);
}

/**
 * Has all that live folding runs planned, so that the first records do not wait for it: planning a statement of so many tables takes longer than running it. Nothing is
 * written, since no checkpoint is at this position.
 */
export async function planAhead(view: View, { writes, reads }: { writes: Runs; reads: Runs }): Promise<void> {
  await reads.query(
    prepared(
      load(view, ''),
      view.collections.map(() => []),
    ),
  );
  for (const shape of shapesOf(view)) {
    const values = shape.flatMap((collection) => rowsOf(collection, []));
    await writes.query(writeAndMove(view, { text: upsertAndMove(shape), values }, { version: '', position: -1, stamp: '' }, -1));
  }
}

/** The statements of live folding: one for what nearly every batch writes, one for all. A statement for each combination that comes up would be planned anew each time. */
function shapesOf({ collections }: View): readonly (readonly Collection[])[] {
  const often = collections.filter(({ seldom }) => seldom !== true);
  return often.length === collections.length ? [collections] : [often, collections];
}

function covers(collections: readonly Collection[], changed: Changes): boolean {
  const names = new Set(collections.map(({ name }) => name));
  return [...changed].every(([name, rows]) => rows.length === 0 || names.has(name));
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
