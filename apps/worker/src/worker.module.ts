import {
  Inject,
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { EXTRACTOR } from '@hearsay/claims';
import { QueueModule, StoreModule, queueOptions, type Logger } from '@hearsay/kit';
import { QUEUES, Queues, type WorkHandle } from '@hearsay/queue';
import { Archive, ArticleBook, Database, EventLog, FeedBook, ItemBook } from '@hearsay/store';
import { GuardedClient } from '@hearsay/web';
import type { Config } from './config.js';
import { FetchItem } from './fetch-item.js';
import { Housekeeper } from './housekeeper.js';
import { PageReader } from './page-reader.js';
import { PollFeed } from './poll-feed.js';
import { Scheduler } from './scheduler.js';

/** Polls and fetches wait for other people's servers most of the time. */
const POLLS_AT_ONCE = 8;
const FETCHES_AT_ONCE = 16;

/** Runs the scheduler and the handlers of its jobs while the app is up. */
@Injectable()
class WorkerProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly work: WorkHandle[] = [];

  constructor(
    @Inject(Queues) private readonly queues: Queues,
    @Inject(Scheduler) private readonly scheduler: Scheduler,
    @Inject(PollFeed) private readonly polls: PollFeed,
    @Inject(FetchItem) private readonly fetches: FetchItem,
    @Inject(Housekeeper) private readonly housekeeper: Housekeeper,
  ) {}

  onApplicationBootstrap(): void {
    this.work.push(
      this.queues.work(QUEUES.pollFeed, ({ feedId }, job) => this.polls.run(feedId, job.signal), {
        concurrency: POLLS_AT_ONCE,
        onLost: ({ feedId }) => this.polls.lost(feedId),
      }),
      this.queues.work(QUEUES.fetchItem, ({ itemId }, job) => this.fetches.run(itemId, job.signal), {
        concurrency: FETCHES_AT_ONCE,
        onLost: ({ itemId }) => this.fetches.lost(itemId),
      }),
    );
    this.scheduler.start();
    this.housekeeper.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.scheduler.stop(), this.housekeeper.stop()]);
    await Promise.all(this.work.map((handle) => handle.close()));
  }
}

/** Warms up what the handlers use, and closes it after them. */
@Injectable()
class WebParts implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    @Inject(GuardedClient) private readonly client: GuardedClient,
    @Inject(PageReader) private readonly pages: PageReader,
  ) {}

  onApplicationBootstrap(): void {
    this.pages.warm();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.client.close();
    await this.pages.close();
  }
}

/** The worker: feeds → items → pages → revisions. */
@Module({})
export class WorkerModule {
  static of(config: Config, logger: Logger, version: string): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        StoreModule.of({ databaseUrl: config.DATABASE_URL, role: 'worker', max: 6, name: 'worker' }, logger),
        QueueModule.of(queueOptions(config, logger), logger),
      ],
      providers: [
        {
          provide: GuardedClient,
          useFactory: () => new GuardedClient({ allow: config.FETCH_ALLOW, userAgent: `Hearsay/${version} (feed and article reader)` }),
        },
        { provide: PageReader, useFactory: () => new PageReader() },
        {
          provide: Scheduler,
          useFactory: (feeds: FeedBook, items: ItemBook, articles: ArticleBook, log: EventLog, queues: Queues) =>
            new Scheduler({ feeds, items, articles, log }, queues, EXTRACTOR.version, logger),
          inject: [FeedBook, ItemBook, ArticleBook, EventLog, Queues],
        },
        {
          provide: PollFeed,
          useFactory: (feeds: FeedBook, items: ItemBook, client: GuardedClient, scheduler: Scheduler) =>
            new PollFeed(feeds, items, client, {
              leastMs: config.HEARSAY_POLL_LEAST_SECONDS * 1000,
              onItems: () => scheduler.wake(),
              logger,
            }),
          inject: [FeedBook, ItemBook, GuardedClient, Scheduler],
        },
        {
          provide: FetchItem,
          useFactory: (
            parts: ConstructorParameters<typeof FetchItem>[0],
            client: GuardedClient,
            pages: PageReader,
            queues: Queues,
            scheduler: Scheduler,
          ) =>
            new FetchItem(parts, { client, pages }, queues, {
              recheckMinutes: config.HEARSAY_RECHECK_MINUTES,
              readFor: () => scheduler.readFor,
              logger,
            }),
          inject: ['FETCH_PARTS', GuardedClient, PageReader, Queues, Scheduler],
        },
        {
          provide: 'FETCH_PARTS',
          useFactory: (log: EventLog, archive: Archive, items: ItemBook, articles: ArticleBook) => ({ log, archive, items, articles }),
          inject: [EventLog, Archive, ItemBook, ArticleBook],
        },
        {
          provide: Housekeeper,
          useFactory: (db: Database, log: EventLog) => new Housekeeper({ db, log }, config.HEARSAY_KEEP_PAGES_DAYS, logger),
          inject: [Database, EventLog],
        },
        WorkerProcessor,
        WebParts,
      ],
    };
  }
}
