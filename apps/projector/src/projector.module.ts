import { StoreModule, type Logger } from '@hearsay/kit';
import { Database, EventLog, ViewEngine } from '@hearsay/store';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config.js';
import { Projector } from './projector.js';
import { Sealer } from './sealer.js';

@Module({})
export class ProjectorModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return {
      module: ProjectorModule,
      imports: [StoreModule.of({ databaseUrl: config.DATABASE_URL, role: 'projector', name: 'projector' }, logger)],
      providers: [
        {
          provide: ViewEngine,
          inject: [Database, EventLog],
          useFactory: (db: Database, log: EventLog) =>
            new ViewEngine({
              db,
              log,
              onBatch: (batch) => logger.debug(batch, 'folded'),
              onTrouble: (err) => logger.warn({ err }, 'folding was interrupted and goes on'),
            }),
        },
        { provide: Projector, inject: [ViewEngine], useFactory: (engine: ViewEngine) => new Projector(engine, logger) },
        { provide: Sealer, inject: [Database], useFactory: (db: Database) => new Sealer(db, config.HEARSAY_SEAL_KEY, logger) },
      ],
    };
  }
}
