import type { Logger } from '@hearsay/kit';
import { expireBytes, type Database, type EventLog } from '@hearsay/store';

const DAY_MS = 86_400_000;
/** What has come of age goes within the hour. */
const EVERY_MS = 3_600_000;

/** Erases archived bytes that are older than they are to be kept; where they are kept for good it does nothing. */
export class Housekeeper {
  readonly #stop = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: { db: Database; log: EventLog },
    private readonly keepDays: number | undefined,
    private readonly logger: Logger,
  ) {}

  start(): void {
    if (this.keepDays === undefined) return;
    this.#running = this.#run(this.keepDays);
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(days: number): Promise<void> {
    const { db, log } = this.store;
    const { signal } = this.#stop;
    try {
      const before = new Date(Date.now() - days * DAY_MS);
      const expired = await expireBytes(db, log, { before, reason: `older than ${days} days`, who: 'worker', signal });
      if (expired.pages + expired.texts > 0) this.logger.info({ before, ...expired }, 'archived bytes were erased by their age');
    } catch (err) {
      this.logger.error({ err }, 'archived bytes could not be erased by their age; it is tried again in an hour');
    }
    if (signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#running = this.#run(days);
    }, EVERY_MS);
  }
}
