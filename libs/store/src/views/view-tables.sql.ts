import type { Collection, Column, View } from '@hearsay/views';
import pg from 'pg';

/** Ends the names of the tables that a rebuild fills beside the live ones. */
export const SHADOW = '_next';

/** How a value larger than a quarter of a page is kept: the server's own way, or LZ4 where it was built with it. */
export type Compression = 'default' | 'lz4';

/** Result: lz4, whether the server can compress so. */
export const CAN_LZ4 = `select 'lz4' = any (enumvals) as lz4 from pg_settings where name = 'default_toast_compression'`;

/**
 * The tables of a view, without keys and indexes: loading them first and indexing after is cheaper. What PostgreSQL makes of a value stands in a column that it
 * generates beside that value, so that COPY can write the table; see `plainColumns`.
 */
export function createTables(view: View, suffix: string, compression: Compression): string {
  const compressed = compression === 'lz4' ? ' compression lz4' : '';
  return view.collections
    .map(({ name, columns }) => {
      const typed = columns.map((column) =>
        column.from === undefined
          ? `, "${column.name}" ${column.type}${column.type === 'text' ? ' collate "C"' : ''}`
          : `, "${sourceOf(column)}" ${column.from.type}, "${column.name}" ${column.type}${compressed} generated always as (${column.from.sql(`"${sourceOf(column)}"`)}) stored`,
      );
      // Documents are replaced often and seldom grow: room in each page keeps most of the new versions on it.
      return `create table view."${name}${suffix}" (key text collate "C" not null, doc jsonb${compressed} not null${typed.join('')}) with (fillfactor = 80)`;
    })
    .join(';\n');
}

/** The primary keys: what loading and replacing single documents leans on. A statement each. */
export function createKeys({ name }: Collection, suffix: string): string {
  return `alter table view."${name}${suffix}" add primary key (key)`;
}

/** The other indexes of a table, a statement each. */
export function createIndexes({ name, indexes }: Collection, suffix: string): string[] {
  return indexes.map((index) => `create index on view."${name}${suffix}" ${index}`);
}

/** What a value of the column is written to, as long as the table is beside the live one. */
function sourceOf(column: Column): string {
  return column.from === undefined ? column.name : `${column.name}_from`;
}

export function dropTables(view: View, suffix: string): string {
  return view.collections.map(({ name }) => `drop table if exists view."${name}${suffix}"`).join(';\n');
}

/** Shadow tables take the live ones' names; these are gone. To be run in one transaction: a reader sees all of the old or all of the new. */
export function swapTables(collections: readonly Collection[]): string {
  return collections
    .flatMap((collection) => [
      ...plainColumns(collection),
      `drop table if exists view."${collection.name}"`,
      `alter table view."${collection.name}${SHADOW}" rename to "${collection.name}"`,
    ])
    .join(';\n');
}

/**
 * In a live table nothing is generated, and what it was made of is gone: an upsert makes it itself, once. A generated column is made twice where the row is there
 * already, of what was to be inserted and again of what is updated, and search words cost more than all else of a row. No row is touched.
 */
function plainColumns({ name, columns }: Collection): string[] {
  return columns
    .filter(({ from }) => from !== undefined)
    .flatMap((column) => [
      `alter table view."${name}${SHADOW}" alter column "${column.name}" drop expression`,
      `alter table view."${name}${SHADOW}" drop column "${sourceOf(column)}"`,
    ]);
}

/**
 * Writes documents of collections, new or changed, in one statement. Binds: for each collection, in order, a jsonb[] of documents and a JSON array of
 * `{key, …columns}` as long. Leans on the primary keys.
 */
export function upsert(collections: readonly Collection[], suffix: string): string {
  return `with ${collections.map((collection, index) => upsertPart(collection, suffix, 2 * index + 1, '')).join(',\n')}\nselect 1`;
}

