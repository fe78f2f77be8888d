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
import { WriteBehind } from './write-behind.js';
import { planAhead, readyDocs, writeAndMove, writeDocs } from './write-docs.js';

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

/**
 * What folding runs with: keys are looked up by index even in a table that was small when the statement was planned, and statements are planned once. A commit
 * does not wait for the disk: that is safe since rows and checkpoint are of one transaction, so that what a crash of the server takes away is folded again.
 */
const TUNED = 'set enable_seqscan = off; set plan_cache_mode = force_generic_plan; set synchronous_commit = off';
const UNTUNED = 'reset enable_seqscan; reset plan_cache_mode; reset synchronous_commit';

const NOWHERE: Checkpoint = { version: '', position: -1, stamp: '' };

/** What folding runs with: documents are read through another connection than the one that is writing those of the batch before. */
interface Lanes {
  writes: pg.ClientBase;
  reads: pg.ClientBase;
  behind: WriteBehind;
  /** Aborted when a write fails. */
  failed: AbortSignal;
}

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
            await this.#folding(client, (lanes) => this.#followAsLeader(lanes, signal));
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
      this.#folding(client, async (lanes) => {
        const { log, batch = 500 } = this.#options;
        for (let page = log.read(this.#at.position, batch); ;) {
          const records = await page;
          const last = records.at(-1);
          if (last === undefined) break;
          // The next page is read while this one is folded.
          page = log.read(last.position, batch);
          page.catch(() => undefined);
          await this.#fold(lanes, records);
        }
        await lanes.behind.settled();
        return this.#at.position;
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

  /** Runs work with connections to fold with. */
  async #folding<T>(writes: pg.ClientBase, work: (lanes: Lanes) => Promise<T>): Promise<T> {
    return this.#options.db.withClient((reads) =>
      tuned(writes, () =>
        tuned(reads, async () => {
          const failed = new AbortController();
          const behind = new WriteBehind(() => failed.abort());
          try {
            return await work({ writes, reads, behind, failed: failed.signal });
          } catch (error) {
            await behind.settled().catch(() => undefined);
            this.#forget();
            throw error;
          }
        }),
      ),
    );
  }

  async #followAsLeader(lanes: Lanes, until: AbortSignal): Promise<void> {
    const { log, batch = 500, pollMs } = this.#options;
    const signal = AbortSignal.any([until, lanes.failed]);
    await planAhead(this.#view, lanes);
    for await (const records of log.follow({ after: this.#at.position, batch, signal, ...(pollMs !== undefined && { pollMs }) })) {
      await this.#fold(lanes, records);
    }
    await lanes.behind.settled();
  }

  async #fold(lanes: Lanes, records: readonly AnyRecord[]): Promise<void> {
    for (const run of runsOf(this.#view, records)) {
      if (run.recall === null) await this.#foldRun(lanes, run.records);
      else await this.#foldRecall(lanes, run);
    }
  }

  /** Comes back when the records are folded; they are being written then. */
  async #foldRun({ writes, reads, behind }: Lanes, records: readonly AnyRecord[]): Promise<void> {
    const started = performance.now();
    await this.#folder.fold(
      records,
      reads,
      async (part) => {
        const changed = this.#folder.docs.changed();
        const ready = readyDocs(this.#view, changed);
        await behind.settled();
        const to = part.at(-1)?.position ?? this.#at.position;
        this.#folder.kept();
        await behind.begin(async () => {
          const query = ready === null ? null : writeAndMove(this.#view, ready, this.#at, to);
          const stamp = query === null ? undefined : ((await writes.query(query)).rows as { stamp: string }[])[0]?.stamp;
          // Where somebody has the checkpoint it waits its turn, holding no table.
          if (stamp === undefined) await this.#moveTo(writes, to, () => writeDocs(writes, this.#view, changed, ''));
          else this.#movedTo(to, stamp);
          const documents = [...changed.values()].reduce((sum, { length }) => sum + length, 0);
          this.#options.onBatch?.({ position: to, records: part.length, documents, ms: performance.now() - started });
        });
      },
      () => behind.settled(),
    );
  }

  /**
   * Folds a record and all that it recalls in one transaction: readers see the rows of before until it commits, then all of the new ones. Memory is bounded by the
   * batch and by what is kept, as ever: what is folded is written batch by batch, seen by nobody yet.
   */
  async #foldRecall({ writes, behind }: Lanes, run: Extract<Run, { recall: object }>): Promise<void> {
    const started = performance.now();
    await behind.settled();
    const { position } = run.records[0];
    let [documents, records] = [0, 1];
    const keep = async (): Promise<void> => {
      documents += await writeDocs(writes, this.#view, this.#folder.docs.changed(), '');
      this.#folder.kept();
    };
    await this.#moveTo(writes, position, async () => {
      await this.#folder.fold(run.records, writes, keep);
      for await (const page of readRecalled(writes, run, this.#options.batch ?? 500)) {
        await this.#folder.fold(page, writes, keep);
        records += page.length;
      }
    });
    this.#options.onBatch?.({ position, records, documents, ms: performance.now() - started });
  }

  /** Moves the checkpoint and does the work in one transaction. */
  async #moveTo(client: pg.ClientBase, to: number, work: () => Promise<unknown>): Promise<void> {
    try {
      const begun = (await client.query(moveCheckpoint(this.#view, this.#at, to))) as unknown as { rows: { stamp: string }[] }[];
      const stamp = begun.at(-1)?.rows[0]?.stamp;
      if (stamp === undefined)
        throw new Overtaken(`another process moved the checkpoint of view ${this.#view.name} from ${this.#at.position}`);
      await work();
      await client.query('commit');
      this.#movedTo(to, stamp);
    } catch (error) {
      // A rollback that fails means that the connection is gone, and with it the transaction.
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  #movedTo(position: number, stamp: string): void {
    this.#at = { ...this.#at, position, stamp };
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
