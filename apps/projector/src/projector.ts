import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { ViewEngine } from '@hearsay/store';
import type { Logger } from '@hearsay/kit';

/** Keeps the views in step with the log for as long as the app runs. */
export class Projector implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stop = new AbortController();
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly engine: ViewEngine,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.following = this.engine.follow(this.stop.signal);
    // What does not pass ends the process, and whoever runs it starts it again: a projector that stands still must not look alive.
    this.following.catch((err: unknown) => {
      this.logger.fatal({ err }, 'the views cannot be folded');
      throw err;
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.following.catch(() => undefined);
  }
}
