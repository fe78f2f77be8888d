import type { View } from '@hearsay/views';
import type pg from 'pg';
import type { Database } from '../database/database.js';
import { isPassing } from '../faults.js';
import type { EventLog } from '../log/event-log.js';
import { Shadow } from './shadow.js';
import { LOCK_CHECKPOINT, SET_CHECKPOINT, swapTables } from './view-tables.sql.js';

export interface RebuildOptions {
  /** Role `projector`. */
  db: Database;
  log: EventLog;
  view: View;
  /** Documents held in memory; beyond it they are spilled to the new tables, batch by batch. */
  keep: number;
  progress?: ((done: { position: number; records: number }) => void) | undefined;
}

export interface Rebuilt {
  view: string;
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
      // Two connections fill and index: making the rows, taking them in and indexing them go on at a time.
      return await options.db.withClient((second) => fillAndSwap(client, second, options));
    } finally {
      await client.query('select pg_advisory_unlock($1)', [REBUILD_LOCK]).catch(() => undefined);
    }
  });
  return { view: options.view.name, ...done, ms: Math.round(performance.now() - started) };
}

async function fillAndSwap(client: pg.ClientBase, second: pg.ClientBase, options: RebuildOptions): Promise<Omit<Rebuilt, 'view' | 'ms'>> {
  const { log, view, keep, progress } = options;
  const shadow = new Shadow(view, keep, [client, second]);
  await shadow.create();
  // The next page is read while this one is folded.
  let page = log.read(0, BATCH, view.reads);
  for (;;) {
    const records = await page;
    if (records.length === 0) break;
    page = log.read(records.at(-1)?.position ?? 0, BATCH, view.reads);
    page.catch(() => undefined);
    await shadow.fold(records);
    progress?.({ position: shadow.at.position, records: shadow.at.records });
  }
  await shadow.index();
  for (let left = BATCH; left >= LAST_BATCH;) {
    const records = await log.read(shadow.at.position, BATCH);
    await shadow.fold(records);
    left = records.length;
  }
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
async function swap(client: pg.ClientBase, { log, view }: RebuildOptions, shadow: Shadow): Promise<void> {
  await client.query('begin');
  await client.query(LOCK_CHECKPOINT, [view.name]);
  for (;;) {
    const records = await log.read(shadow.at.position, BATCH);
    if (records.length === 0) break;
    await shadow.fold(records);
  }
  await client.query(`set local lock_timeout = ${SWAP_LOCK_TIMEOUT_MS}`);
  await client.query(swapTables(view.collections));
  await client.query(SET_CHECKPOINT, [view.name, view.version, shadow.at.position]);
  await client.query('commit');
}
