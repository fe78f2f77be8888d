import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXTRACTOR, emptyKnowledge } from '@hearsay/claims';
import { createLogger } from '@hearsay/kit';
import { Archive, ArticleBook, Database, EventLog, ModelAnswerBook } from '@hearsay/store';
import { ArticleCaptured, articleIdOf, newRecord, streamOf, type AnyRecord } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../tests/support/database.js';
import { captureOf } from '../../../tests/support/sample-records.js';
import { playModel, saying, type ModelServer, type Played } from '../../../tests/support/model-server.js';
import { HONEST, STORY } from '../../../tests/support/model-story.js';
import { openModel } from './open-model.js';
import { unchanging } from './current-knowledge.js';
import { ReadArticle } from './read-article.js';
import { RevisionReader } from './read-revision.js';

const KEY = 'sk-secret-0123456789';
const byModel = { name: 'model', version: 'p1+played/model' };
let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let archive: Archive;
let articles: ArticleBook;
let server: ModelServer;
let model: ReturnType<typeof openModel>;
let reader: ReadArticle;
let play: Played;
const lines: string[] = [];
const logger = createLogger('extractor', 'trace', { write: (line) => void lines.push(line) });

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  [log, archive, articles] = [new EventLog(db), new Archive(db), new ArticleBook(db)];
  server = await playModel(() => play);
  const settings = {
    LLM_BASE_URL: server.baseUrl, LLM_MODEL: 'played/model', LLM_API_KEY: KEY,
    LLM_TIMEOUT_SECONDS: 1, LLM_MAX_TOKENS: 1000, LLM_TOKENS_PER_ARTICLE: 100_000, LLM_TOKENS_PER_DAY: 1_000_000, LLM_CONCURRENCY: 2,
  }; // prettier-ignore
  model = openModel(settings, new ModelAnswerBook(db));
  reader = new ReadArticle(log, archive, articles, [new RevisionReader(unchanging(emptyKnowledge), model)]);
});

afterAll(async () => {
  await model?.close();
  await server.close();
  await log.close();
  await db.close();
  await fresh.drop();
}, 30_000);

async function capture(url: string, paragraphs: readonly string[], revision = 1): Promise<string> {
  const [articleId, text] = [articleIdOf(url), paragraphs.join('\n\n')];
  const stream = streamOf.article(articleId);
  const data = captureOf(url, {
    revision, textHash: await archive.putText(text), textLength: text.length, outlet: 'The Dornach Courier', title: STORY[0] ?? null, publishedAt: '2026-03-12',
    publishedFrom: 'page',
  }); // prettier-ignore
  const { version } = await log.readStream(stream, { last: 1 });
  const cause = `capture ${revision}`;
  const records = [newRecord(ArticleCaptured, stream, data, { who: 'test', cause })];
  await log.append({ stream, expectedVersion: version, cause, records, also: [articles.capturedStatement(data)] });
  return articleId;
}

const recordsOf = async (articleId: string): Promise<AnyRecord[]> => (await log.readStream(streamOf.article(articleId))).records;
/** What the head of the newest reading and its claims say of who read. */
async function readersOf(articleId: string): Promise<{ head: unknown; causes: Set<string>; claims: Set<string> }> {
  const records = await recordsOf(articleId);
  const head = records.findLast((record) => record.type === 'ArticleRead' || record.type === 'ArticleSetAside');
  const claims = records.flatMap((record) =>
    record.type === 'ClaimRecorded' ? [`${record.data.claim.extractor.name} ${record.data.claim.extractor.version}`] : [],
  );
  return {
    head: head?.type === 'ArticleRead' || head?.type === 'ArticleSetAside' ? head.data.extractor : null,
    causes: new Set(records.flatMap((record) => (record.type === 'ArticleCaptured' ? [] : [record.meta.cause]))),
    claims: new Set(claims),
  };
}
const unread = (): Promise<unknown[]> => new ArticleBook(db).unread(null, 10);

