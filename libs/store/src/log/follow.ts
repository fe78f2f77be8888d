import type { AnyRecord, RecordType } from '@hearsay/vocabulary';
import { isConnectionLost } from '../faults.js';
import type { Listener } from './listener.js';

export interface FollowOptions {
  /** The last position already seen; 0: from the beginning. */
  after: number;
  types?: readonly RecordType[];
  /** The most records of one batch; 500 unless told. */
  batch?: number;
  signal: AbortSignal;
  /** How often to look where no hint came; 1,000 unless told. */
  pollMs?: number;
}

/** One page: the records found, and the position up to which nothing else is to be found. */
export interface Page {
  records: AnyRecord[];
  upTo: number;
}

const RECONNECT_MS = 250;

/**
 * Yields the records after a position, in order, for ever: ends when the signal is aborted. Holds one batch at a time.
 *
 * It cannot step over a slower writer: positions are given out under the head's row lock, which is held until the commit, so a record that can be seen
 * means that every record before it can be seen.
 */
export async function* follow(
  read: (after: number, limit: number, types: readonly RecordType[] | undefined) => Promise<Page>,
  listener: Listener,
  options: FollowOptions,
): AsyncGenerator<AnyRecord[]> {
  const { signal, batch = 500, pollMs = 1_000 } = options;
  const nap = new Nap(signal);
  const stop = listener.listen(() => nap.wake());
  let after = options.after;
  try {
    while (!signal.aborted) {
      // Armed before looking: a hint that comes while the page is read is not lost.
      nap.arm();
      let page: Page;
      try {
        page = await read(after, batch, options.types);
      } catch (error) {
        if (!isConnectionLost(error)) throw error;
        await nap.sleep(RECONNECT_MS);
        continue;
      }
      if (signal.aborted) return;
      const ended = page.upTo === after || (page.records.length > 0 && page.records.length < batch);
      after = page.upTo;
      if (page.records.length > 0) yield page.records;
      // What came since the end of the log was read has been hinted at, or will be: to look again at once mostly finds nothing.
      if (ended) await nap.sleep(pollMs);
    }
  } finally {
    nap.close();
    await stop();
  }
}

/** A sleep that a hint or the signal cuts short. */
class Nap {
  readonly #signal: AbortSignal;
  readonly #onAbort = (): void => this.wake();
  #woken = false;
  #rouse: (() => void) | null = null;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', this.#onAbort);
  }

  arm(): void {
    this.#woken = false;
  }

  wake(): void {
    this.#woken = true;
    this.#rouse?.();
  }

  async sleep(ms: number): Promise<void> {
    if (this.#woken || this.#signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#rouse = null;
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.#onAbort);
  }
}
