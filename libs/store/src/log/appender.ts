import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../database/database.js';
import { StoreFault, faultOf, isConnectionLost, isPassing, sqlStateOf } from '../faults.js';
import type { Append, AppendOutcome } from './append.js';
import { prepareAppend, type PreparedAppend } from './prepare-append.js';
import { writeBatch } from './write-batch.js';

/** A batch holds this many records at most: at 1,000 to 2,500 the cost of a transaction no longer shows in the cost of a record. */
const BATCH_RECORDS = 2_000;
/** And this much JSON, in UTF-16 units, so that a batch of long articles fits into memory several times over. */
const BATCH_SIZE = 8_000_000;
/** How long an append outlives a server that is away: a restart of PostgreSQL takes seconds. */
const RETRY_FOR_MS = 30_000;
const PASSING_ATTEMPTS = 5;

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
    await Promise.resolve();
    while (this.#waiting.length > 0) await this.#settle(this.#take());
    this.#running = null;
  }

  #take(): Waiting[] {
    let records = 0;
    let size = 0;
    let count = 0;
    for (const { prepared } of this.#waiting) {
      records += prepared.records.length;
      size += prepared.size;
      // One append always goes, however big it is.
      if (count > 0 && (records > BATCH_RECORDS || size > BATCH_SIZE)) break;
      count++;
    }
    return this.#waiting.splice(0, count);
  }

  /** Answers every caller of a batch. One that fails is halved until the bad append fails alone. */
  async #settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.#write(batch.map((w) => w.prepared));
      if (outcomes.some((o) => o.kind === 'recorded')) this.#recorded();
      batch.forEach((waiting, i) => waiting.resolve(outcomes[i]!));
    } catch (error) {
      if (batch.length === 1) batch[0]!.reject(refusal(batch[0]!.prepared.append, error));
      else if (concernsAll(error)) batch.forEach((w) => w.reject(refusal(w.prepared.append, error)));
      else {
        const middle = batch.length >> 1;
        await this.#settle(batch.slice(0, middle));
        await this.#settle(batch.slice(middle));
      }
    }
  }

  /** A lost connection leaves open whether the commit went through; writing again is safe, since each append is recognised by its stream and cause. */
  async #write(batch: readonly PreparedAppend[]): Promise<AppendOutcome[]> {
    const until = Date.now() + RETRY_FOR_MS;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#db.withClient((client) => writeBatch(client, batch));
      } catch (error) {
        const again = isConnectionLost(error) ? Date.now() < until : isPassing(error) && attempt < PASSING_ATTEMPTS;
        if (!again) throw error;
        await sleep(Math.min(1_000, 10 * 2 ** attempt));
      }
    }
  }
}

/** A server that is away and a right that is missing fail every append of a batch alike. */
const concernsAll = (error: unknown): boolean => isConnectionLost(error) || sqlStateOf(error) === '42501';

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