/**
 * The same, and the checkpoint is moved with it, only from where it is believed to be and where nobody else has written it since or is about to: else nothing is
 * written. It waits for nobody, since it holds locks on the tables that whoever has the checkpoint (a rebuild that swaps them) may wait for. A transaction of its own,
 * in one round trip. Binds before those of `upsert`: view, version, position, stamp (see `Checkpoint`), next position.
 * Result: the new stamp, where it moved.
 */
export function upsertAndMove(collections: readonly Collection[]): string {
  const found = `found as materialized (select view from view.checkpoint
where view = $1 and version = $2 and position = $3::bigint and xmin::text = $4 for update skip locked)`;
  const moved = `moved as (update view.checkpoint c set position = $5::bigint, updated_at = now()
from found where c.view = found.view returning c.xmin::text as stamp)`;
  const parts = collections.map((collection, index) => upsertPart(collection, '', 2 * index + 6, ' where exists (select from moved)'));
  return `with ${[found, moved, ...parts].join(',\n')}\nselect stamp from moved`;
}

function upsertPart({ name, columns }: Collection, suffix: string, bind: number, where: string): string {
  const isShadow = suffix === SHADOW;
  const names = ['key', 'doc', ...columns.map((column) => `"${isShadow ? sourceOf(column) : column.name}"`)];
  const travel = ['key text', ...columns.map((column) => `"${column.name}" ${column.from?.type ?? column.type}`)];
  const made = ['key', 'doc', ...columns.map(({ name: of, from }) => (isShadow || from === undefined ? `"${of}"` : from.sql(`"${of}"`)))];
  const update = names.slice(1).map((column) => `${column} = excluded.${column}`);
  return `"w ${name}" as (insert into view."${name}${suffix}" (${names.join(', ')})
select ${made.join(', ')} from rows from (unnest($${bind}::jsonb[]), json_to_recordset($${bind + 1}::json) as (${travel.join(', ')}))
  as r (doc, key${columns.map((column) => `, "${column.name}"`).join('')})${where}
on conflict (key) do update set ${update.join(', ')})`;
}

/** COPY of new documents; the order of the columns is that of `copyLine`. */
export function copyInto({ name, columns }: Collection, suffix: string): string {
  return `copy view."${name}${suffix}" (key, doc${columns.map((column) => `, "${sourceOf(column)}"`).join('')}) from stdin`;
}

/** Documents by collection and key. Binds: an array of keys for each collection, in order. Result: collection (its number), key, doc. */
export function load(view: View, suffix: string): string {
  return view.collections
    .map(
      ({ name }, index) => `select ${index} as collection, key, doc from view."${name}${suffix}" where key = any ($${index + 1}::text[])`,
    )
    .join(' union all ');
}

/**
 * Begins a transaction that moves the checkpoint, only from where it is believed to be and where nobody else has written it since; it waits for whoever is about
 * to. In one round trip. Result of the last statement: the new stamp, where it moved.
 */
export function moveCheckpoint(view: View, from: Checkpoint, to: number): string {
  const [name, version, stamp] = [view.name, view.version, from.stamp].map((text) => pg.escapeLiteral(text));
  return `begin;
update view.checkpoint set position = ${Math.trunc(to)}, updated_at = now()
where view = ${name} and version = ${version} and position = ${Math.trunc(from.position)} and xmin::text = ${stamp} returning xmin::text as stamp`;
}

/** Where a view stands; the stamp is another whenever somebody has written it. */
export interface Checkpoint {
  version: string;
  position: number;
  stamp: string;
}

/** Binds: view. Result: a `Checkpoint`. */
export const READ_CHECKPOINT = 'select version, position, xmin::text as stamp from view.checkpoint where view = $1';
/** The same, and nobody moves it until the transaction ends. */
export const LOCK_CHECKPOINT = `${READ_CHECKPOINT} for update`;

/** Binds: view, version, position. */
export const SET_CHECKPOINT = `insert into view.checkpoint (view, version, position) values ($1, $2, $3)
on conflict (view) do update set version = excluded.version, position = excluded.position, updated_at = now()`;
