import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ArticleCaptured, ClaimRecorded, FeedAdded, articleIdOf, newRecord, streamOf, withIds, type Claim } from '@hearsay/vocabulary';
import pg from 'pg';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Archive, Database, EventLog, verifyLog, type Flaw } from '../index.js';

const TEXT = 'The coast guard said that three boats sank off Marrow Point. The harbour office denied it. “Nothing sank,” it said.';
const QUOTES = ['three boats sank off Marrow Point', 'The harbour office denied it', '“Nothing sank,” it said'];

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let tampering: pg.Client;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  // Somebody with every right of the owner, who first removes what stands in the way.
  tampering = new pg.Client({ connectionString: fresh.url });
  await tampering.connect();
  for (const table of ['record', 'append', 'stream', 'head']) await tampering.query(`ALTER TABLE log.${table} DISABLE TRIGGER USER`);
  await fill();
});

afterEach(async () => {
  await tampering.end();
  await db.close();
  await fresh.drop();
});

/** A feed, two articles with three claims each, and a second revision of the first. Positions: 1; 2–5; 6–9; 10. */
async function fill(): Promise<void> {
  const log = new EventLog(db);
  const archive = new Archive(db);
  const meta = { who: 'test', cause: 'c' };
  await log.append({ stream: 'feed-f', expectedVersion: 0, cause: 'c', records: [newRecord(FeedAdded, 'feed-f', { feedId: 'f', url: 'u', title: null }, meta)] }); // prettier-ignore
  for (const n of [1, 2]) {
    const url = `https://news.example/${n}`;
    const article = articleIdOf(url);
    const stream = streamOf.article(article);
    const text = `${TEXT} (${n})`;
    const captured = await capture(archive, url, 1, text);
    const claims = withIds(QUOTES.map((quote) => claimOf(article, quote)));
    const records = [
      newRecord(ArticleCaptured, stream, captured, meta),
      ...claims.map((claim) => newRecord(ClaimRecorded, stream, { claim }, meta)),
    ];
    await log.append({ stream, expectedVersion: 0, cause: 'c', records });
  }
  const url = 'https://news.example/1';
  const stream = streamOf.article(articleIdOf(url));
  const second = await capture(archive, url, 2, 'Another text altogether.');
  await log.append({ stream, expectedVersion: 4, cause: 'd', records: [newRecord(ArticleCaptured, stream, second, { who: 'test', cause: 'd' })] }); // prettier-ignore
  await log.close();
}

async function capture(archive: Archive, url: string, revision: number, text: string): Promise<ArticleCaptured['data']> {
  return {
    articleId: articleIdOf(url), revision, textHash: await archive.putText(text), textLength: text.length,
    pageHash: await archive.putPage(new TextEncoder().encode(`<p>${text}</p>`), { contentType: 'text/html' }), url, outlet: null, agency: null,
    title: null, byline: null, publishedAt: null, publishedFrom: 'none', modifiedAt: null, fetchedAt: '2026-01-02T03:04:05.000Z', language: 'en',
    feedId: null, fingerprint: [], reader: { name: 'r', version: '1' },
  }; // prettier-ignore
}

const claimOf = (article: string, quote: string): Omit<Claim, 'id'> => ({
  article, revision: 1, outlet: null, publishedAt: null, start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length, quote, attribution: [],
  stance: 'asserts', certainty: 'stated', polarity: 'affirmed', type: 'ASSAULT', mode: [], actors: [], place: null, time: null, quantities: [],
  extractor: { name: 'rules', version: 'test' }, confidence: 1,
}); // prettier-ignore

const flaws = async (): Promise<[Flaw['kind'], number | null][]> => (await verifyLog(db)).flaws.map((f) => [f.kind, f.position]);

