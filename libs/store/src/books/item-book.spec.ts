import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database, EventLog, FeedBook, ItemBook, type OfferedItem } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let feeds: FeedBook;
let items: ItemBook;
let feedId: string;
let count = 0;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 8 });
  log = new EventLog(db);
  feeds = new FeedBook(db, log);
  items = new ItemBook(db);
});

beforeEach(async () => {
  feedId = (await feeds.add({ url: `https://news.example/${++count}`, cause: 'c', who: 'test' })).feed.id;
});

afterAll(async () => {
  await log.close();
  await db.close();
  await fresh.drop();
});

const item = (key: string, hash = 'h1'): OfferedItem => ({
  key, url: `https://news.example/${key}`, hash, title: `Title ${key}`, publishedAt: '2026-01-02T03:04:05Z', updatedAt: null, author: null, summary: 'a\0b',
}); // prettier-ignore
const dueKeys = async (): Promise<string[]> => (await items.due(1_000)).filter((i) => i.feedId === feedId).map((i) => i.key).sort(); // prettier-ignore

describe('ItemBook', () => {
  it('calls an item new once, changed when its hash changes, and otherwise nothing', async () => {
    expect(await items.offer(feedId, [item('a'), item('b')])).toEqual({ new: 2, changed: 0 });
    expect(await items.offer(feedId, [item('a'), item('b')])).toEqual({ new: 0, changed: 0 });
    expect(await items.offer(feedId, [item('a', 'h2'), item('b'), item('c')])).toEqual({ new: 1, changed: 1 });
    expect(await items.offer(feedId, [])).toEqual({ new: 0, changed: 0 });
    expect(await dueKeys()).toEqual(['a', 'b', 'c']);
    expect((await items.list(feedId)).find((i) => i.key === 'a')).toMatchObject({ hash: 'h2', summary: 'ab', articleId: null });
  });

  it('takes the first of two items with one key', async () => {
    expect(await items.offer(feedId, [item('a', 'first'), item('a', 'second')])).toEqual({ new: 1, changed: 0 });
    expect((await items.list(feedId)).map((i) => i.hash)).toEqual(['first']);
  });

  it('counts each item as new once where polls of a feed overlap', async () => {
    const all = Array.from({ length: 60 }, (_, i) => item(`k${i}`));
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, i) => items.offer(feedId, i % 2 ? all : [...all].reverse())));
    expect(outcomes.reduce((sum, o) => sum + o.new, 0)).toBe(60);
  });

  it('keeps an item due until it was fetched, and makes it due again when the feed says something new', async () => {
    await items.offer(feedId, [item('a')]);
    const [due] = (await items.due(1_000)).filter((i) => i.feedId === feedId);
    expect(await dueKeys()).toEqual(['a']);
    const articleId = randomUUID();
    await items.fetched(due!.id, { articleId, etag: '"e"', lastModified: null, hash: due!.hash });
    expect(await dueKeys()).toEqual([]);
    expect(await items.get(due!.id)).toMatchObject({ articleId, etag: '"e"', lastModified: null, dueAt: null, fault: null });
    await items.offer(feedId, [item('a', 'h2')]);
    expect(await dueKeys()).toEqual(['a']);
    expect(await items.get(due!.id)).toMatchObject({ articleId, etag: '"e"' });
  });

  it('forgets the validators of a page when the item has another URL', async () => {
    await items.offer(feedId, [item('a')]);
    const [due] = await items.list(feedId);
    await items.fetched(due!.id, { articleId: randomUUID(), etag: '"e"' });
    await items.offer(feedId, [{ ...item('a', 'h2'), url: 'https://news.example/moved' }]);
    expect(await items.get(due!.id)).toMatchObject({ etag: null, url: 'https://news.example/moved' });
  });

  it('leaves an item due that changed while its page was fetched', async () => {
    await items.offer(feedId, [item('a')]);
    const [begun] = await items.list(feedId);
    await items.offer(feedId, [item('a', 'h2')]);
    await items.fetched(begun!.id, { articleId: randomUUID(), hash: begun!.hash });
    expect(await dueKeys()).toEqual(['a']);
    await items.failed(begun!.id, { code: 'timeout', message: 'm', retryAt: null, hash: begun!.hash });
    expect(await dueKeys()).toEqual(['a']);
  });

  it('fetches a failed item again when its time comes, or gives it up', async () => {
    await items.offer(feedId, [item('later'), item('now'), item('never')]);
    const id = Object.fromEntries((await items.list(feedId)).map((i) => [i.key, i.id]));
    const fault = { code: 'http-500', message: 'the server said 500' };
    await items.failed(id['later']!, { ...fault, retryAt: new Date(Date.now() + 60_000) });
    await items.failed(id['now']!, { ...fault, retryAt: new Date(Date.now() - 1) });
    await items.failed(id['never']!, { ...fault, retryAt: null });
    expect(await dueKeys()).toEqual(['now']);
    expect(await items.get(id['never']!)).toMatchObject({ failures: 1, fault, dueAt: null });
    await items.fetched(id['now']!, { articleId: null });
    expect(await items.get(id['now']!)).toMatchObject({ failures: 0, fault: null });
  });

  it('fetches nothing of a feed that was retired', async () => {
    await items.offer(feedId, [item('a')]);
    await feeds.retire(feedId, { cause: 'r', who: 'test' });
    expect(await dueKeys()).toEqual([]);
  });
});
