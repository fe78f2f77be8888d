import { Module, type DynamicModule } from '@nestjs/common';
import { QueueModule, queueOptions, StoreModule, type Logger } from '@hearsay/kit';
import { Queues } from '@hearsay/queue';
import { Database, EventLog, FeedBook, ViewReader, type Views } from '@hearsay/store';
import { ActorsController } from './actors/actors.controller.js';
import { ArticlesController } from './articles/articles.controller.js';
import { ChangesController } from './changes/changes.controller.js';
import { ClaimsController } from './claims/claims.controller.js';
import type { Config } from './config.js';
import { CurationController } from './curation/curation.controller.js';
import { Curator } from './curation/curator.js';
import { DecisionsController } from './curation/decisions.controller.js';
import { ErasureSide } from './erasures/erasure-side.js';
import { ErasuresController } from './erasures/erasures.controller.js';
import { EventsController } from './events/events.controller.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { ApiMetrics } from './health/api-metrics.js';
import { HealthController } from './health/health.controller.js';
import { MetricsController } from './health/metrics.controller.js';
import { Parts } from './health/parts.js';
import { KeyRing } from './keys/key-ring.js';
import { KeysController } from './keys/keys.controller.js';
import { LexiconController } from './lexicon/lexicon.controller.js';
import { QueueController } from './operations/queue.controller.js';
import { RecordsController } from './records/records.controller.js';
import { SourcesController } from './sources/sources.controller.js';
import { RecordStream } from './stream/record-stream.js';
import { StreamController } from './stream/stream.controller.js';
import { VIEWS } from './views-token.js';
import { WriteSide } from './write-side.js';

@Module({})
export class ApiModule {
  static of(config: Config, logger: Logger): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        StoreModule.of({ databaseUrl: config.DATABASE_URL, role: 'reader', max: 8, name: 'api' }, logger),
        QueueModule.of(queueOptions(config, logger), logger),
      ],
      controllers: [
        FeedsController,
        ArticlesController,
        ErasuresController,
        ClaimsController,
        ActorsController,
        EventsController,
        ChangesController,
        DecisionsController,
        CurationController,
        LexiconController,
        SourcesController,
        RecordsController,
        StreamController,
        QueueController,
        KeysController,
        HealthController,
        MetricsController,
      ],
      providers: [
        { provide: VIEWS, useFactory: (db: Database) => new ViewReader(db), inject: [Database] },
        // After the reader's database, which is migrated once it is there.
        { provide: WriteSide, useFactory: () => new WriteSide(config.DATABASE_URL), inject: [Database] },
        { provide: ErasureSide, useFactory: () => new ErasureSide(config.DATABASE_URL), inject: [Database] },
        {
          provide: Curator,
          useFactory: (views: Views, writes: WriteSide) => new Curator(views, writes.log),
          inject: [VIEWS, WriteSide],
        },
        { provide: KeyRing, useFactory: (writes: WriteSide) => new KeyRing(writes.keys, config.HEARSAY_ADMIN_KEY), inject: [WriteSide] },
        { provide: RecordStream, useFactory: (log: EventLog) => new RecordStream(log, logger), inject: [EventLog] },
        {
          provide: Parts,
          useFactory: (db: Database, log: EventLog, queues: Queues, views: Views) => new Parts(db, log, queues, views),
          inject: [Database, EventLog, Queues, VIEWS],
        },
        {
          provide: ApiMetrics,
          useFactory: (log: EventLog, views: Views, queues: Queues, feeds: FeedBook) => new ApiMetrics(log, views, queues, feeds, logger),
          inject: [EventLog, VIEWS, Queues, FeedBook],
        },
      ],
    };
  }
}
