import {
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import type { Knowledge } from '@hearsay/claims';
import { QueueModule, StoreModule, queueOptions, type Logger } from '@hearsay/kit';
import { QUEUES, Queues, type WorkHandle } from '@hearsay/queue';
import { Archive, ArticleBook, EventLog } from '@hearsay/store';
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
  ) {}

  onApplicationBootstrap(): void {
    this.work = this.queues.work(QUEUES.readArticle, ({ articleId }) => this.reader.run(articleId, this.logger), {
      concurrency: CONCURRENCY,
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.work?.close();
  }
}

/** The extractor: article → claims → log. */
@Module({})
export class ExtractorModule {
  static of(config: Config, knowledge: Knowledge, logger: Logger): DynamicModule {
    return {
      module: ExtractorModule,
      imports: [
        StoreModule.of({ databaseUrl: config.DATABASE_URL, role: 'worker', max: 4, name: 'extractor' }),
        QueueModule.of(queueOptions(config, logger)),
      ],
      providers: [
        { provide: LOGGER, useValue: logger },
        {
          provide: ReadArticle,
          useFactory: (log: EventLog, archive: Archive, articles: ArticleBook) => new ReadArticle(log, archive, articles, knowledge),
          inject: [EventLog, Archive, ArticleBook],
        },
        ExtractorProcessor,
      ],
    };
  }
}
