import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { feedIdOf, streamOf } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database, EventLog, FeedBook } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let feeds: FeedBook;
const who = 'test';
const url = 'https://news.example/feed.xml';

beforeEach(async () => {
  fresh = await freshDatabase();
  // The API's rights: the least that suffice to change the book.
  db = new Database({ url: fresh.url, role: 'writer', max: 6 });
  log = new EventLog(db);
  feeds = new FeedBook(db, log);
});

afterEach(async () => {
  await log.close();
  await db.close();
  await fresh.drop();
});

const types = async (id: string): Promise<string[]> => (await log.readStream(streamOf.feed(id))).records.map((r) => r.type);

describe('FeedBook', () => {
  it('adds a feed with its record; it is due at once', async () => {
    const { kind, feed } = await feeds.add({ url, title: 'News', cause: 'c1', who });
    expect(kind).toBe('added');
    expect(feed).toMatchObject({ id: feedIdOf(url), url, title: 'News', state: 'active', failures: 0, fault: null, items: 0 });
    expect(await types(feed.id)).toEqual(['FeedAdded']);
    expect((await feeds.due(10)).map((f) => f.id)).toEqual([feed.id]);
    expect(await feeds.get(feed.id)).toEqual(feed);
  });

  it('adds a URL once, however it is spelled and whoever else adds it at the same time', async () => {
    const spelled = ['https://news.example/feed.xml', 'https://NEWS.example:443/feed.xml#top', 'https://news.example/x/../feed.xml'];
    const outcomes = await Promise.all(Array.from({ length: 9 }, (_, i) => feeds.add({ url: spelled[i % 3]!, cause: `c${i}`, who })));
    expect(outcomes.map((o) => o.kind).filter((k) => k === 'added')).toHaveLength(1);
    expect(await types(feedIdOf(url))).toEqual(['FeedAdded']);
  });

  it('answers the same command as it did the first time', async () => {
    expect((await feeds.add({ url, cause: 'c1', who })).kind).toBe('added');
    expect((await feeds.add({ url, cause: 'c1', who })).kind).toBe('added');
    expect((await feeds.add({ url, cause: 'c2', who })).kind).toBe('already-there');
    const id = feedIdOf(url);
    expect((await feeds.pause(id, { cause: 'p', who })).kind).toBe('changed');
    expect((await feeds.pause(id, { cause: 'p', who })).kind).toBe('changed');
    expect((await feeds.pause(id, { cause: 'q', who })).kind).toBe('unchanged');
    expect(await types(id)).toEqual(['FeedAdded', 'FeedPaused']);
  });

  it('pauses, resumes and retires; a retired feed that is added again is the same feed', async () => {
    const { feed } = await feeds.add({ url, cause: 'c1', who });
    expect(await feeds.pause(feed.id, { cause: 'c2', who, reason: 'floods' })).toMatchObject({
      kind: 'changed',
      feed: { state: 'paused' },
    });
    expect(await feeds.due(10)).toEqual([]);
    expect(await feeds.resume(feed.id, { cause: 'c3', who })).toMatchObject({ kind: 'changed', feed: { state: 'active' } });
    expect(await feeds.due(10)).toHaveLength(1);
    expect(await feeds.retire(feed.id, { cause: 'c4', who })).toMatchObject({ kind: 'changed', feed: { state: 'retired' } });
    expect(await feeds.resume(feed.id, { cause: 'c5', who })).toMatchObject({ kind: 'unchanged', feed: { state: 'retired' } });
    expect(await feeds.due(10)).toEqual([]);
    expect(await feeds.add({ url, cause: 'c6', who })).toMatchObject({ kind: 'added', feed: { id: feed.id, state: 'active' } });
    expect(await types(feed.id)).toEqual(['FeedAdded', 'FeedPaused', 'FeedResumed', 'FeedRetired', 'FeedAdded']);
  });

  it('moves a feed, which keeps its id and is found by its new URL', async () => {
    const { feed } = await feeds.add({ url, cause: 'c1', who });
    await feeds.polled(feed.id, { etag: '"v1"', nextDueAt: new Date(), fault: null, newItems: 0 });
    const to = 'https://elsewhere.example/feed.xml';
    expect(await feeds.move(feed.id, to, { cause: 'c2', who })).toMatchObject({
      kind: 'changed',
      feed: { id: feed.id, url: to, etag: null },
    });
    expect(await feeds.add({ url: to, cause: 'c3', who })).toMatchObject({ kind: 'already-there', feed: { id: feed.id } });
    expect(await feeds.add({ url, cause: 'c4', who })).toMatchObject({ kind: 'already-there', feed: { id: feed.id } });
    expect(await types(feed.id)).toEqual(['FeedAdded', 'FeedMoved']);
  });

  it('does not move a feed to where another is polled, also when both move there at once', async () => {
    const [a, b] = await Promise.all(['https://a.example/f', 'https://b.example/f'].map((u) => feeds.add({ url: u, cause: 'c', who })));
    expect(await feeds.move(a!.feed.id, 'https://b.example/f', { cause: 'm', who })).toMatchObject({
      kind: 'taken',
      by: { id: b!.feed.id },
    });
    const both = await Promise.all([a!, b!].map((f) => feeds.move(f.feed.id, 'https://c.example/f', { cause: 'n', who })));
    expect(both.map((o) => o.kind).sort()).toEqual(['changed', 'taken']);
  });

  it.each(['not a url', 'ftp://news.example/feed', 'file:///etc/passwd', '', `https://news.example/${'x'.repeat(2_000)}`])(
    'refuses %p',
    async (bad) => {
      await expect(feeds.add({ url: bad, cause: 'c', who })).rejects.toMatchObject({ code: 'url-malformed', retry: 'never' });
    },
  );

  it('knows no feed by an id that is none', async () => {
    for (const id of ['nonsense', randomUUID(), "'; DROP TABLE ops.feed; --"]) {
      expect(await feeds.get(id)).toBeNull();
      expect(await feeds.pause(id, { cause: 'c', who })).toEqual({ kind: 'unknown' });
    }
  });

  it('writes down what a poll found, and counts failures in a row', async () => {
    const { feed } = await feeds.add({ url, title: null, cause: 'c1', who });
    const nextDueAt = new Date(Date.now() + 60_000);
    await feeds.polled(feed.id, {
      etag: '"1"',
      lastModified: 'yesterday',
      nextDueAt,
      title: 'News\0',
      fault: null,
      newItems: 4,
      status: 200,
    });
    expect(await feeds.get(feed.id)).toMatchObject({ etag: '"1"', lastModified: 'yesterday', dueAt: nextDueAt, title: 'News', items: 4, lastStatus: 200, failures: 0 }); // prettier-ignore
    expect(await feeds.due(10)).toEqual([]);
    const fault = { code: 'timeout', message: 'no answer within 10 s' };
    await feeds.polled(feed.id, { nextDueAt, fault, newItems: 0 });
    await feeds.polled(feed.id, { nextDueAt, fault, newItems: 0 });
    const failed = (await feeds.get(feed.id))!;
    expect(failed).toMatchObject({ failures: 2, fault: { ...fault, at: failed.lastPolledAt }, etag: '"1"', items: 4 });
    await feeds.polled(feed.id, { etag: null, nextDueAt, fault: null, newItems: 1, status: 304 });
    expect(await feeds.get(feed.id)).toMatchObject({
      failures: 0,
      fault: null,
      etag: null,
      lastModified: 'yesterday',
      items: 5,
      title: 'News',
    });
    await feeds.pollSoon(feed.id);
    expect(await feeds.due(10)).toHaveLength(1);
  });

  it('lists in pages, and by state', async () => {
    for (let i = 0; i < 7; i++) await feeds.add({ url: `https://news.example/${i}`, cause: 'c', who });
    const seen: string[] = [];
    for (let after: string | undefined; ; after = seen.at(-1)) {
      const page = await feeds.list({ limit: 3, ...(after === undefined ? {} : { after }) });
      if (page.length === 0) break;
      seen.push(...page.map((f) => f.id));
    }
    expect(seen).toEqual(Array.from({ length: 7 }, (_, i) => feedIdOf(`https://news.example/${i}`)).sort());
    await feeds.pause(seen[2]!, { cause: 'c2', who });
    expect((await feeds.list({ state: 'paused' })).map((f) => f.id)).toEqual([seen[2]]);
  });
});
