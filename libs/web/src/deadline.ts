/** A time limit that starts with the first byte sent, not while waiting for a turn, and that also ends where any of the signals says so. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #signals: AbortSignal[];
  #timer: NodeJS.Timeout | undefined;
  #timedOut = false;
  readonly #stop = (): void => this.#controller.abort();

  constructor(
    readonly timeoutMs: number,
    signals: (AbortSignal | undefined)[],
  ) {
    this.#signals = signals.filter((signal) => signal !== undefined);
    for (const signal of this.#signals) {
      if (signal.aborted) this.#controller.abort();
      signal.addEventListener('abort', this.#stop);
    }
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Starts the clock; later calls leave it running. */
  start(): void {
    this.#timer ??= setTimeout(() => {
      this.#timedOut = true;
      this.#controller.abort();
    }, this.timeoutMs);
  }

  state(): { timedOutAfterMs: number | null; stopped: boolean } {
    return { timedOutAfterMs: this.#timedOut ? this.timeoutMs : null, stopped: this.#controller.signal.aborted && !this.#timedOut };
  }

  clear(): void {
    clearTimeout(this.#timer);
    // A client and the signals given to it live long; without this every request would stay attached to them.
    for (const signal of this.#signals) signal.removeEventListener('abort', this.#stop);
  }
}
