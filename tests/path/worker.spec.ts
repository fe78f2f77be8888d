import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { Redis } from 'ioredis';
import { EXTRACTOR } from '@hearsay/claims';
import { QUEUES, Queues } from '@hearsay/queue';
import { ArticleBook, Database, EventLog, FeedBook, ItemBook, type FeedRow } from '@hearsay/store';
import { sha256, type ArticleCaptured } from '@hearsay/vocabulary';
import { fetchJobId, pollJobId } from '../../apps/worker/src/job-ids.js';
import { freshDatabase } from '../support/database.js';

/** A small site: each path has a body, an ETag that follows it, and a count of what was asked. */
class Site {
  readonly pages = new Map<string, { type: string; body: string }>();
  readonly asked: { path: string; at: number; conditional: boolean; status: number }[] = [];
  readonly #server: Server = createServer((request, response) => {
    const page = this.pages.get(request.url ?? '');
    const etag = page === undefined ? '' : `"${sha256(page.body).slice(0, 16)}"`;
    const status = page === undefined ? 404 : request.headers['if-none-match'] === etag ? 304 : 200;
    this.asked.push({ path: request.url ?? '', at: Date.now(), conditional: isConditional(request), status });
    response.writeHead(status, page === undefined ? {} : { 'content-type': page.type, etag });
    response.end(status === 200 ? page!.body : undefined);
  });
  origin = '';

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  feed(where: string, items: { link: string; title: string; note?: string }[]): void {
    const entries = items.map(
      ({ link, title, note = '' }) =>
        `<item><title>${title}</title><link>${link}</link><guid>${link}</guid><description>${note}</description><pubDate>Mon, 04 May 2026 08:00:00 GMT</pubDate></item>`,
    );
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour Gazette</title><link>${this.origin}/</link><description>x</description>${entries.join('')}</channel></rss>`;
    this.pages.set(where, { type: 'application/rss+xml', body });
  }

  article(where: string, title: string, paragraphs: string[]): void {
    const body = `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${paragraphs.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;
    this.pages.set(where, { type: 'text/html; charset=utf-8', body });
  }

  times(where: string, status?: number): number {
    return this.asked.filter((request) => request.path === where && (status === undefined || request.status === status)).length;
  }
}

function isConditional(request: IncomingMessage): boolean {
  return request.headers['if-none-match'] !== undefined;
}

const BRIDGE = [
  'Engineers of the Northern Corps closed the rail bridge at Tarvo on Sunday after shells fell close to its eastern pier, the regional governor said.',
  'Governor Lena Ostrom told reporters that nobody had been hurt and that trains would be sent over the southern line until the pier had been inspected.',
  'A spokesman for the river militia denied that its gunners had fired at the bridge and said that the shelling had come from the other bank.',
];
const DEPOT = [
  'Two guards were wounded when a drone struck a fuel depot outside Merin late on Saturday, according to the city’s fire service.',
  'The fire service said that the blaze had been put out within three hours and that the depot would stay closed through the week.',
  'No group said that it had sent the drone, and the defence ministry did not answer questions about it on Sunday morning.',
];

async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined> | T | false | null | undefined,
  withinMs = 15_000,
): Promise<T> {
  for (const end = Date.now() + withinMs; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await look();
    if (found !== false && found !== null && found !== undefined) return found;
  }
  throw new Error(`not within ${withinMs} ms: ${what}`);
}

jest.setTimeout(30_000);

