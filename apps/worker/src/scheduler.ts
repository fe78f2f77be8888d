import type { Logger } from '@hearsay/kit';
import { QUEUES, type PayloadOf, type QueueKind, type Queues } from '@hearsay/queue';
import { readEpoch, type ArticleBook, type EventLog, type FeedBook, type ItemBook } from '@hearsay/store';
import { fetchJobId, pollJobId, readJobId } from './job-ids.js';

/** A feed that is added is polled within this time and the poll's own. */
const EVERY_MS = 400;
const FEEDS_AT_ONCE = 200;
const ITEMS_AT_ONCE = 400;
const ARTICLES_AT_ONCE = 500;
/** What was handed on is not handed on again for so long; after that it is, so that a queue that was emptied is full again soon. */
const HANDED_ON_MS = 5000;

export interface Books {
  feeds: FeedBook;
  items: ItemBook;
  articles: ArticleBook;
  /** Tells the epoch: whose reading it is that unread articles wait for. */
  log: EventLog;
}

/**
 * Turns what PostgreSQL says is due into jobs: feeds to poll, items to fetch, revisions to read.
 *
 * The books are the truth and the queue only carries: a job that was lost with the queue is made again from the book, and one that is there already is not made twice, by its id.
 */
export class Scheduler {
  readonly #handedOn = new Map<string, number>();
  #running: Promise<void> | null = null;
  #stopping = false;
  #epoch: string | null = null;
  #wake: () => void = () => {};

  constructor(
    private readonly books: Books,
    private readonly queues: Queues,
    private readonly extractorVersion: string,
    private readonly logger: Logger,
  ) {}

  /** What articles are read for, as of the last look: the epoch, before the first switch the extractor's version. */
  get readFor(): string {
    return this.#epoch ?? this.extractorVersion;
  }

  start(): void {
    this.#running ??= this.#loop();
  }

  /** Looks again at once: something has just become due. */
  wake(): void {
    this.#wake();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake();
    await this.#running;
  }

  /** One look at the books. */
  async tick(): Promise<void> {
    const { feeds, items, articles, log } = this.books;
    const now = Date.now();
    for (const [id, until] of this.#handedOn) if (until <= now) this.#handedOn.delete(id);
    const dueFeeds = await feeds.due(FEEDS_AT_ONCE);
    await this.#hand(
      QUEUES.pollFeed,
      dueFeeds.map(({ id, dueAt }) => ({ jobId: pollJobId(id, dueAt), payload: { feedId: id } })),
    );
    const dueItems = await items.due(ITEMS_AT_ONCE);
    await this.#hand(
      QUEUES.fetchItem,
      dueItems.flatMap(({ id, dueAt }) => (dueAt === null ? [] : [{ jobId: fetchJobId(id, dueAt), payload: { itemId: id } }])),
    );
    this.#epoch = await readEpoch(log);
    const unread = await articles.unread(this.#epoch, ARTICLES_AT_ONCE);
    await this.#hand(
      QUEUES.readArticle,
      unread.map((article) => ({ jobId: readJobId(article.articleId, article.revision, this.readFor), payload: article })),
    );
  }

  async #loop(): Promise<void> {
    let failures = 0;
    while (!this.#stopping) {
      try {
        await this.tick();
        failures = 0;
      } catch (err) {
        failures += 1;
        // A database that restarts fails many looks in a row; the first line says it.
        this.logger[failures === 1 ? 'warn' : 'debug']({ err, failures }, 'the scheduler could not look at the books; it tries again');
      }
      await this.#sleep(Math.min(EVERY_MS * 2 ** failures, 5000));
    }
  }

  #sleep(ms: number): Promise<void> {
    if (this.#stopping) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #hand<K extends QueueKind>(queue: K, jobs: { jobId: string; payload: PayloadOf<K> }[]): Promise<void> {
    const fresh = jobs.filter(({ jobId }) => !this.#handedOn.has(jobId));
    if (fresh.length === 0) return;
    await this.queues.addMany(
      queue,
      fresh.map(({ jobId, payload }) => ({ payload, options: { jobId } })),
    );
    const until = Date.now() + HANDED_ON_MS;
    for (const { jobId } of fresh) this.#handedOn.set(jobId, until);
  }
}
