import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Queues, type QueuesOptions } from '@hearsay/queue';
import type { Logger } from './create-logger.js';
import { waitForServer } from './wait-for-server.js';

/** Closes after every `onModuleDestroy` and `beforeApplicationShutdown`, so that work in hand can still be finished and handed on. */
@Injectable()
class QueueEnd implements OnApplicationShutdown {
  constructor(@Inject(Queues) private readonly queues: Queues) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queues.close();
  }
}

/** Provides `Queues` to the whole app, and closes it at the end. */
@Global()
@Module({})
export class QueueModule {
  static of(options: QueuesOptions, logger: Logger): DynamicModule {
    return {
      module: QueueModule,
      providers: [{ provide: Queues, useFactory: () => waitForServer(() => Queues.open(options), logger) }, QueueEnd],
      exports: [Queues],
    };
  }
}
