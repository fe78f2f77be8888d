import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ArticleCaptured, ArticleRead, ArticleWithdrawn, articleIdOf, newRecord, sha256, streamOf } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../../tests/support/database.js';
import { ArticleBook, Checkpoints, Database, EventLog } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let articles: ArticleBook;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 8 });
  log = new EventLog(db);
  articles = new ArticleBook(db);
});

afterAll(async () => {
  await log.close();
  await db.close();
  await fresh.drop();
});

async function capture(url: string, revision: number): Promise<ArticleCaptured['data']> {
  const articleId = articleIdOf(url);
  const stream = streamOf.article(articleId);
  const data: ArticleCaptured['data'] = {
    articleId, revision, textHash: sha256(`${url} ${revision}`), textLength: 12, pageHash: sha256('p'), url, outlet: 'The Outlet', agency: null,
    title: `Revision ${revision}`, byline: null, publishedAt: '2026-01-02', publishedFrom: 'page', modifiedAt: null, fetchedAt: '2026-01-02T03:04:05.000Z',
    language: 'en', feedId: 'f', fingerprint: [1, 2], reader: { name: 'r', version: '1' },
  }; // prettier-ignore
  const cause = `revision ${revision}`;
  const { version } = await log.readStream(stream, { last: 1 });
  await log.append({
    stream,
    expectedVersion: version,
    cause,
    records: [newRecord(ArticleCaptured, stream, data, { who: 'test', cause })],
    also: [articles.capturedStatement(data)],
  });
  return data;
}

async function read(articleId: string, revision: number, version: string): Promise<void> {
  const stream = streamOf.article(articleId);
  const data = {
    articleId,
    revision,
    extractor: { name: 'x', version },
    counts: { claims: 0, recorded: 0, kept: 0, withdrawn: 0, refused: 0 },
  };
  const cause = `read ${revision} ${version}`;
  const at = await log.readStream(stream, { last: 1 });
  await log.append({
    stream,
    expectedVersion: at.version,
    cause,
    records: [newRecord(ArticleRead, stream, data, { who: 'test', cause })],
    also: [articles.readStatement(data)],
  });
}

describe('ArticleBook', () => {
  it('keeps the latest revision and finds again whatever an extractor version has not read', async () => {
    const a = await capture('https://a.example/1', 1);
    const b = await capture('https://a.example/2', 1);
    const ids = async (version: string, book = articles): Promise<[string, number][]> =>
      (await book.unread(version, 100)).map((u) => [u.articleId, u.revision]);
    expect(await ids('v1')).toEqual([[a.articleId, 1], [b.articleId, 1]]); // prettier-ignore
    await read(b.articleId, 1, 'v1');
    expect(await ids('v1')).toEqual([[a.articleId, 1]]);
    await read(a.articleId, 1, 'v1');
    expect(await ids('v1')).toEqual([]);
    expect(await ids('v1')).toEqual([]);
    await capture('https://a.example/1', 2);
    expect(await ids('v1')).toEqual([[a.articleId, 2]]);
    // A reading of the old revision that comes late changes nothing.
    await read(a.articleId, 1, 'v1-late');
    expect(await ids('v1-late')).toContainEqual([a.articleId, 2]);
    await read(a.articleId, 2, 'v1');
    expect(await ids('v1')).toEqual([]);
    expect(await ids('v1', new ArticleBook(db))).toEqual([]);
    expect((await ids('v2')).map(([id]) => id).sort()).toEqual([a.articleId, b.articleId].sort());
  });

  it('loses no article to its memory, whatever is captured and read in between', async () => {
    const book = new ArticleBook(db);
    const unread = new Set((await book.unread('v3', 1_000)).map((u) => u.articleId));
    await Promise.all([
      ...Array.from({ length: 20 }, async (_, i) => void unread.add((await capture(`https://b.example/${i}`, 1)).articleId)),
      ...Array.from({ length: 20 }, () => book.unread('v3', 3)),
    ]);
    while (unread.size > 0) {
      const found = await book.unread('v3', 7);
      expect(found.length).toBeGreaterThan(0);
      for (const { articleId, revision } of found) {
        expect(unread.delete(articleId)).toBe(true);
        await read(articleId, revision, 'v3');
      }
    }
    expect(await book.unread('v3', 7)).toEqual([]);
  });

  it('gives an article, says that it was withdrawn, and no longer once it is captured again', async () => {
    const data = await capture('https://c.example/1', 1);
    expect(await articles.get(data.articleId)).toMatchObject({
      revision: 1,
      title: 'Revision 1',
      reader: { name: 'r', version: '1' },
      withdrawn: null,
    });
    const stream = streamOf.article(data.articleId);
    const withdrawn = { articleId: data.articleId, reason: 'retracted' as const, notice: 'We were wrong.' };
    await log.append({
      stream,
      expectedVersion: 1,
      cause: 'w',
      records: [newRecord(ArticleWithdrawn, stream, withdrawn, { who: 'test', cause: 'w' })],
      also: [articles.withdrawnStatement(withdrawn)],
    });
    expect(await articles.get(data.articleId)).toMatchObject({ withdrawn: { reason: 'retracted', notice: 'We were wrong.' } });
    await capture('https://c.example/1', 2);
    expect(await articles.get(data.articleId)).toMatchObject({ revision: 2, withdrawn: null });
    expect(await articles.get('nonsense')).toBeNull();
  });

  it('lists newest first, page by page', async () => {
    const all = await articles.list({ limit: 1_000 });
    const paged = [];
    for (let before; ; before = paged.at(-1)) {
      const page = await articles.list({ limit: 4, feedId: 'f', ...(before === undefined ? {} : { before }) });
      if (page.length === 0) break;
      paged.push(...page);
    }
    expect(paged).toEqual(all);
    expect(await articles.list({ feedId: 'other' })).toEqual([]);
  });
});

describe('Checkpoints', () => {
  it('says how far a view is, by the transaction that moved it', async () => {
    const projector = new Database({ url: fresh.url, role: 'projector', max: 2 });
    const checkpoints = new Checkpoints(projector);
    expect(await checkpoints.get('events')).toBeNull();
    await checkpoints.set('events', { version: '1', position: 5 });
    await projector.transaction((tx) => tx.run(checkpoints.statement('events', { version: '2', position: 9 })));
    const rolledBack = projector.transaction(async (tx) => {
      await tx.run(checkpoints.statement('events', { version: '2', position: 99 }));
      throw new Error('the fold failed');
    });
    await expect(rolledBack).rejects.toThrow('the fold failed');
    expect(await checkpoints.get('events')).toEqual({ version: '2', position: 9 });
    expect(await checkpoints.all()).toEqual([{ view: 'events', version: '2', position: 9, updatedAt: expect.any(Date) }]);
    await projector.close();
  });
});