describe('ReadArticle with a model', () => {
  it('signs what the model read with the model, and asks once however often the job runs', async () => {
    play = saying(JSON.stringify({ claims: HONEST }));
    const id = await capture('https://example.org/by-model', STORY);
    expect(await unread()).toHaveLength(1);
    await reader.run(id, logger);
    await reader.run(id, logger);
    expect(server.asked).toHaveLength(1);
    expect(await readersOf(id)).toEqual({
      head: byModel,
      causes: new Set([`read:r1:model@${byModel.version}`]),
      claims: new Set([`model ${byModel.version}`]),
    });
    expect((await recordsOf(id)).filter(({ type }) => type === 'ClaimRecorded')).toHaveLength(HONEST.length);
    expect(await unread()).toEqual([]);
  });

  it('asks nothing about a revision that goes back to words it has seen', async () => {
    const id = articleIdOf('https://example.org/by-model');
    play = saying('{"claims": []}');
    await capture('https://example.org/by-model', STORY.slice(0, 2), 2);
    await reader.run(id, logger);
    const asked = server.asked.length;
    await capture('https://example.org/by-model', STORY, 3);
    await reader.run(id, logger);
    expect(server.asked).toHaveLength(asked);
    expect((await readersOf(id)).head).toEqual(byModel);
  });

  it('lets the rules read and sign where the model fails, and says why', async () => {
    play = { status: 401, body: `no such key: ${KEY}` };
    const id = await capture('https://example.org/by-rules', [...STORY, 'More is to follow from the town on the river.']);
    await reader.run(id, logger);
    expect(await readersOf(id)).toMatchObject({ head: EXTRACTOR, causes: new Set([`read:r1:rules@${EXTRACTOR.version}`]) });
    expect((await recordsOf(id)).some(({ type }) => type === 'ClaimRecorded')).toBe(true);
    expect(lines.some((line) => line.includes('"reason":"refused"') && line.includes('Check LLM_API_KEY'))).toBe(true);
    expect(await unread()).toEqual([]);
  });

  it('sends nowhere what is not in English', async () => {
    const asked = server.asked.length;
    const id = await capture('https://example.org/elsewhere', [
      'Beim Beschuss des Marktes von Dornach sind am Dienstag nach Angaben des Ministeriums mindestens zwölf Menschen getötet und dreißig verletzt worden.',
      'Die Aufständischen bestritten, dass ihre Kämpfer den Markt beschossen hätten, und warfen der Armee vor, das Krankenhaus bombardiert zu haben.',
    ]);
    await reader.run(id, logger);
    expect((await recordsOf(id)).at(-1)).toMatchObject({ type: 'ArticleSetAside', data: { reason: 'language', extractor: EXTRACTOR } });
    expect(server.asked).toHaveLength(asked);
  });

  it('settles an article that is queued although it has been read', async () => {
    const owner = new Database({ url: fresh.url, role: 'owner', max: 1 });
    await owner.query('DELETE FROM ops.article_read WHERE article_id = $1', [articleIdOf('https://example.org/by-model')]);
    await owner.close();
    expect(await unread()).toHaveLength(1);
    const before = await recordsOf(articleIdOf('https://example.org/by-model'));
    await reader.run(articleIdOf('https://example.org/by-model'), logger);
    expect(await unread()).toEqual([]);
    expect(await recordsOf(articleIdOf('https://example.org/by-model'))).toEqual(before);
  });

  it('counts what was spent, where every process sees it', async () => {
    expect(await new ModelAnswerBook(db).spentOn(new Date().toISOString().slice(0, 10))).toBeGreaterThanOrEqual(150);
  });

  it('never writes the key to the log', () => {
    expect(lines.length).toBeGreaterThan(4);
    expect(lines.join('')).not.toContain(KEY);
  });

  it('is off where no model is named', async () => {
    expect(
      openModel(
        {
          LLM_TIMEOUT_SECONDS: 1,
          LLM_MAX_TOKENS: 1,
          LLM_TOKENS_PER_ARTICLE: 1,
          LLM_TOKENS_PER_DAY: 1,
          LLM_CONCURRENCY: 1,
        },
        new ModelAnswerBook(db),
      ),
    ).toBeNull();
    const asked = server.asked.length;
    const id = await capture('https://example.org/off', STORY);
    await new ReadArticle(log, archive, articles, [new RevisionReader(unchanging(emptyKnowledge), null)]).run(id, logger);
    expect(server.asked).toHaveLength(asked);
    expect((await readersOf(id)).head).toEqual(EXTRACTOR);
  });
});
