import type { Logger } from '@hearsay/kit';
import { READER } from '@hearsay/articles';
import { QUEUES, isOutage, type Queues } from '@hearsay/queue';
import type { Archive, ArticleBook, EventLog, ItemBook, ItemRow } from '@hearsay/store';
import type { Answer, GuardedClient } from '@hearsay/web';
import { articleIdOf, sha256, streamOf } from '@hearsay/vocabulary';
import { articleUrl } from './article-url.js';
import { decideCapture, decideGone, type Found } from './decide-capture.js';
import { GivenUp, defectOf, isSiteFault, type KnownFault } from './faults.js';
import { nextCheckAt, nextGoneCheckAt, nextTryAt, type Site } from './next-fetch.js';
import type { PageReader } from './page-reader.js';
import { readJobId } from './job-ids.js';

/** A fetch that waits for its host's turn longer than this is put back, so that other hosts' pages are fetched meanwhile. */
const MOST_WAIT_MS = 2000;
/** A stream that moves on while its capture is decided is read and decided again, at most so often in one job. */
const DECIDE_AGAIN = 5;
const WHO = 'worker';
/** What many items come to without anything being wrong on our side: told in the item book, but nobody needs to look at each. */
const EXPECTED = new Set(['robots-refused', 'content-type-refused', 'not-the-article']);

export interface FetchParts {
  log: EventLog;
  archive: Archive;
  items: ItemBook;
  articles: ArticleBook;
}

export interface FetchOptions {
  /** Minutes after an item was first seen at which its page is looked at again. */
  recheckMinutes: readonly number[];
  /** What articles are read for: it is part of the job's id, which the scheduler's is to be equal to. */
  readFor: () => string;
  logger: Logger;
}

/** Fetches the page of an item and captures the article's revision. */
export class FetchItem {
  constructor(
    private readonly parts: FetchParts,
    private readonly web: { client: GuardedClient; pages: PageReader },
    private readonly queues: Queues,
    private readonly options: FetchOptions,
  ) {}

  /**
   * One fetch of an item that is due, or that was given up and is tried again as a dead letter. Run twice it has its effect once.
   *
   * A fault of the page or its site goes into the item book, with the time of the next try; only where the item is given up does it fail the job, which makes it a dead letter.
   */
  async run(itemId: string, signal: AbortSignal): Promise<void> {
    const item = await this.parts.items.get(itemId);
    if (item === null || !isWanted(item)) return;
    try {
      if (item.articleId !== null && (await this.#isErased(item.articleId))) return await this.#leave(item, item.articleId);
      const validators = isCaptured(item) ? { etag: item.etag, lastModified: item.lastModified } : {};
      const answer = await this.web.client.get(item.url, { accept: 'page', ...validators, maxWaitMs: MOST_WAIT_MS, signal });
      switch (answer.kind) {
        case 'gone':
          return await this.#gone(item, answer.status);
        case 'not-modified':
          await this.#done(item, item.articleId);
          this.options.logger.debug({ itemId, fate: 'not-modified' }, 'page fetched');
          return;
        case 'fetched':
          return await this.#fetched(item, answer);
      }
    } catch (error) {
      if (signal.aborted || isOutage(error)) throw error;
      if (!isSiteFault(error)) {
        // A defect of ours: the item is tried again at its time, and the dead letter tells somebody.
        const { code, message } = defectOf(error);
        await this.#failed(item, { code, message, retry: 'later' });
        throw new GivenUp(code, message);
      }
      if (error.code === 'host-busy')
        return this.parts.items.postponed(item.id, new Date(Date.now() + (error.retryAfterMs ?? MOST_WAIT_MS)));
      await this.#failed(item, error);
    }
  }

  /** Books a page whose fetch was lost with its process again and again: it is tried again at the book's times, as after any fault. */
  async lost(itemId: string): Promise<void> {
    const item = await this.parts.items.get(itemId);
    if (item === null || !isWanted(item)) return;
    const message = `${item.url} was not fetched: the process that fetched it was lost each time.`;
    await this.#failed(item, { code: 'process-lost', message, retry: 'later' });
  }

  async #fetched(item: ItemRow, answer: Answer & { kind: 'fetched' }): Promise<void> {
    const { archive } = this.parts;
    const fetchedAt = new Date().toISOString();
    const keepPage = (): Promise<string> => archive.putPage(answer.bytes, { contentType: answer.contentType, source: item.id });
    const reading = this.web.pages.read(answer.bytes, {
      url: answer.url,
      contentType: answer.contentType,
      fallback: { title: item.title, publishedAt: item.publishedAt, author: item.author },
    });
    const { page, text, fingerprint } = await reading.catch(async (error: unknown) => {
      // One that cannot be read today can be read by a later reader.
      await keepPage();
      throw error;
    });
    const url = articleUrl(item.url, answer.url, page.canonicalUrl);
    // Only the page tells which article it is: this may be another item of one that was erased.
    if (await this.#isErased(articleIdOf(url))) return this.#leave(item, articleIdOf(url));
    const pageHash = await keepPage();
    const found: Found = {
      articleId: articleIdOf(url),
      textHash: sha256(text),
      textLength: text.length,
      pageHash,
      url,
      outlet: page.outlet,
      agency: page.agency,
      title: page.title,
      byline: page.byline,
      publishedAt: page.publishedAt,
      publishedFrom: page.publishedFrom,
      modifiedAt: page.modifiedAt,
      fetchedAt,
      language: page.language,
      feedId: item.feedId,
      fingerprint,
      reader: { ...READER },
      notice: page.notice,
    };
    await archive.putText(text);
    const { kind, revision } = await this.#capture(found);
    if (kind === 'captured') {
      const { articleId } = found;
      await this.queues.add(QUEUES.readArticle, { articleId, revision }, { jobId: readJobId(articleId, revision, this.options.readFor()) });
    }
    // Last: validators that were saved before the capture would hide the page from the next try.
    await this.#done(item, found.articleId, answer);
    this.options.logger.info({ itemId: item.id, articleId: found.articleId, revision, url, fate: kind }, 'page fetched');
  }

  async #isErased(articleId: string): Promise<boolean> {
    return ((await this.parts.articles.get(articleId))?.erasedBy ?? null) !== null;
  }

  /** An article that was erased by order is neither kept nor looked at again. */
  async #leave(item: ItemRow, articleId: string): Promise<void> {
    await this.parts.items.fetched(item.id, { articleId, hash: item.hash, nextDueAt: null });
    this.options.logger.info({ itemId: item.id, articleId, fate: 'erased' }, 'page not kept');
  }

