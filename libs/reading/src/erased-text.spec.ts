import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EXTRACTOR, emptyKnowledge } from '@hearsay/claims';
import { createLogger } from '@hearsay/kit';
import { Archive, ArticleBook, Database, EventLog, eraseArticle } from '@hearsay/store';
import { ArticleCaptured, ArticleRead, ClaimRecorded, articleIdOf, newRecord, sha256, streamOf, withIds } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../tests/support/database.js';
import { captureOf, claimOf } from '../../../tests/support/sample-records.js';
import { unchanging } from './current-knowledge.js';
import { ReadArticle } from './read-article.js';
import { RevisionReader } from './read-revision.js';

const TEXT = 'The harbour office said that two boats sank off Marrow Point on Sunday, and that nobody was hurt.';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let articles: ArticleBook;
let reader: ReadArticle;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  [log, articles] = [new EventLog(db), new ArticleBook(db)];
  reader = new ReadArticle(log, new Archive(db), articles, [new RevisionReader(unchanging(emptyKnowledge), null)]);
});

afterAll(async () => {
  await log.close();
  await db.close();
  await fresh.drop();
});

/** An article whose first revision has been read, with one claim, and whose second one has not. */
async function capture(name: string, isArchived: boolean): Promise<string> {
  const url = `https://news.example/${name}`;
  const articleId = articleIdOf(url);
  const stream = streamOf.article(articleId);
  const [text, later] = [`${TEXT} (${name})`, `${TEXT} One was found. (${name})`];
  const put = (words: string): Promise<string> | string => (isArchived ? new Archive(db).putText(words) : sha256(words));
  const first = captureOf(url, { textHash: await put(text), textLength: text.length });
  const second = captureOf(url, { revision: 2, textHash: await put(later), textLength: later.length });
  const [claim] = withIds([claimOf(articleId, text.slice(0, 18))]);
  const meta = { who: 'test', cause: 'c' };
  const counts = { claims: 1, recorded: 1, kept: 0, withdrawn: 0, refused: 0 };
  const records = [
    newRecord(ArticleCaptured, stream, first, meta),
    newRecord(ArticleRead, stream, { articleId, revision: 1, extractor: EXTRACTOR, counts }, meta),
    newRecord(ClaimRecorded, stream, { claim: claim! }, meta),
    newRecord(ArticleCaptured, stream, second, meta),
  ];
  const read = articles.readStatement({ articleId, revision: 1, extractor: EXTRACTOR });
  await log.append({ stream, expectedVersion: 0, cause: 'c', records, also: [articles.capturedStatement(second), read] });
  return articleId;
}

const typesOf = async (articleId: string): Promise<string[]> =>
  (await log.readStream(streamOf.article(articleId), { fromVersion: 5 })).records.map((record) => record.type);

it('a revision whose text was erased is set aside, once, and what was read from an earlier one stands', async () => {
  const articleId = await capture('erased', true);
  await eraseArticle(db, log, { articleId, reason: 'asked for', who: 'legal', cause: 'e' });
  expect(await articles.unread(null, 10)).toEqual([{ articleId, revision: 2 }]);
  await reader.run(articleId, createLogger('extractor', 'silent'));
  await reader.run(articleId, createLogger('extractor', 'silent'));
  expect(await typesOf(articleId)).toEqual(['PageErased', 'ArticleSetAside']);
  const { records } = await log.readStream(streamOf.article(articleId), { types: ['ArticleSetAside'] });
  expect(records[0]!.data).toMatchObject({ reason: 'erased', detail: 'record 5 says that its text was erased', extractor: EXTRACTOR });
  expect(await articles.unread(null, 10)).toEqual([]);
});

it('a text that is missing and was not erased is a fault', async () => {
  const articleId = await capture('missing', false);
  await expect(reader.run(articleId, createLogger('extractor', 'silent'))).rejects.toMatchObject({ code: 'no-text', retry: 'never' });
  expect(await typesOf(articleId)).toEqual([]);
});
