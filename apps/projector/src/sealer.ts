import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from '@hearsay/kit';
import { sealLog, type Database, type SealKey } from '@hearsay/store';

/** A record waits for its seal at most this long and the time of sealing. Each seal is a row that is kept for ever, so it is not made for every record. */
const EVERY_MS = 60_000;

/** Seals what is new in the log once a minute. Trouble with it never stops the views: it is told, and tried again. */
export class Sealer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stop = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Database,
    private readonly key: SealKey | null,
    private readonly logger: Logger,
    private readonly everyMs = EVERY_MS,
  ) {}

  onApplicationBootstrap(): void {
    if (this.key === null) this.logger.info('seals are not signed: HEARSAY_SEAL_KEY is not set');
    else this.logger.info({ keyId: this.key.keyId }, 'seals are signed');
    this.next();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    clearTimeout(this.timer);
    await this.running;
  }

  private next(): void {
    if (this.stop.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.running = this.seal().then(() => this.next());
    }, this.everyMs);
  }

  private async seal(): Promise<void> {
    try {
      const sealed = await sealLog(this.db, this.key, { signal: this.stop.signal });
      if (sealed.kind === 'sealed') this.logger.info({ head: sealed.heads.at(-1) }, 'the log is sealed');
    } catch (err) {
      // A log that does not go on from its seals was changed by somebody, or is being restored: an operator has to look.
      this.logger.error({ err }, 'the log could not be sealed');
    }
  }
}
