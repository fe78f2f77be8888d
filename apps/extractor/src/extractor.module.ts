import {
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Knowledge } from '@hearsay/claims';
import { QueueModule, type Logger } from '@hearsay/kit';
import { QUEUES, Queues, type WorkHandle } from '@hearsay/queue';
import { Archive, ArticleBook, Database, EventLog } from '@hearsay/store';
import type { Config } from './config.js';
import { ReadArticle } from './read-article.js';

const LOGGER = Symbol('LOGGER');
/** Reading is work for the processor: more at once would only hold more texts in memory. */
const CONCURRENCY = 2;

/** Takes articles from the queue while the app is up. */
@Injectable()
class ExtractorProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private work: WorkHandle | null = null;

  constructor(
    @Inject(Queues) private readonly queues: Queues,
    @Inject(ReadArticle) private readonly reader: ReadArticle,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(EventLog) private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.work = this.queues.work(QUEUES.readArticle, ({ articleId }) => this.reader.run(articleId, this.logger), {
      concurrency: CONCURRENCY,
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work?.close();
    await this.log.close();
  }
}

@Injectable()
class DatabaseEnd {
  constructor(@Inject(Database) private readonly database: Database) {}

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}

/** The extractor: article → claims → log. */
@Module({})
export class ExtractorModule {
  static of(config: Config, knowledge: Knowledge, logger: Logger): DynamicModule {
    return {
      module: ExtractorModule,
      imports: [
        QueueModule.of({
          databaseUrl: config.DATABASE_URL,
          ...(config.REDIS_URL === undefined ? {} : { redisUrl: config.REDIS_URL }),
          onError: (err) => logger.warn({ err }, 'queue'),
        }),
      ],
      providers: [
        { provide: LOGGER, useValue: logger },
        { provide: Database, useFactory: () => new Database({ url: config.DATABASE_URL, role: 'worker', name: 'hearsay-extractor' }) },
        { provide: EventLog, useFactory: (db: Database) => new EventLog(db), inject: [Database] },
        {
          provide: ReadArticle,
          useFactory: (db: Database, log: EventLog) => new ReadArticle(log, new Archive(db), new ArticleBook(db), knowledge),
          inject: [Database, EventLog],
        },
        ExtractorProcessor,
        DatabaseEnd,
      ],
    };
  }
}
