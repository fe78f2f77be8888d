import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { EXTRACTOR, emptyKnowledge } from '@hearsay/claims';
import { createLogger } from '@hearsay/kit';
import { CurrentKnowledge, ReadArticle, RevisionReader } from '@hearsay/reading';
import { Archive, ArticleBook, Database, EventLog, LexiconBook } from '@hearsay/store';
import type { LexiconRow as Entry } from '@hearsay/views';
import { ArticleCaptured, articleIdOf, newRecord, sha256, streamOf, type Claim } from '@hearsay/vocabulary';
import { readConfig } from '../../apps/api/src/config.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { LexiconRow } from '../../apps/api/src/lexicon/entry.js';
import { freshDatabase } from '../support/database.js';

const ADMIN_KEY = 'a-key-for-this-test-alone';
const ACTOR = { kind: 'actor', name: 'Vael Home Guard', actorKind: 'militia', aliases: ['Grey Cloaks'] };
const TRIGGER = { kind: 'trigger', word: 'zorch', part: 'verb', type: 'ASSAULT', mode: ['arson'] };

let database: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let app: NestFastifyApplication;
let address: string;
let reader: ReadArticle;
const logger = createLogger('extractor', 'silent');

beforeAll(async () => {
  database = await freshDatabase();
  db = new Database({ url: database.url, role: 'worker', max: 3, name: 'lexicon spec' });
  log = new EventLog(db);
  const knowledge = new CurrentKnowledge(emptyKnowledge, new LexiconBook(log));
  reader = new ReadArticle(log, new Archive(db), new ArticleBook(db), [new RevisionReader(knowledge, null)]);
  const config = readConfig({ DATABASE_URL: database.url, PORT: '0', HEARSAY_ADMIN_KEY: ADMIN_KEY, LOG_LEVEL: 'silent' });
  app = await createApi(config, createLogger('api', config.LOG_LEVEL));
  await app.listen({ port: 0, host: '127.0.0.1' });
  address = await app.getUrl();
}, 60_000);

afterAll(async () => {
  await app?.close();
  await log?.close();
  await db?.close();
  await database?.drop();
}, 30_000);

async function post(where: string, body: object, headers: Record<string, string> = {}): Promise<{ status: number; body: Entry }> {
  const response = await fetch(`${address}/v1/lexicon${where}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${ADMIN_KEY}`, 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Entry };
}
const list = async (query = ''): Promise<Entry[]> =>
  ((await (await fetch(`${address}/v1/lexicon${query}`)).json()) as { data: Entry[] }).data;

/** A new article, captured and read as the extractor would: its claims, and which extractor signed the reading. */
async function publish(text: string): Promise<{ articleId: string; claims: Claim[]; version: string; cause: string }> {
  const url = `https://news.example/${randomUUID()}`;
  const [articleId, articles] = [articleIdOf(url), new ArticleBook(db)];
  const stream = streamOf.article(articleId);
  const data: ArticleCaptured['data'] = {
    articleId, revision: 1, textHash: await new Archive(db).putText(text), textLength: text.length, pageHash: sha256('p'), url, outlet: 'The Vael Courier', agency: null,
    title: null, byline: null, publishedAt: '2031-05-06', publishedFrom: 'page', modifiedAt: null, fetchedAt: '2031-05-06T03:04:05.000Z', language: 'en',
    feedId: 'f', fingerprint: [1, 2], reader: { name: 'r', version: '1' },
  }; // prettier-ignore
  const records = [newRecord(ArticleCaptured, stream, data, { who: 'test', cause: 'capture' })];
  await log.append({ stream, expectedVersion: 0, cause: 'capture', records, also: [articles.capturedStatement(data)] });
  await reader.run(articleId, logger);
  const read = (await log.readStream(stream)).records;
  const head = read.find((record) => record.type === 'ArticleRead')!;
  return {
    articleId,
    claims: read.flatMap((record) => (record.type === 'ClaimRecorded' ? [record.data.claim] : [])),
    version: head.data.extractor.version,
    cause: head.meta.cause,
  };
}

