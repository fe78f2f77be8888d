import { itemHash, itemKey, readFeed, type Feed } from '@hearsay/feeds';
import type { Logger } from '@hearsay/kit';
import { isOutage } from '@hearsay/queue';
import type { FeedBook, FeedRow, ItemBook, OfferedItem } from '@hearsay/store';
import { WebFault, type Answer, type GuardedClient } from '@hearsay/web';
import { decideMove } from './decide-move.js';
import { maxAgeMs, nextPollAt, type PollBounds, type PollFacts } from './decide-next-poll.js';
import { GivenUp, defectOf, isSiteFault, type KnownFault } from './faults.js';

/** A poll that waits for its host's turn longer than this is put back, so that feeds of other hosts are polled meanwhile. */
const MOST_WAIT_MS = 2000;
const OWN_BOUNDS: PollBounds = { leastMs: 15_000, longestMs: 600_000 };
const LONGEST_MS = 6 * 3_600_000;

export interface PollOptions {
  /** The shortest time between two polls of a feed on the public web. */
  leastMs: number;
  /** Called when items have become due. */
  onItems: () => void;
  logger: Logger;
}

/** Polls feeds: asks, reads, offers the items to the item book, and writes down what came of it. */
export class PollFeed {
  /** Feeds that answer from another publisher's domain: where, and how many polls in a row. A restart counts anew. */
  readonly #moving = new Map<string, { to: string; seen: number }>();

  constructor(
    private readonly feeds: FeedBook,
    private readonly items: ItemBook,
    private readonly client: GuardedClient,
    private readonly options: PollOptions,
  ) {}

  /**
   * One poll of a feed that is due; anything else is left alone, so a job that runs twice polls once.
   *
   * What is wrong with a feed or its site ends in the feed book, in words, and is no failure of the job: only our own store can fail it.
   */
  async run(feedId: string, signal: AbortSignal): Promise<{ postponeMs: number } | void> {
    const feed = await this.#due(feedId);
    if (feed === null) return;
    try {
      await this.#poll(feed, signal);
    } catch (error) {
      if (signal.aborted || isOutage(error)) throw error;
      if (!isSiteFault(error)) {
        // A defect of ours: told in the feed book like any fault, so that the feed is polled again, and as a dead letter, so that somebody sees it.
        const { code, message } = defectOf(error);
        await this.#failed(feed, { code, message, retry: 'later' });
        throw new GivenUp(code, message);
      }
      if (error.code === 'host-busy') return { postponeMs: error.retryAfterMs ?? MOST_WAIT_MS };
      await this.#failed(feed, error);
    }
  }

  /** Books a feed whose poll was lost with its process again and again: it is polled again at the book's times, as after any fault. */
  async lost(feedId: string): Promise<void> {
    const feed = await this.#due(feedId);
    if (feed === null) return;
    const message = `${feed.url} was not polled: the process that polled it was lost each time.`;
    await this.#failed(feed, { code: 'process-lost', message, retry: 'later' });
  }

