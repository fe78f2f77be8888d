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
import { CurrentKnowledge, ReadArticle, RevisionReader, openModel } from '@hearsay/reading';
import { QUEUES, Queues, type WorkHandle } from '@hearsay/queue';
import type { ModelExtractor } from '@hearsay/model';
import { Archive, ArticleBook, Database, EventLog, LexiconBook, ModelAnswerBook } from '@hearsay/store';
import type { Config } from './config.js';

const LOGGER = Symbol('LOGGER');
/** Reading is work for the processor: more at once would only hold more texts in memory. */
const CONCURRENCY = 2;
const MODEL = Symbol('MODEL');
/** An answer is of use while its article may be read again: by a job that runs twice, or by a new version of the check. */
const ANSWERS_KEPT_DAYS = 90;

interface OpenModel {
  extractor: ModelExtractor | null;
  answers: ModelAnswerBook;
  concurrency: number;
}

/** Takes articles from the queue while the app is up. */
@Injectable()
class ExtractorProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private work: WorkHandle | null = null;

  constructor(
    @Inject(Queues) private readonly queues: Queues,
    @Inject(ReadArticle) private readonly reader: ReadArticle,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(MODEL) private readonly model: OpenModel,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    if (this.model.extractor !== null) {
      const forgotten = await this.model.answers.forget(ANSWERS_KEPT_DAYS);
      this.logger.info({ extractor: this.model.extractor.extractor, forgotten }, 'a model reads the articles');
    }
    this.work = this.queues.work(QUEUES.readArticle, ({ articleId }) => this.reader.run(articleId, this.logger), {
      // Who waits for a model uses no processor.
      concurrency: this.model.extractor === null ? CONCURRENCY : Math.max(CONCURRENCY, this.model.concurrency),
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    // First the questions: a job that waits for a slow model would hold up the end; it is taken up again at the next start.
    await this.model.extractor?.close();
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
        StoreModule.of({ databaseUrl: config.DATABASE_URL, role: 'worker', max: 4, name: 'extractor' }, logger),
        QueueModule.of(queueOptions(config, logger), logger),
      ],
      providers: [
        { provide: LOGGER, useValue: logger },
        {
          provide: MODEL,
          useFactory: (db: Database): OpenModel => {
            const answers = new ModelAnswerBook(db);
            return { extractor: openModel(config, answers), answers, concurrency: config.LLM_CONCURRENCY };
          },
          inject: [Database],
        },
        {
          provide: ReadArticle,
          useFactory: (log: EventLog, archive: Archive, articles: ArticleBook, model: OpenModel) => {
            const current = new CurrentKnowledge(knowledge, new LexiconBook(log));
            const rules = new RevisionReader(current, null);
            // The rules are a version of their own: the log may have been switched back to them while a model is set.
            const readers = model.extractor === null ? [rules] : [new RevisionReader(current, model.extractor), rules];
            return new ReadArticle(log, archive, articles, readers);
          },
          inject: [EventLog, Archive, ArticleBook, MODEL],
        },
        ExtractorProcessor,
      ],
    };
  }
}