describe('the worker, on a real database and a real site', () => {
  const site = new Site();
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let worker: ChildProcess;
  let output = '';
  let db: Database;
  let owner: Database;
  let log: EventLog;
  let feeds: FeedBook;
  let items: ItemBook;
  let articles: ArticleBook;
  let queues: Queues;
  let good: FeedRow;
  const redisUrl = process.env['REDIS_URL'];
  const prefix = `{hearsay-test-${randomUUID()}}`;

  const captures = async (where: string): Promise<ArticleCaptured['data'][]> => {
    const records = await log.read(0, 1000, ['ArticleCaptured']);
    return records.flatMap((record) =>
      record.type === 'ArticleCaptured' && record.data.url === `${site.origin}${where}` ? [record.data] : [],
    );
  };
  const revision = (where: string, number: number): Promise<ArticleCaptured['data']> =>
    until(`revision ${number} of ${where}`, async () => (await captures(where)).find((capture) => capture.revision === number));
  const poll = async (): Promise<FeedRow> => {
    const before = (await feeds.get(good.id))!.lastPolledAt?.getTime() ?? 0;
    await feeds.pollSoon(good.id);
    return until('a poll', async () => {
      const feed = await feeds.get(good.id);
      return feed!.lastPolledAt !== null && feed!.lastPolledAt.getTime() > before && feed;
    });
  };
  /** As if the time of an item's next check had come. */
  const makeDue = (where: string) => owner.query('UPDATE ops.item SET due_at = now() WHERE url = $1', [`${site.origin}${where}`]);
  const itemAt = async (where: string) => (await items.list(good.id)).find((item) => item.url === `${site.origin}${where}`)!;

  /** As BullMQ counts the times that a job was lost with its process. */
  async function pretendLosses(queue: string, jobId: string, losses: number): Promise<void> {
    if (redisUrl === undefined) {
      await owner.query('UPDATE bullmq.job SET stalled_count = $3 WHERE queue = $1 AND id = $2', [queue, jobId, losses]);
      return;
    }
    const redis = new Redis(redisUrl);
    await redis.hset(`${prefix}:${queue}:${jobId}`, 'stc', losses);
    redis.disconnect();
  }

  async function startWorker(): Promise<ChildProcess> {
    const started = fork(path.resolve('dist/apps/worker/src/main.js'), {
      silent: true,
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: database.url,
        ...(redisUrl === undefined ? {} : { REDIS_URL: redisUrl }),
        HEARSAY_QUEUE_PREFIX: prefix,
        FETCH_ALLOW: new URL(site.origin).host,
      },
    });
    for (const stream of [started.stdout, started.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await Promise.race([
      once(started, 'message'),
      once(started, 'exit').then(([code]) => Promise.reject(new Error(`the worker ended with ${code} before it was up:\n${output}`))),
    ]);
    return started;
  }

  async function stopWorker(): Promise<number | null> {
    if (worker.exitCode !== null) return worker.exitCode;
    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    return ((await ended) as [number | null])[0];
  }

  beforeAll(async () => {
    await site.open();
    database = await freshDatabase();
    db = new Database({ url: database.url, role: 'worker', max: 3 });
    owner = new Database({ url: database.url, role: 'owner', max: 1 });
    log = new EventLog(db);
    feeds = new FeedBook(db, log);
    items = new ItemBook(db);
    articles = new ArticleBook(db);
    queues = await Queues.open({ databaseUrl: database.url, prefix, ...(redisUrl === undefined ? {} : { redisUrl }) });
    worker = await startWorker();
  }, 60_000);

  afterAll(async () => {
    await stopWorker();
    await queues.empty();
    await queues.close();
    await log.close();
    await db.close();
    await owner.close();
    await database.drop();
    await site.close();
  });

  it('polls an added feed within a second or so, and captures its articles', async () => {
    site.article('/bridge', 'Rail bridge at Tarvo closed', BRIDGE);
    site.article('/depot', 'Drone strikes fuel depot', DEPOT);
    site.feed('/feed', [
      { link: `${site.origin}/bridge`, title: 'Rail bridge at Tarvo closed' },
      { link: `${site.origin}/depot`, title: 'Drone strikes fuel depot' },
    ]);
    const from = Date.now();
    good = (await feeds.add({ url: `${site.origin}/feed`, cause: 'test:good', who: 'test' })).feed;
    await until('the first poll', () => site.times('/feed') > 0);
    expect(site.asked.find((request) => request.path === '/feed')!.at - from).toBeLessThan(1500);
    const bridge = await revision('/bridge', 1);
    await revision('/depot', 1);
    expect(bridge).toMatchObject({ feedId: good.id, url: `${site.origin}/bridge`, revision: 1 });
    expect(bridge.textLength).toBeGreaterThan(300);
    expect(await articles.get(bridge.articleId)).toMatchObject({ revision: 1, textHash: bridge.textHash });
    const feed = await until('the feed book', async () => {
      const row = await feeds.get(good.id);
      return row!.lastSucceededAt !== null && row;
    });
    expect(feed).toMatchObject({ title: 'Harbour Gazette', fault: null, items: 2, failures: 0 });
    expect(feed.etag).not.toBeNull();
    await until('two articles waiting to be read', async () => (await queues.counts())['read-article'].waiting === 2);
  });

  it('writes what is wrong with a feed into the feed book, in words, while others go on', async () => {
    site.pages.set('/nofeed', { type: 'text/html', body: '<!doctype html><html><body><p>Welcome to our site.</p></body></html>' });
    const { feed: broken } = await feeds.add({ url: `${site.origin}/nofeed`, cause: 'test:broken', who: 'test' });
    const { feed: gone } = await feeds.add({ url: `${site.origin}/nothing`, cause: 'test:gone', who: 'test' });
    const { feed: inside } = await feeds.add({ url: 'http://169.254.169.254/feed', cause: 'test:inside', who: 'test' });
    const faulty = (id: string) => until(`a fault of ${id}`, async () => (await feeds.get(id))!.fault !== null && (await feeds.get(id)));
    expect((await faulty(broken.id))!.fault).toMatchObject({ code: 'not-a-feed', message: expect.stringMatching(/\w+ \w+/) });
    expect((await faulty(gone.id))!.fault).toMatchObject({ code: 'gone', message: expect.stringContaining('404') });
    const refused = (await faulty(inside.id))!;
    expect(refused.fault).toMatchObject({ code: 'address-refused', message: expect.stringContaining('FETCH_ALLOW') });
    expect(refused.dueAt.getTime()).toBeGreaterThan(Date.now() + 60_000);
    expect((await poll()).fault).toBeNull();
  });

  it('a second poll adds nothing', async () => {
    const { position } = await log.head();
    const polls = site.times('/feed', 304);
    const fetches = site.times('/bridge');
    const feed = await poll();
    expect(site.times('/feed', 304)).toBe(polls + 1);
    expect(feed).toMatchObject({ items: 2, fault: null });
    expect((await log.head()).position).toBe(position);
    expect(site.times('/bridge')).toBe(fetches);
  });

  it('a feed that was only written anew adds nothing either', async () => {
    const { position } = await log.head();
    site.feed('/feed', [
      { link: `${site.origin}/depot`, title: 'Drone strikes fuel depot' },
      { link: `${site.origin}/bridge`, title: 'Rail bridge at Tarvo closed' },
    ]);
    const full = site.times('/feed', 200);
    expect(await poll()).toMatchObject({ items: 2 });
    expect(site.times('/feed', 200)).toBe(full + 1);
    expect((await log.head()).position).toBe(position);
  });

  it('an item of which the feed says something else is fetched again, and a changed text is revision 2', async () => {
    site.article('/bridge', 'Rail bridge at Tarvo closed', [
      ...BRIDGE.slice(0, 1),
      'One railway worker was slightly hurt, the governor said on Monday, correcting what she had told reporters before.',
      ...BRIDGE.slice(2),
    ]);
    site.feed('/feed', [
      { link: `${site.origin}/bridge`, title: 'Rail bridge at Tarvo closed', note: 'Corrected' },
      { link: `${site.origin}/depot`, title: 'Drone strikes fuel depot' },
    ]);
    await poll();
    const second = await revision('/bridge', 2);
    expect(second.textHash).not.toBe((await captures('/bridge'))[0]!.textHash);
    expect(await captures('/depot')).toHaveLength(1);
  });

  it('a page that is looked at again and has not changed costs a 304 and adds nothing', async () => {
    const { position } = await log.head();
    const before = site.times('/depot', 304);
    await makeDue('/depot');
    await until('a conditional fetch', () => site.times('/depot', 304) === before + 1);
    await until('the next check', async () => ((await itemAt('/depot')).dueAt?.getTime() ?? 0) > Date.now());
    expect((await log.head()).position).toBe(position);
  });

  it('a page that goes back to an earlier text without a word in the feed is revision 3', async () => {
    site.article('/bridge', 'Rail bridge at Tarvo closed', BRIDGE);
    await makeDue('/bridge');
    const third = await revision('/bridge', 3);
    const [first, second] = await captures('/bridge');
    expect(third.textHash).toBe(first!.textHash);
    expect(third.textHash).not.toBe(second!.textHash);
    expect((await articles.get(third.articleId))!.revision).toBe(3);
  });

  it('an item that points inside becomes a dead letter, fetches nothing, and harms no other', async () => {
    site.article('/quay', 'Quay reopens', DEPOT.toReversed());
    site.feed('/feed', [
      { link: 'http://10.0.0.1/story', title: 'Not for us' },
      { link: `${site.origin}/quay`, title: 'Quay reopens' },
    ]);
    await poll();
    await revision('/quay', 1);
    const letter = await until('a dead letter', async () => (await queues.deadLetters()).find((found) => found.queue === 'fetch-item'));
    expect(letter).toMatchObject({ code: 'address-refused', message: expect.stringContaining('http://10.0.0.1/story'), attempts: 1 });
    const item = (await items.list(good.id)).find((found) => found.url === 'http://10.0.0.1/story')!;
    expect(item).toMatchObject({ dueAt: null, fault: { code: 'address-refused' } });
    expect(await queues.retry(letter.id)).toEqual({ kind: 'retried' });
    await until('the dead letter again', async () =>
      (await queues.deadLetters()).some((found) => found.id === letter.id && found.failedAt! > letter.failedAt!),
    );
  });

  it('an article that is gone three times is withdrawn, and one that comes back is a new revision', async () => {
    const page = site.pages.get('/quay')!;
    const { articleId } = (await captures('/quay'))[0]!;
    site.pages.delete('/quay');
    for (const times of [1, 2, 3]) {
      await makeDue('/quay');
      await until(`${times} times gone`, async () => (await itemAt('/quay')).failures >= times);
    }
    await until('the withdrawal', async () => (await articles.get(articleId))!.withdrawn?.reason === 'gone');
    expect(await log.read(0, 1000, ['ArticleWithdrawn'])).toHaveLength(1);
    site.pages.set('/quay', page);
    await makeDue('/quay');
    await revision('/quay', 2);
    expect((await articles.get(articleId))!.withdrawn).toBeNull();
  });

  it('a page that would take minutes to read does not stop the others', async () => {
    site.pages.set('/deep', { type: 'text/html', body: `<html><body>${'<div>'.repeat(5000)}<p>x${'</div>'.repeat(5000)}</body></html>` });
    site.article('/ferry', 'Ferry runs again', BRIDGE.toReversed());
    site.feed('/feed', [
      { link: `${site.origin}/deep`, title: 'Deep' },
      { link: `${site.origin}/ferry`, title: 'Ferry runs again' },
    ]);
    await poll();
    await revision('/ferry', 1);
    await until('a fault', async () => (await itemAt('/deep')).fault !== null, 25_000);
    expect((await itemAt('/deep')).fault!.code).toMatch(/^(?:too-deep|page-too-slow)$/u);
  });

  it('an emptied queue is filled again from the database', async () => {
    await queues.empty();
    const unread = (await articles.unread(EXTRACTOR.version, 100)).length;
    expect(unread).toBeGreaterThan(2);
    await until('the unread articles', async () => (await queues.counts())['read-article'].waiting === unread);
  });

  it('stops when it is asked to, and goes on where it was', async () => {
    expect(await stopWorker()).toBe(0);
    site.article('/mill', 'Mill burns', DEPOT);
    site.feed('/feed', [{ link: `${site.origin}/mill`, title: 'Mill burns' }]);
    await feeds.pollSoon(good.id);
    worker = await startWorker();
    await revision('/mill', 1);
    const records = await log.read(0, 1000, ['ArticleCaptured']);
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
  }, 30_000);

  it('a page or a feed whose process was lost each time is booked and tried again at its time, and is no dead end', async () => {
    expect(await stopWorker()).toBe(0);
    await makeDue('/mill');
    const item = await itemAt('/mill');
    await feeds.pollSoon(good.id);
    const feed = (await feeds.get(good.id))!;
    const ids = { 'fetch-item': fetchJobId(item.id, item.dueAt!), 'poll-feed': pollJobId(feed.id, feed.dueAt) };
    await queues.add(QUEUES.fetchItem, { itemId: item.id }, { jobId: ids['fetch-item'] });
    await queues.add(QUEUES.pollFeed, { feedId: feed.id }, { jobId: ids['poll-feed'] });
    for (const [queue, id] of Object.entries(ids)) await pretendLosses(queue, id, 12);
    worker = await startWorker();
    const letters = await until('dead letters', async () => {
      const stalled = (await queues.deadLetters()).filter(({ code }) => code === 'stalled');
      return stalled.length === 2 && stalled;
    });
    expect(Object.fromEntries(letters.map(({ queue, jobId }) => [queue, jobId]))).toEqual(ids);
    expect((await feeds.get(good.id))!.fault).toMatchObject({ code: 'process-lost', message: expect.stringContaining('/feed') });
    // Its own site's page is tried again after two seconds.
    await until('another fetch', async () => (await itemAt('/mill')).fetchedAt!.getTime() > item.fetchedAt!.getTime());
    expect(output).toContain('process-lost');
    expect(await itemAt('/mill')).toMatchObject({ fault: null, failures: 0 });
  }, 30_000);
});
