import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Database } from '../database/database.js';
import { StoreFault, faultOf, isConnectionLost, isPassing, sqlStateOf } from '../faults.js';
import type { Append, AppendOutcome } from './append.js';
import { prepareAppend, type PreparedAppend } from './prepare-append.js';
import { lockBatch, writeBatch, type WrittenBatch } from './write-batch.js';

/** A batch holds this many records at most: at 1,000 to 2,500 the cost of a transaction no longer shows in the cost of a record. */
const BATCH_RECORDS = 2_000;
/** How long an append outlives a server that is away: a restart of PostgreSQL takes seconds. */
const RETRY_FOR_MS = 30_000;
const PASSING_ATTEMPTS = 5;
/** SQLSTATE of a right that is missing: it fails every append of a batch alike. */
const NOT_PERMITTED = '42501';

interface Waiting {
  prepared: PreparedAppend;
  resolve(outcome: AppendOutcome): void;
  reject(fault: unknown): void;
}

/**
 * Gathers appends: while one transaction is in flight, the appends that arrive wait, and the next transaction takes them together. This is
 * what buys gapless positions their speed back: the head's lock, the commit and its flush to disk are paid once a batch.
 */
export class Appender {
  readonly #db: Database;
  readonly #recorded: () => void;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #closed = false;
  /** Whether the last batch held nothing new: work that is done again is mostly done again to its end. */
  #repeats = false;

  /** `recorded` is called after each commit that added records. */
  constructor(db: Database, recorded: () => void) {
    this.#db = db;
    this.#recorded = recorded;
  }

  append(append: Append): Promise<AppendOutcome> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw new StoreFault('append-refused', `the log is closed; the append to ${append.stream} came after it.`, 'never');
      this.#waiting.push({ prepared: prepareAppend(append), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Refuses new appends and waits for those that came before. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    // Appends of the same turn of the event loop go together.
    await turn();
    let lostAt: number | null = null;
    for (let failures = 0; this.#waiting.length > 0; failures++) {
      try {
        // One connection as long as there is work: giving it back after each batch would cost a turn of the event loop each.
        await this.#db.withClient(async (client) => {
          while (this.#waiting.length > 0) {
            await this.#settle(client, this.#take());
            lostAt = null;
            failures = 0;
          }
        });
      } catch (error) {
        // Everything else was answered in #settle: here there is no connection, or no longer.
        lostAt ??= Date.now();
        if (!isConnectionLost(error) || Date.now() - lostAt > RETRY_FOR_MS)
          for (const waiting of this.#waiting.splice(0)) waiting.reject(refusal(waiting.prepared.append, error));
        else await sleep(Math.min(1_000, 10 * 2 ** failures));
      }
    }
    this.#running = null;
  }

  #take(): Waiting[] {
    let records = 0;
    let count = 0;
    for (const { prepared } of this.#waiting) {
      records += prepared.records.length;
      // One append always goes, however big it is.
      if (count > 0 && records > BATCH_RECORDS) break;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  /**
   * Answers the callers of a batch. One that fails is halved until the bad append fails alone; the second half is taken again.
   *
   * @throws where the connection was lost, with the callers not yet answered waiting again in their place: whether the commit went through is unknown, and
   *   writing again is safe, since each append is recognised by its stream and cause.
   */
  async #settle(client: pg.ClientBase, batch: readonly Waiting[]): Promise<void> {
    try {
      const { outcomes, known, ended } = await this.#write(
        client,
        batch.map((w) => w.prepared),
      );
      if (!known) this.#recorded();
      this.#repeats = known;
      batch.forEach((waiting, i) => waiting.resolve(outcomes[i]!));
      await ended;
    } catch (error) {
      if (isConnectionLost(error)) {
        this.#waiting.unshift(...batch);
        throw error;
      }
      if (batch.length === 1) batch[0]!.reject(refusal(batch[0]!.prepared.append, error));
      else if (sqlStateOf(error) === NOT_PERMITTED) batch.forEach((w) => w.reject(refusal(w.prepared.append, error)));
      else {
        // The second half waits first in line, so that order is kept whatever becomes of the first.
        const middle = batch.length >> 1;
        this.#waiting.unshift(...batch.slice(middle));
        await this.#settle(client, batch.slice(0, middle));
      }
    }
  }

  async #write(client: pg.ClientBase, batch: readonly PreparedAppend[]): Promise<WrittenBatch> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await writeBatch(await lockBatch(client, batch, this.#repeats));
      } catch (error) {
        if (!isPassing(error) || attempt === PASSING_ATTEMPTS) throw error;
        await sleep(10 * 2 ** attempt);
      }
    }
  }
}

function refusal(append: Append, error: unknown): StoreFault {
  const fault = faultOf(error);
  if (fault.code !== 'query-failed' || fault.retry === 'later') return fault;
  const types = [...new Set(append.records.map((r) => r.type))].join(', ');
  return new StoreFault(
    'append-refused',
    `PostgreSQL refused the append to ${append.stream} (${append.cause}; ${types}): ${fault.message} Nothing of it was recorded.`,
    'never',
    { cause: fault.cause },
  );
}
