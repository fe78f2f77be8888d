import { Global, Inject, Injectable, Module, type DynamicModule, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { Archive, ArticleBook, Checkpoints, Database, EventLog, FeedBook, ItemBook, migrate, type DatabaseRole } from '@hearsay/store';
import type { Logger } from './create-logger.js';
import { waitForServer } from './wait-for-server.js';

export interface StoreOptions {
  databaseUrl: string;
  /** Whose rights everything that this module provides has. */
  role: Exclude<DatabaseRole, 'owner'>;
  /** The most connections of the pool. */
  max?: number;
  /** The app, as PostgreSQL shows it in pg_stat_activity. */
  name: string;
}

/** Closes after every `onModuleDestroy` and `beforeApplicationShutdown`, so that work in hand can still be written. */
@Injectable()
class StoreEnd implements OnApplicationShutdown {
  constructor(
    @Inject(EventLog) private readonly log: EventLog,
    @Inject(Database) private readonly db: Database,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.log.close();
    await this.db.close();
  }
}

/** Provides `Database`, `EventLog`, `Archive`, the books and `Checkpoints` to the whole app, on a migrated database and with one role's rights; closes them at the end. */
@Global()
@Module({})
export class StoreModule {
  static of(options: StoreOptions, logger: Logger): DynamicModule {
    const database: Provider = {
      provide: Database,
      useFactory: async () => {
        await waitForServer(() => migrate(options.databaseUrl), logger);
        const { databaseUrl: url, role, max, name } = options;
        return new Database({ url, role, name: `hearsay ${name}`, ...(max === undefined ? {} : { max }) });
      },
    };
    const onDatabase = [EventLog, Archive, ItemBook, ArticleBook, Checkpoints].map((Part): Provider => ({
      provide: Part,
      useFactory: (db: Database) => new Part(db),
      inject: [Database],
    })); // prettier-ignore
    const feeds: Provider = {
      provide: FeedBook,
      useFactory: (db: Database, log: EventLog) => new FeedBook(db, log),
      inject: [Database, EventLog],
    };
    return {
      module: StoreModule,
      providers: [database, ...onDatabase, feeds, StoreEnd],
      exports: [Database, EventLog, Archive, FeedBook, ItemBook, ArticleBook, Checkpoints],
    };
  }
}