describe('verifyLog', () => {
  it('finds nothing wrong with a log as it was written, and says what it looked at', async () => {
    const seen: number[] = [];
    expect(await verifyLog(db, { progress: (n) => seen.push(n) })).toEqual({
      position: 10, records: 10, streams: 3, texts: 3, pages: 3, claims: 6, erased: { pages: 0, texts: 0, claims: 0 },
      seals: 0, sealedUpTo: 0, signedUpTo: null, flawCount: 0, flaws: [],
    }); // prettier-ignore
    expect(seen.at(-1)).toBe(10);
  });

  it('finds nothing wrong with an empty log', async () => {
    const other = await freshDatabase();
    const empty = new Database({ url: other.url, role: 'reader', max: 1 });
    expect(await verifyLog(empty)).toMatchObject({ position: 0, records: 0, flawCount: 0 });
    await empty.close();
    await other.drop();
  });

  it.each<[string, string, [Flaw['kind'], number | null][]]>([
    ['a changed word in a claim', `UPDATE log.record SET data = jsonb_set(data, '{claim,quote}', '"four boats"') WHERE position = 3`, [['id', 3], ['quote', 3]]],
    ['a changed number in a capture', `UPDATE log.record SET data = jsonb_set(data, '{textLength}', '7') WHERE position = 6`, [['id', 6], ['text-hash', 6]]],
    ['another cause', `UPDATE log.record SET meta = jsonb_set(meta, '{cause}', '"x"') WHERE position = 1`, [['id', 1]]],
    ['a record moved to another stream', 'UPDATE log.record SET stream_id = 2, version = 6 WHERE position = 9', [['append', 6], ['stream-version', null], ['stream-version', null], ['stream-version', 9], ['id', 9]]],
    ['a missing record', 'DELETE FROM log.record WHERE position = 4', [['gap', 5], ['head', null], ['stream-version', 5]]],
    ['a cut tail', 'DELETE FROM log.record WHERE position = 10', [['head', null], ['head', null], ['stream-version', null]]],
    ['a cut tail with its head', 'DELETE FROM log.record WHERE position = 10; UPDATE log.head SET position = 9', [['append', null], ['stream-version', null]]],
    ['two records that changed places', 'UPDATE log.record SET position = 99 WHERE position = 3; UPDATE log.record SET position = 3 WHERE position = 4; UPDATE log.record SET position = 4 WHERE position = 99', [['stream-version', 3]]],
    ['an instant that runs backwards', `UPDATE log.record SET recorded_at = recorded_at - interval '1 day' WHERE position = 7`, [['clock', 7]]],
    ['a missing append', `DELETE FROM log.append WHERE first = 2`, [['append', 6]]],
    ['a missing stream', `DELETE FROM log.stream WHERE id = 1`, [['head', null], ['stream-version', 1]]],
    ['a missing text', `DELETE FROM archive.text WHERE hash = decode((SELECT data->>'textHash' FROM log.record WHERE position = 2), 'hex')`, [['text-missing', 2]]],
    ['a changed text', `UPDATE archive.text SET encoding = 'identity', content = '\\x61' WHERE hash = decode((SELECT data->>'textHash' FROM log.record WHERE position = 2), 'hex')`, [['text-hash', 2]]],
    ['a missing page', `DELETE FROM archive.page WHERE hash = decode((SELECT data->>'pageHash' FROM log.record WHERE position = 6), 'hex')`, [['page-missing', 6]]],
    ['a changed page', `UPDATE archive.page SET encoding = 'identity', content = '\\x61' WHERE hash = decode((SELECT data->>'pageHash' FROM log.record WHERE position = 6), 'hex')`, [['page-hash', 6]]],
  ])('names %s', async (_, change, expected) => {
    await tampering.query(change);
    expect(await flaws()).toEqual(expected);
  }); // prettier-ignore

  it('names a quote that the text does not hold, although the record is whole', async () => {
    const article = articleIdOf('https://news.example/2');
    const stream = streamOf.article(article);
    const [claim] = withIds([{ ...claimOf(article, QUOTES[0]!), start: 1, end: 4 }]);
    const [early] = withIds([{ ...claimOf(article, QUOTES[1]!), revision: 2 }]);
    const records = [claim!, early!].map((c) => newRecord(ClaimRecorded, stream, { claim: c }, { who: 'test', cause: 'e' }));
    const log = new EventLog(db);
    await log.append({ stream, expectedVersion: 4, cause: 'e', records });
    await log.close();
    const report = await verifyLog(db);
    expect(report.flaws.map((f) => [f.kind, f.position])).toEqual([['quote', 11], ['quote', 12]]); // prettier-ignore
    expect(report.flaws[0]!.detail).toContain(QUOTES[0]);
    expect(report.flaws[1]!.detail).toContain('revision 2');
  });

  it('lists no more flaws than it is asked for, and counts all', async () => {
    await tampering.query(`UPDATE log.record SET id = gen_random_uuid()`);
    const report = await verifyLog(db, { maxFlaws: 3 });
    expect([report.flaws.length, report.flawCount]).toEqual([3, 10]);
  });
});
