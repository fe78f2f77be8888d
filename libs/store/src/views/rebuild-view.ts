import type { View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import { isPassing } from '../faults.js';
import type { EventLog } from '../log/event-log.js';
import { Folder } from './folder.js';
import { createIndexes, createTables, dropTables, LOCK_CHECKPOINT, SET_CHECKPOINT, SHADOW, swapTables } from './view-tables.sql.js';
import { writeDocs, type Runs } from './write-docs.js';

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
      return await fillAndSwap(client, options);
    } finally {
      await client.query('select pg_advisory_unlock($1)', [REBUILD_LOCK]).catch(() => undefined);
    }
  });
  return { view: options.view.name, ...done, ms: Math.round(performance.now() - started) };
}

interface Shadow {
  folder: Folder;
  position: number;
  records: number;
  documents: number;
}

async function fillAndSwap(client: Runs, options: RebuildOptions): Promise<Omit<Rebuilt, 'view' | 'ms'>> {
  const { log, view, keep, progress } = options;
  await client.query(`${dropTables(view, SHADOW)};\n${createTables(view, SHADOW)}`);
  const shadow: Shadow = { folder: new Folder(view, SHADOW, keep, true), position: 0, records: 0, documents: 0 };
  // The next page is read while this one is folded.
  let page = log.read(0, BATCH, view.reads);
  for (;;) {
    const records = await page;
    if (records.length === 0) break;
    page = log.read(records.at(-1)?.position ?? 0, BATCH, view.reads);
    page.catch(() => undefined);
    await take(client, options, shadow, records);
    progress?.({ position: shadow.position, records: shadow.records });
  }
  await spill(client, view, shadow);
  await client.query(createIndexes(view, SHADOW));
  await client.query(view.collections.map(({ name }) => `analyze view."${name}${SHADOW}"`).join(';\n'));
  for (;;) {
    const before = { ...shadow };
    try {
      await swap(client, options, shadow);
      break;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      if (!isPassing(error)) throw error;
      // What the lost transaction folded is gone from the tables: back to what they hold.
      Object.assign(shadow, before);
      shadow.folder.forget();
    }
  }
  const { position, records, documents } = shadow;
  return { position, records, documents };
}

/** Folds what was recorded meanwhile and gives the shadow tables the live names, while nobody can move the checkpoint. */
async function swap(client: Runs, options: RebuildOptions, shadow: Shadow): Promise<void> {
  const { log, view } = options;
  await client.query('begin');
  await client.query(LOCK_CHECKPOINT, [view.name]);
  for (;;) {
    const records = await log.read(shadow.position, BATCH);
    if (records.length === 0) break;
    await take(client, options, shadow, records);
    await spill(client, view, shadow);
  }
  await client.query(`set local lock_timeout = ${SWAP_LOCK_TIMEOUT_MS}`);
  await client.query(swapTables(view));
  await client.query(SET_CHECKPOINT, [view.name, view.version, shadow.position]);
  await client.query('commit');
}

async function take(client: Runs, { view, keep }: RebuildOptions, shadow: Shadow, records: readonly AnyRecord[]): Promise<void> {
  await shadow.folder.fold(records, client, async (part) => {
    if (!shadow.folder.docs.isComplete || shadow.folder.docs.size > keep) await spill(client, view, shadow);
    shadow.position = part.at(-1)?.position ?? shadow.position;
    shadow.records += part.length;
  });
}

async function spill(client: Runs, view: View, shadow: Shadow): Promise<void> {
  shadow.documents += await writeDocs(client, view, shadow.folder.docs, SHADOW);
  shadow.folder.docs.kept();
}