  /** Read, decide, write; and again where the stream has moved on meanwhile. */
  async #capture(found: Found): Promise<{ kind: 'captured' | 'unchanged'; revision: number }> {
    const { log, articles } = this.parts;
    const stream = streamOf.article(found.articleId);
    for (let attempt = 0; attempt < DECIDE_AGAIN; attempt += 1) {
      const { version, records } = await log.readStream(stream, { types: ['ArticleCaptured', 'ArticleWithdrawn'] });
      const decided = decideCapture(records, found, WHO);
      if (decided.kind === 'unchanged') return decided;
      const { cause, captured, withdrawn } = decided;
      const outcome = await log.append({
        stream,
        expectedVersion: version,
        cause,
        records: decided.records,
        also: [articles.capturedStatement(captured), ...(withdrawn === null ? [] : [articles.withdrawnStatement(withdrawn)])],
      });
      if (outcome.kind !== 'conflict') return { kind: 'captured', revision: captured.revision };
    }
    throw new Error(`article ${found.articleId}: its stream moved on ${DECIDE_AGAIN} times while a capture was decided`);
  }

  async #done(item: ItemRow, articleId: string | null, answer?: Answer): Promise<void> {
    await this.parts.items.fetched(item.id, {
      articleId,
      hash: item.hash,
      nextDueAt: nextCheckAt(item.firstSeenAt, new Date(), this.options.recheckMinutes, Math.random()),
      ...(answer === undefined ? {} : { etag: answer.headers['etag'] ?? null, lastModified: answer.headers['last-modified'] ?? null }),
    });
  }

  async #gone(item: ItemRow, status: number): Promise<void> {
    const times = (item.fault?.code === 'gone' ? item.failures : 0) + 1;
    const retryAt = nextGoneCheckAt(new Date(), times, this.#site(item));
    if (retryAt === null && item.articleId !== null) await this.#withdraw(item.articleId);
    await this.parts.items.failed(item.id, {
      code: 'gone',
      message: `${item.url} answered ${status}, ${times} times in a row.`,
      retryAt,
      hash: item.hash,
    });
    this.options.logger.info({ itemId: item.id, url: item.url, status, times, fate: 'gone' }, 'page fetched');
  }

  async #withdraw(articleId: string): Promise<void> {
    const { log, articles } = this.parts;
    const stream = streamOf.article(articleId);
    for (let attempt = 0; attempt < DECIDE_AGAIN; attempt += 1) {
      const { version, records } = await log.readStream(stream, { types: ['ArticleCaptured', 'ArticleWithdrawn'] });
      const decided = decideGone(records, articleId, WHO);
      if (decided.kind === 'nothing') return;
      const { cause, withdrawn } = decided;
      const outcome = await log.append({
        stream,
        expectedVersion: version,
        cause,
        records: decided.records,
        also: [articles.withdrawnStatement(withdrawn)],
      });
      if (outcome.kind !== 'conflict') return this.options.logger.info({ articleId, cause }, 'article withdrawn');
    }
  }

  async #failed(item: ItemRow, fault: Pick<KnownFault, 'code' | 'message' | 'retry' | 'retryAfterMs'>): Promise<void> {
    const { code, message, retry, retryAfterMs } = fault;
    const failures = (item.dueAt === null ? 0 : item.failures) + 1;
    const retryAt = retry === 'never' ? null : nextTryAt(new Date(), failures, this.#site(item), retryAfterMs);
    await this.parts.items.failed(item.id, { code, message, retryAt, hash: item.hash });
    this.options.logger.warn(
      { itemId: item.id, url: item.url, code, failures, retryAt, fate: retryAt === null ? 'given-up' : 'failed' },
      message,
    );
    if (retryAt !== null || EXPECTED.has(code)) return;
    throw new GivenUp(code, message);
  }

  #site(item: ItemRow): Site {
    return this.web.client.isNamed(item.url) ? 'own' : 'public';
  }
}

/** Whether a 304 would say that nothing has changed: not where there is no capture, nor where the page was gone and its coming back must be captured. */
function isCaptured(item: ItemRow): boolean {
  return item.articleId !== null && item.fault?.code !== 'gone';
}

/** Due now; or given up, which only a dead letter that is retried asks for. */
function isWanted(item: ItemRow): boolean {
  return item.dueAt === null ? item.fault !== null : item.dueAt.getTime() <= Date.now();
}
