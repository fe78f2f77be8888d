import { setTimeout as sleep } from 'node:timers/promises';
import { LEDGER, type View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import { isConnectionLost, isPassing } from '../faults.js';
import type { EventLog } from '../log/event-log.js';
import { Folder } from './folder.js';
import { rebuildView, type Rebuilt } from './rebuild-view.js';
import { MOVE_CHECKPOINT, READ_CHECKPOINT } from './view-tables.sql.js';
import { writeDocs, type Runs } from './write-docs.js';

export interface EngineOptions {
  /** Role `projector`; a pool of at least two. */
  db: Database;
  log: EventLog;
  view?: View;
  /** The most records of one live batch; 500 unless told. */
  batch?: number;
  /** How often to look where no hint came; 1,000 unless told. */
  pollMs?: number;
  /** Documents held in memory between batches, and in a rebuild before they are spilled; 150,000 unless told. */
  keep?: number;
  onBatch?: (batch: { position: number; records: number; documents: number; ms: number }) => void;
  /** What went wrong and is tried again. */
  onTrouble?: (error: unknown) => void;
}

/** Of the session lock that the one engine at work holds; any number that nothing else takes. */
const LEADER_LOCK = 7_203_010;
const RETRY_MS = 250;

/** The checkpoint was not where this engine had left it: another one has folded or rebuilt. */
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
  readonly #runs: Runs;
  #position = -1;

  constructor(options: EngineOptions) {
    this.#options = options;
    this.#view = options.view ?? LEDGER;
    this.#folder = new Folder(this.#view, '', this.#keep, false);
    this.#runs = { query: async (text, values) => ({ rows: await options.db.query(text, values ?? []) }) };
  }

  /** The last position folded, as far as this engine knows; -1 before it has looked. */
  get position(): number {
    return this.#position;
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
            await this.#followAsLeader(signal);
          } finally {
            await client.query('select pg_advisory_unlock($1)', [LEADER_LOCK]).catch(() => undefined);
          }
        });
      } catch (error) {
        this.#forget();
        const passes = isOvertaken(error) || isConnectionLost(error) || isPassing(error);
        if (!passes && !signal.aborted) throw error;
        this.#options.onTrouble?.(error);
        await pause(RETRY_MS, signal);
      }
    }
  }

  /** Makes the view's tables where there are none of this version, by a rebuild. */
  async ensure(): Promise<void> {
    const [checkpoint] = await this.#options.db.query<{ version: string; position: number }>(READ_CHECKPOINT, [this.#view.name]);
    if (checkpoint?.version !== this.#view.version || !(await this.#tablesStand())) {
      await this.rebuild();
      return;
    }
    if (checkpoint.position !== this.#position) this.#forget();
    this.#position = checkpoint.position;
  }

  /** Folds what is in the log now, and comes back with the last position: what tests and one-off commands want. */
  async catchUp(): Promise<number> {
    await this.ensure();
    for (;;) {
      const records = await this.#options.log.read(this.#position, this.#options.batch ?? 500);
      if (records.length === 0) return this.#position;
      await this.#fold(records);
    }
  }

  /** See `rebuildView`. Engines that follow meanwhile go on with the old tables, then with the new ones. */
  async rebuild(progress?: (done: { position: number; records: number }) => void): Promise<Rebuilt> {
    const { db, log } = this.#options;
    const done = await rebuildView({ db, log, view: this.#view, keep: this.#keep, progress });
    this.#forget();
    this.#position = done.position;
    return done;
  }

  async #followAsLeader(signal: AbortSignal): Promise<void> {
    const { log, batch = 500, pollMs } = this.#options;
    for await (const records of log.follow({ after: this.#position, batch, signal, ...(pollMs !== undefined && { pollMs }) })) {
      await this.#fold(records);
    }
  }

  async #fold(records: readonly AnyRecord[]): Promise<void> {
    const started = performance.now();
    const { db, onBatch } = this.#options;
    const view = this.#view;
    let documents = 0;
    await this.#folder.fold(records, this.#runs, async (part) => {
      const to = part.at(-1)?.position ?? this.#position;
      documents += await db.transaction(async (tx) => {
        const moved = await tx.query(MOVE_CHECKPOINT, [view.name, view.version, this.#position, to]);
        if (moved.length === 0) throw new Overtaken(`another process moved the checkpoint of view ${view.name} from ${this.#position}`);
        return writeDocs(tx, view, this.#folder.docs, '');
      });
      this.#folder.docs.kept();
      this.#position = to;
    });
    onBatch?.({ position: this.#position, records: records.length, documents, ms: performance.now() - started });
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
    this.#position = -1;
  }
}

/** Waits until no other engine is at work; false where the signal came first. */
async function lead(client: Runs, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const { rows } = (await client.query('select pg_try_advisory_lock($1) as mine', [LEADER_LOCK])) as { rows: { mine: boolean }[] };
    if (rows[0]?.mine === true) return true;
    await pause(RETRY_MS, signal);
  }
  return false;
}

/** A transaction gives faults of its own making on as the cause of the store's. */
function isOvertaken(error: unknown): boolean {
  return error instanceof Overtaken || (error instanceof Error && error.cause instanceof Overtaken);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => undefined);
}