describe('the lexicon of an operator', () => {
  const parties = (claims: readonly Claim[]): string[] => claims.flatMap((c) => c.actors.map((a) => `${a.kind} ${a.name}`));

  it('gives the next article an actor’s name and kind, and takes them back', async () => {
    const before = await publish('The Grey Cloaks attacked the village of Orlen on Monday.');
    expect(parties(before.claims)).not.toContain('militia Vael Home Guard');
    expect(before.version).toBe(EXTRACTOR.version);

    const added = await post('', { reason: 'The Courier calls them so', entry: ACTOR });
    expect(added).toMatchObject({
      status: 201,
      body: { entry: ACTOR, who: 'key:admin', reason: 'The Courier calls them so', state: 'standing', reverted: null },
    });
    expect(LexiconRow.parse(added.body)).toEqual(added.body);
    const after = await publish('The Grey Cloaks attacked the village of Orlen on Tuesday.');
    expect(parties(after.claims)).toContain('militia Vael Home Guard');
    expect([after.version, after.cause]).toEqual([`${EXTRACTOR.version}+lexicon.1`, `read:r1:rules@${EXTRACTOR.version}+lexicon.1`]);
    expect(after.claims[0]!.extractor.version).toBe(after.version);

    expect(await post(`/${added.body.id}/revert`, { reason: 'Others are called so, too' })).toMatchObject({
      status: 201,
      body: { state: 'reverted', reverted: { who: 'key:admin', reason: 'Others are called so, too' } },
    });
    const back = await publish('The Grey Cloaks attacked the village of Orlen on Wednesday.');
    expect(parties(back.claims)).not.toContain('militia Vael Home Guard');
    expect(back.version).toBe(`${EXTRACTOR.version}+lexicon.2`);
  });

  it('reads what a word reports from the next article on, and nothing of the archive anew', async () => {
    const types = ({ claims }: { claims: readonly Claim[] }): string[] => claims.map((c) => `${c.type} ${c.mode.join()}`);
    const before = await publish('Rebels zorched the village of Orlen on Monday.');
    expect(types(before)).not.toContain('ASSAULT arson');
    const { body } = await post('', { reason: 'Their word for it', entry: TRIGGER });
    expect(types(await publish('Rebels zorched the village of Orlen on Tuesday.'))).toContain('ASSAULT arson');
    await reader.run(before.articleId, logger);
    expect((await log.readStream(streamOf.article(before.articleId), { types: ['ArticleRead'] })).records).toHaveLength(1);
    expect(await new ArticleBook(db).unread(EXTRACTOR.version, 10)).toEqual([]);
    await post(`/${body.id}/revert`, { reason: 'A joke' });
    expect(types(await publish('Rebels zorched the village of Orlen on Wednesday.'))).not.toContain('ASSAULT arson');
  });

  it('has a command its effect once, and lists the newest entry first', async () => {
    const command = { 'idempotency-key': randomUUID() };
    const entry = { kind: 'cue', word: 'blather', class: 'say' };
    const first = await post('', { reason: 'r', entry }, command);
    const again = await post('', { reason: 'r', entry }, command);
    expect([first.status, again.status, again.body.id]).toEqual([201, 200, first.body.id]);
    const newer = await post('', { reason: 'r', entry: { ...entry, class: 'deny' } });
    expect((await list('?limit=2')).map(({ id, state }) => [id, state])).toEqual([
      [newer.body.id, 'standing'],
      [first.body.id, 'replaced'],
    ]);
    expect((await list('?state=standing')).map(({ id }) => id)).toEqual([newer.body.id]);
    const revert = { 'idempotency-key': randomUUID() };
    const statuses = [];
    for (let i = 0; i < 2; i += 1) statuses.push((await post(`/${newer.body.id}/revert`, { reason: 'r' }, revert)).status);
    expect(statuses).toEqual([201, 200]);
    expect(await list('?state=standing')).toMatchObject([{ id: first.body.id }]);
  });

  it.each([
    [{ kind: 'cue', word: 'two words', class: 'say' }, 'word'],
    [{ kind: 'trigger', word: 'zorch', part: 'verb', type: 'FIRE' }, 'type'],
    [{ kind: 'actor', name: '  ', actorKind: 'militia' }, 'name'],
    [{ kind: 'place', name: 'Orlen', aliases: [] }, 'aliases'],
    [{ kind: 'spell', word: 'zorch' }, 'kind'],
  ])('refuses %j', async (entry, field) => {
    const refused = await post('', { reason: 'r', entry });
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain(field);
  });

  it('refuses who has no key for it, and ids of nothing', async () => {
    expect((await post('', { reason: 'r', entry: TRIGGER }, { authorization: 'Bearer nobody' })).status).toBe(401);
    expect((await post('/none/revert', { reason: 'r' })).status).toBe(404);
    expect((await fetch(`${address}/v1/lexicon/none`)).status).toBe(404);
  });
});
