/**
 * Writes what was folded while the next batch is folded already: one write at a time, in their order. The server's work and this process's go on at once then.
 *
 * Whoever folds on meanwhile must have in memory all that is being written: see `Folder.fold`.
 */
export class WriteBehind {
  #writing: Promise<void> = Promise.resolve();

  /** @param onFailure told at once when a write fails; `settled` throws its error afterwards. */
  constructor(private readonly onFailure: () => void = () => undefined) {}

  /** Begins a write when the one before has ended; throws what that one threw. */
  async begin(write: () => Promise<void>): Promise<void> {
    await this.settled();
    this.#writing = write();
    this.#writing.catch(this.onFailure);
  }

  /** Waits until everything is written. Throws what the write threw, once. */
  async settled(): Promise<void> {
    const writing = this.#writing;
    try {
      await writing;
    } finally {
      if (this.#writing === writing) this.#writing = Promise.resolve();
    }
  }
}
