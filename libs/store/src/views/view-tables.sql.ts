import type { Collection, View } from '@hearsay/views';

/** Ends the names of the tables that a rebuild fills beside the live ones. */
export const SHADOW = '_next';

/** The tables of a view, without their indexes: loading them first and indexing after is cheaper. */
export function createTables(view: View, suffix: string): string {
  return view.collections
    .map(({ name, columns }) => {
      const typed = columns.map((column) => `, "${column.name}" ${column.type}${column.type === 'text' ? ' collate "C"' : ''}`).join('');
      // Documents are replaced often and seldom grow: room in each page keeps most of the new versions on it.
      return `create table view."${name}${suffix}" (key text collate "C" primary key, doc jsonb not null${typed}) with (fillfactor = 80)`;
    })
    .join(';\n');
}

export function createIndexes(view: View, suffix: string): string {
  return view.collections
    .flatMap(({ name, indexes }) => indexes.map((index) => `create index on view."${name}${suffix}" ${index}`))
    .join(';\n');
}

export function dropTables(view: View, suffix: string): string {
  return view.collections.map(({ name }) => `drop table if exists view."${name}${suffix}"`).join(';\n');
}

/** The shadow tables take the live ones' names; these are gone. To be run in one transaction: a reader sees all of the old or all of the new. */
export function swapTables(view: View): string {
  return view.collections
    .map(({ name }) => `drop table if exists view."${name}";\nalter table view."${name}${SHADOW}" rename to "${name}"`)
    .join(';\n');
}

/** Writes documents, new or changed. Binds: a JSON array of rows `{key, doc, …columns}`. Leans on the primary key. */
export function upsert({ name, columns }: Collection, suffix: string): string {
  const names = ['key', 'doc', ...columns.map((column) => `"${column.name}"`)];
  const travel = ['key text', 'doc jsonb', ...columns.map((column) => `"${column.name}" ${column.from?.type ?? column.type}`)];
  const made = [
    'r.key',
    'r.doc',
    ...columns.map((column) => (column.from === undefined ? `r."${column.name}"` : column.from.sql(`r."${column.name}"`))),
  ];
  const update = names
    .slice(1)
    .map((column) => `${column} = excluded.${column}`)
    .join(', ');
  return `insert into view."${name}${suffix}" as t (${names.join(', ')})
select ${made.join(', ')} from json_to_recordset($1::json) as r (${travel.join(', ')})
on conflict (key) do update set ${update}`;
}

/** Documents by collection and key. Binds: an array of keys for each collection, in order. Result: collection, key, doc. */
export function load(collections: readonly string[], suffix: string): string {
  return collections
    .map((name, index) => `select '${name}' as collection, key, doc from view."${name}${suffix}" where key = any ($${index + 1}::text[])`)
    .join(' union all ');
}

/** Moves the checkpoint, only from where it is believed to be. Binds: view, version, from, to. Result: a row where it moved. */
export const MOVE_CHECKPOINT = `update view.checkpoint set position = $4, updated_at = now()
where view = $1 and version = $2 and position = $3 returning position`;

/** Binds: view. Result: version, position. */
export const READ_CHECKPOINT = 'select version, position from view.checkpoint where view = $1';
/** The same, and nobody moves it until the transaction ends. */
export const LOCK_CHECKPOINT = `${READ_CHECKPOINT} for update`;

/** Binds: view, version, position. */
export const SET_CHECKPOINT = `insert into view.checkpoint (view, version, position) values ($1, $2, $3)
on conflict (view) do update set version = excluded.version, position = excluded.position, updated_at = now()`;
