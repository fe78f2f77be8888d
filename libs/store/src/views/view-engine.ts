import { setTimeout as sleep } from 'node:timers/promises';
import { LEDGER, runsOf, type Collection, type Run, type View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import type pg from 'pg';
import type { Database } from '../database/database.js';
import { isConnectionLost, isPassing } from '../faults.js';
import type { EventLog } from '../log/event-log.js';
import { Folder } from './folder.js';
import { readRecalled } from './read-recalled.js';
import { rebuildView, type Rebuilt } from './rebuild-view.js';
import { load, moveCheckpoint, READ_CHECKPOINT, type Checkpoint } from './view-tables.sql.js';
import { writeDocs } from './write-docs.js';

export interface EngineOptions {
  /** Role `projector`; a pool of at least three. */
  db: Database;
  log: EventLog;
  view?: View;
  /** The most records of one live batch; 500 unless told. */
  batch?: number;
  /** How often to look where no hint came; 1,000 unless told. */
  pollMs?: number;
  /** Documents held in memory between batches, and in a rebuild before they are spilled, about; 150,000 unless told. */
  keep?: number;
  onBatch?: (batch: { position: number; records: number; documents: number; ms: number }) => void;
  /** What went wrong and is tried again. */
  onTrouble?: (error: unknown) => void;
}

/** Of the session lock that the one engine at work holds; any number that nothing else takes. */
const LEADER_LOCK = 7_203_010;
const RETRY_MS = 250;

/** What folding runs with: keys are looked up by index even in a table that was small when the statement was planned, and statements are planned once. */
const TUNED = 'set enable_seqscan = off; set plan_cache_mode = force_generic_plan';
const UNTUNED = 'reset enable_seqscan; reset plan_cache_mode';

const NOWHERE: Checkpoint = { version: '', position: -1, stamp: '' };

/** The checkpoint was not as this engine had left it: another one has folded or rebuilt. */
class Overtaken extends Error {
  override readonly name = 'Overtaken';
}

/**
 * Runs a view: follows the log and folds live, and rebuilds. Rows and checkpoint are written in one transaction that moves the checkpoint only from where it
 * was, so that a record is folded once whatever crashes, and however many engines run.
 */
export class ViewEngine {
  readonly #options: EngineOptions;
  readonly #view: View;
  readonly #folder: Folder;
  /** Where this engine has left the view. */
  #at = NOWHERE;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#view = options.view ?? LEDGER;
    this.#folder = new Folder(this.#view, load(this.#view, ''), this.#keep, false);
  }

  /** The last position folded, as far as this engine knows; -1 before it has looked. */
  get position(): number {
    return this.#at.position;
  }

  /**
   * Follows the log until the signal is aborted: waits to be the only one, makes the tables where they are missing or of another version, and folds.
   * What passes (a lost connection, a restart of PostgreSQL, another engine) is waited out.
   *
   * @throws what does not pass: a record of an unknown kind, a statement that PostgreSQL refuses.
   */
  async follow(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#options.db.withClient(async (client) => {
          if (!(await lead(client, signal))) return;
          try {
            await this.ensure();
            await tuned(client, () => this.#followAsLeader(client, signal));
          } finally {
            await client.query('select pg_advisory_unlock($1)', [LEADER_LOCK]).catch(() => undefined);
          }
        });
      } catch (error) {
        this.#forget();
        const passes = error instanceof Overtaken || isConnectionLost(error) || isPassing(error);
        if (!passes && !signal.aborted) throw error;
        this.#options.onTrouble?.(error);
        await pause(RETRY_MS, signal);
      }
    }
  }

  /** Makes the view's tables where there are none of this version, by a rebuild. */
  async ensure(): Promise<void> {
    const checkpoint = await this.#checkpoint();
    if (checkpoint?.version !== this.#view.version || !(await this.#tablesStand())) {
      await this.rebuild();
      return;
    }
    if (checkpoint.stamp !== this.#at.stamp) this.#forget();
    this.#at = checkpoint;
  }

  /** Folds what is in the log now, and comes back with the last position: what tests and one-off commands want. */
  async catchUp(): Promise<number> {
    await this.ensure();
    return this.#options.db.withClient((client) =>
      tuned(client, async () => {
        for (;;) {
          const records = await this.#options.log.read(this.#at.position, this.#options.batch ?? 500);
          if (records.length === 0) return this.#at.position;
          await this.#fold(client, records);
        }
      }),
    );
  }

  /**
   * See `rebuildView`. Engines that follow meanwhile go on with the old tables, then with the new ones.
   *
   * @param only collections whose tables alone are swapped; where there are no tables of this version yet, all are made.
   */
  async rebuild(progress?: (done: { position: number; records: number }) => void, only?: readonly Collection[]): Promise<Rebuilt> {
    const { db, log } = this.#options;
    const stands = only !== undefined && (await this.#checkpoint())?.version === this.#view.version && (await this.#tablesStand());
    const done = await rebuildView({ db, log, view: this.#view, keep: this.#keep, progress, only: stands ? only : undefined });
    this.#forget();
    this.#at = (await this.#checkpoint()) ?? NOWHERE;
    return done;
  }

  async #followAsLeader(client: pg.ClientBase, signal: AbortSignal): Promise<void> {
    const { log, batch = 500, pollMs } = this.#options;
    for await (const records of log.follow({ after: this.#at.position, batch, signal, ...(pollMs !== undefined && { pollMs }) })) {
      await this.#fold(client, records);
    }
  }

  async #fold(client: pg.ClientBase, records: readonly AnyRecord[]): Promise<void> {
    const started = performance.now();
    let documents = 0;
    for (const run of runsOf(this.#view, records)) {
      documents += run.recall === null ? await this.#foldRun(client, run.records) : await this.#foldRecall(client, run);
    }
    this.#options.onBatch?.({ position: this.#at.position, records: records.length, documents, ms: performance.now() - started });
  }

  async #foldRun(client: pg.ClientBase, records: readonly AnyRecord[]): Promise<number> {
    let documents = 0;
    await this.#folder.fold(records, client, async (part) => {
      documents += await this.#moveTo(client, part.at(-1)?.position ?? this.#at.position, () => this.#keepRows(client));
    });
    return documents;
  }

  /**
   * Folds a record and all that it recalls in one transaction: readers see the rows of before until it commits, then all of the new ones. Memory is bounded by the
   * batch and by what is kept, as ever: what is folded is written batch by batch, seen by nobody yet.
   */
  async #foldRecall(client: pg.ClientBase, run: Extract<Run, { recall: object }>): Promise<number> {
    let documents = 0;
    const keep = async (): Promise<void> => void (documents += await this.#keepRows(client));
    try {
      return await this.#moveTo(client, run.records[0].position, async () => {
        await this.#folder.fold(run.records, client, keep);
        for await (const page of readRecalled(client, run, this.#options.batch ?? 500)) await this.#folder.fold(page, client, keep);
        return documents;
      });
    } catch (error) {
      // What the lost transaction wrote is in the working set, but in no table.
      this.#folder.forget();
      throw error;
    }
  }

  /** Writes what was folded. */
  async #keepRows(client: pg.ClientBase): Promise<number> {
    const written = await writeDocs(client, this.#view, this.#folder.docs.changed(), '');
    this.#folder.kept();
    return written;
  }

  /** Moves the checkpoint and does the work in one transaction. */
  async #moveTo(client: pg.ClientBase, to: number, work: () => Promise<number>): Promise<number> {
    const view = this.#view;
    try {
      const begun = (await client.query(moveCheckpoint(view, this.#at, to))) as unknown as { rows: { stamp: string }[] }[];
      const moved = begun.at(-1)?.rows[0];
      if (moved === undefined) throw new Overtaken(`another process moved the checkpoint of view ${view.name} from ${this.#at.position}`);
      const written = await work();
      await client.query('commit');
      this.#at = { ...this.#at, position: to, stamp: moved.stamp };
      return written;
    } catch (error) {
      // A rollback that fails means that the connection is gone, and with it the transaction.
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  async #checkpoint(): Promise<Checkpoint | undefined> {
    const [checkpoint] = await this.#options.db.query<Checkpoint>(READ_CHECKPOINT, [this.#view.name]);
    return checkpoint;
  }

  async #tablesStand(): Promise<boolean> {
    const [row] = await this.#options.db.query<{ missing: number }>(
      `select count(*) filter (where to_regclass('view."' || name || '"') is null) as missing from unnest($1::text[]) as t (name)`,
      [this.#view.collections.map(({ name }) => name)],
    );
    return row?.missing === 0;
  }

  get #keep(): number {
    return this.#options.keep ?? 150_000;
  }

  #forget(): void {
    this.#folder.forget();
    this.#at = NOWHERE;
  }
}

/** Waits until no other engine is at work; false where the signal came first. */
async function lead(client: pg.ClientBase, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LEADER_LOCK]);
    if (rows[0]?.mine === true) return true;
    await pause(RETRY_MS, signal);
  }
  return false;
}

async function tuned<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  await client.query(TUNED);
  try {
    return await work();
  } finally {
    await client.query(UNTUNED).catch(() => undefined);
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