  async #due(feedId: string): Promise<FeedRow | null> {
    const feed = await this.feeds.get(feedId);
    return feed !== null && feed.state === 'active' && feed.dueAt.getTime() <= Date.now() ? feed : null;
  }

  async #poll(feed: FeedRow, signal: AbortSignal): Promise<void> {
    const answer = await this.client.get(feed.url, {
      accept: 'feed',
      etag: feed.etag,
      lastModified: feed.lastModified,
      maxWaitMs: MOST_WAIT_MS,
      signal,
    });
    switch (answer.kind) {
      case 'gone':
        throw goneFault(feed.url, answer.status);
      case 'not-modified':
        await this.feeds.polled(feed.id, {
          nextDueAt: this.#next(feed, { outcome: { kind: 'not-modified' }, askedMs: [maxAgeMs(answer.headers['cache-control'])] }),
          fault: null,
          newItems: 0,
          status: 304,
        });
        this.options.logger.debug({ feedId: feed.id, fate: 'not-modified' }, 'feed polled');
        return;
      case 'fetched':
        return this.#fetched(feed, answer);
    }
  }

  async #fetched(feed: FeedRow, answer: Answer & { kind: 'fetched' }): Promise<void> {
    const read = await readFeed(answer.bytes, { headers: answer.headers, url: answer.url });
    const offered = read.items.flatMap((item) => offeredOf(item));
    const found = await this.items.offer(feed.id, offered);
    if (found.new + found.changed > 0) this.options.onItems();
    await this.#follow(feed, answer);
    // Last: validators that were saved before the items would make the next poll a 304, and items lost in between would never be seen again.
    await this.feeds.polled(feed.id, {
      etag: answer.headers['etag'] ?? null,
      lastModified: answer.headers['last-modified'] ?? null,
      nextDueAt: this.#next(feed, {
        outcome: { kind: 'read', newItems: found.new },
        askedMs: [maxAgeMs(answer.headers['cache-control']), read.ttlMinutes === null ? null : read.ttlMinutes * 60_000],
        skipHours: read.skipHours,
        skipDays: read.skipDays,
      }),
      title: read.title ?? feed.title,
      fault: null,
      newItems: found.new,
      status: answer.status,
    });
    const withoutLink = read.items.length - offered.length;
    this.options.logger.info(
      { feedId: feed.id, url: feed.url, items: read.items.length, ...found, withoutLink, fate: 'read' },
      'feed polled',
    );
  }

  async #failed(feed: FeedRow, fault: Pick<KnownFault, 'code' | 'message' | 'retry' | 'retryAfterMs' | 'status'>): Promise<void> {
    const { code, message, retry, retryAfterMs, status } = fault;
    await this.feeds.polled(feed.id, {
      nextDueAt: this.#next(feed, { outcome: { kind: 'failed', failures: feed.failures + 1, retry, retryAfterMs } }),
      fault: { code, message },
      newItems: 0,
      ...(status === undefined ? {} : { status }),
    });
    this.options.logger.warn({ feedId: feed.id, url: feed.url, code, failures: feed.failures + 1, fate: 'failed' }, message);
  }

  async #follow(feed: FeedRow, answer: Answer): Promise<void> {
    const known = this.#moving.get(feed.id);
    const move = decideMove(feed.url, answer, known?.to === answer.permanentUrl ? known.seen : 0);
    if (move.kind === 'watch') this.#moving.set(feed.id, { to: move.to, seen: (known?.to === move.to ? known.seen : 0) + 1 });
    else this.#moving.delete(feed.id);
    if (move.kind !== 'move') return;
    const outcome = await this.feeds.move(feed.id, move.to, {
      cause: `moved:${feed.url}:${move.to}:${feed.lastPolledAt?.toISOString() ?? 'first'}`,
      who: 'worker',
    });
    this.options.logger.info({ feedId: feed.id, from: feed.url, to: move.to, outcome: outcome.kind }, 'feed moved');
  }

  #next(feed: FeedRow, facts: Pick<PollFacts, 'outcome'> & Partial<PollFacts>): Date {
    const lastWaitMs = feed.lastPolledAt === null ? null : feed.dueAt.getTime() - feed.lastPolledAt.getTime();
    const bounds = this.client.isNamed(feed.url)
      ? OWN_BOUNDS
      : { leastMs: this.options.leastMs, longestMs: Math.max(LONGEST_MS, this.options.leastMs) };
    return nextPollAt({ now: new Date(), lastWaitMs, askedMs: [], skipHours: [], skipDays: [], ...facts }, bounds, Math.random());
  }
}

function offeredOf(item: Feed['items'][number]): OfferedItem[] {
  // An item without a link has no page; where its id is an address, that is the page (RSS says so of a guid that is a permalink).
  const url = [item.link, item.id].find((address) => address !== null && /^https?:\/\//iu.test(address));
  if (url == null) return [];
  const { title, publishedAt, updatedAt, author, summary } = item;
  return [{ key: itemKey(item), url, hash: itemHash(item), title, publishedAt, updatedAt, author, summary }];
}

function goneFault(url: string, status: number): WebFault {
  const message = `${url} answered ${status}: there is no feed (any more). Check the address, or retire the feed.`;
  return new WebFault('gone', 'never', message, { status });
}
