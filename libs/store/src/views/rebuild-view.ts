import type { Collection, View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import type pg from 'pg';
import type { Database } from '../database/database.js';
import { isPassing } from '../faults.js';
import type { EventLog } from '../log/event-log.js';
import { Shadow } from './shadow.js';
import { dropTables, LOCK_CHECKPOINT, READ_CHECKPOINT, SET_CHECKPOINT, SHADOW, swapTables, type Checkpoint } from './view-tables.sql.js';

export interface RebuildOptions {
  /** Role `projector`. */
  db: Database;
  log: EventLog;
  view: View;
  /** Documents held in memory; beyond it they are spilled to the new tables, batch by batch. */
  keep: number;
  /** Only these collections' tables are swapped, at the position where live folding stands; all, at the head of the log, unless told. */
  only?: readonly Collection[] | undefined;
  progress?: ((done: { position: number; records: number }) => void) | undefined;
}

export interface Rebuilt {
  view: string;
  /** The tables that were made anew. */
  tables: string[];
  position: number;
  records: number;
  /** Rows written to the new tables, in all. */
  documents: number;
  ms: number;
}

/** Of the session lock of a rebuild; any number that nothing else takes. */
const REBUILD_LOCK = 7_203_011;
/** Settling an event once for many of its claims is what makes a rebuild cheaper than following. */
const BATCH = 5_000;
/** What is left to fold while live folding waits for the swap: a moment's work. */
const LAST_BATCH = 500;
/** Readers queue behind the swap's locks: it gives up and tries again rather than wait long for a slow query. */
const SWAP_LOCK_TIMEOUT_MS = 2_000;

/**
 * Makes a view anew from the first record, in tables beside the live ones, and swaps them in one transaction: readers see the old rows, then the new ones.
 * Of two rebuilds at a time the second waits. Memory is bounded by `keep`, not by the log.
 *
 * @throws StoreFault where PostgreSQL refuses; the live tables are untouched then, and the next rebuild clears away what this one left.
 */
export async function rebuildView(options: RebuildOptions): Promise<Rebuilt> {
  const started = performance.now();
  const done = await options.db.withClient(async (client) => {
    await client.query('select pg_advisory_lock($1)', [REBUILD_LOCK]);
    try {
      // Two connections fill and index: making the rows, taking them in and indexing them go on at a time. The second is none of the pool's, which may be small.
      const second = await options.db.dedicatedClient();
      try {
        return await fillAndSwap(client, second, options);
      } finally {
        await second.end().catch(() => undefined);
      }
    } finally {
      await client.query('select pg_advisory_unlock($1)', [REBUILD_LOCK]).catch(() => undefined);
    }
  });
  const tables = (options.only ?? options.view.collections).map(({ name }) => name);
  return { view: options.view.name, tables, ...done, ms: Math.round(performance.now() - started) };
}

/** Whether somebody rebuilds the view of this database now. Any role may ask. */
export async function isRebuilding(db: Database): Promise<boolean> {
  const held = await db.query(
    `select from pg_locks where locktype = 'advisory' and granted and classid = 0 and objid = $1
       and database = (select oid from pg_database where datname = current_database())`,
    [REBUILD_LOCK],
  );
  return held.length > 0;
}

async function fillAndSwap(
  client: pg.ClientBase,
  second: pg.ClientBase,
  options: RebuildOptions,
): Promise<Omit<Rebuilt, 'view' | 'tables' | 'ms'>> {
  const { log, view, keep, only, progress } = options;
  const shadow = new Shadow(view, keep, [client, second]);
  await shadow.create();
  // Tables that stay cannot be stepped behind, so those beside them stop where they stand.
  const end = only === undefined ? Infinity : ((await checkpointOf(client, READ_CHECKPOINT, view))?.position ?? 0);
  // The next page is read while this one is folded.
  let page = log.read(0, BATCH, view.reads);
  for (;;) {
    const records = upTo(end, await page);
    if (records.length === 0) break;
    page = log.read(records.at(-1)?.position ?? 0, BATCH, view.reads);
    page.catch(() => undefined);
    await shadow.fold(records);
    progress?.({ position: shadow.at.position, records: shadow.at.records });
  }
  await shadow.index(only ?? view.collections);
  if (only === undefined) await comeNear(log, shadow);
  for (;;) {
    const before = shadow.at;
    try {
      await swap(client, options, shadow);
      return shadow.at;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      if (!isPassing(error)) throw error;
      // What the lost transaction folded is gone from the tables: back to what they hold.
      shadow.goBack(before);
    }
  }
}

/** Folds what was recorded meanwhile and gives the shadow tables the live names, while nobody can move the checkpoint. */
async function swap(client: pg.ClientBase, { log, view, only }: RebuildOptions, shadow: Shadow): Promise<void> {
  await client.query('begin');
  const live = await checkpointOf(client, LOCK_CHECKPOINT, view);
  if (only !== undefined && live?.version !== view.version)
    throw new Error(`the view ${view.name} was rebuilt as version ${live?.version ?? 'none'} meanwhile: start again`);
  // Where the log ends now: appends go on meanwhile, and may well be faster than folding.
  const end = only === undefined ? (await log.head()).position : (live?.position ?? 0);
  await foldUpTo(end, log, shadow);
  await client.query(`set local lock_timeout = ${SWAP_LOCK_TIMEOUT_MS}`);
  await client.query(swapTables(only ?? view.collections));
  if (only !== undefined) await client.query(dropTables(view, SHADOW));
  // Written in either case: whoever folds live sees that the tables are others now.
  await client.query(SET_CHECKPOINT, [view.name, view.version, end]);
  await client.query('commit');
}

/** Folds what was recorded while the tables were filled, until little is left, or no less than before: then live folding is to wait while the rest is folded. */
async function comeNear(log: EventLog, shadow: Shadow): Promise<void> {
  for (let before = Infinity; ;) {
    const { position: end } = await log.head();
    const left = end - shadow.at.position;
    if (left < LAST_BATCH || left >= before) return;
    await foldUpTo(end, log, shadow);
    before = left;
  }
}

async function foldUpTo(end: number, log: EventLog, shadow: Shadow): Promise<void> {
  for (;;) {
    const records = upTo(end, await log.read(shadow.at.position, BATCH));
    if (records.length === 0) return;
    await shadow.fold(records);
  }
}

async function checkpointOf(client: pg.ClientBase, statement: string, view: View): Promise<Checkpoint | undefined> {
  return (await client.query<Checkpoint>(statement, [view.name])).rows[0];
}

function upTo(end: number, records: readonly AnyRecord[]): readonly AnyRecord[] {
  return (records.at(-1)?.position ?? 0) <= end ? records : records.filter(({ position }) => position <= end);
}
