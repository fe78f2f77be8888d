import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EXTRACTOR, emptyKnowledge } from '@hearsay/claims';
import { createLogger } from '@hearsay/kit';
import { Archive, ArticleBook, Database, EventLog, eraseArticle } from '@hearsay/store';
import {
  ArticleCaptured,
  ArticleRead,
  ClaimRecorded,
  articleIdOf,
  newRecord,
  sha256,
  streamOf,
  withIds,
  type Claim,
} from '@hearsay/vocabulary';
import { freshDatabase } from '../../../tests/support/database.js';
import { ReadArticle } from './read-article.js';
import { RevisionReader } from './read-revision.js';

const TEXT = 'The harbour office said that two boats sank off Marrow Point on Sunday, and that nobody was hurt.';
const BEFORE = { name: 'rules', version: 'of before' };

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let articles: ArticleBook;
let reader: ReadArticle;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  [log, articles] = [new EventLog(db), new ArticleBook(db)];
  reader = new ReadArticle(log, new Archive(db), articles, new RevisionReader(emptyKnowledge, null));
});

afterAll(async () => {
  await log.close();
  await db.close();
  await fresh.drop();
});

/** An article that an earlier version of the extractor has read: one claim. */
async function capture(name: string, isArchived: boolean): Promise<string> {
  const url = `https://news.example/${name}`;
  const articleId = articleIdOf(url);
  const stream = streamOf.article(articleId);
  const text = `${TEXT} (${name})`;
  const textHash = isArchived ? await new Archive(db).putText(text) : sha256(text);
  const data: ArticleCaptured['data'] = {
    articleId, revision: 1, textHash, textLength: text.length, pageHash: sha256('p'), url, outlet: null, agency: null, title: null, byline: null,
    publishedAt: null, publishedFrom: 'none', modifiedAt: null, fetchedAt: '2026-03-12T03:04:05.000Z', language: 'en', feedId: null, fingerprint: [],
    reader: { name: 'r', version: '1' },
  }; // prettier-ignore
  const [claim] = withIds([{
    article: articleId, revision: 1, outlet: null, publishedAt: null, start: 0, end: 18, quote: text.slice(0, 18), attribution: [], stance: 'asserts',
    certainty: 'stated', polarity: 'affirmed', type: 'ASSAULT', mode: [], actors: [], place: null, time: null, quantities: [], extractor: BEFORE, confidence: 1,
  } satisfies Omit<Claim, 'id'>]); // prettier-ignore
  const meta = { who: 'test', cause: 'c' };
  const counts = { claims: 1, recorded: 1, kept: 0, withdrawn: 0, refused: 0 };
  const records = [
    newRecord(ArticleCaptured, stream, data, meta),
    newRecord(ArticleRead, stream, { articleId, revision: 1, extractor: BEFORE, counts }, meta),
    newRecord(ClaimRecorded, stream, { claim: claim! }, meta),
  ];
  await log.append({ stream, expectedVersion: 0, cause: 'c', records, also: [articles.capturedStatement(data)] });
  return articleId;
}

const typesOf = async (articleId: string): Promise<string[]> =>
  (await log.readStream(streamOf.article(articleId), { fromVersion: 4 })).records.map((record) => record.type);

it('a revision whose text was erased is set aside, once, and what was read from it stands', async () => {
  const articleId = await capture('erased', true);
  await eraseArticle(db, log, { articleId, reason: 'asked for', who: 'legal', cause: 'e' });
  expect(await articles.unread(EXTRACTOR.version, 10)).toEqual([{ articleId, revision: 1 }]);
  await reader.run(articleId, createLogger('extractor', 'silent'));
  await reader.run(articleId, createLogger('extractor', 'silent'));
  expect(await typesOf(articleId)).toEqual(['PageErased', 'ArticleSetAside']);
  const { records } = await log.readStream(streamOf.article(articleId), { types: ['ArticleSetAside'] });
  expect(records[0]!.data).toMatchObject({ reason: 'erased', detail: 'record 4 says that its text was erased', extractor: EXTRACTOR });
  expect(await articles.unread(EXTRACTOR.version, 10)).toEqual([]);
});

it('a text that is missing and was not erased is a fault', async () => {
  const articleId = await capture('missing', false);
  await expect(reader.run(articleId, createLogger('extractor', 'silent'))).rejects.toMatchObject({ code: 'no-text', retry: 'never' });
  expect(await typesOf(articleId)).toEqual([]);
});
