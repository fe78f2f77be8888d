import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ArticleCaptured, ClaimRecorded, articleIdOf, newRecord, sha256, streamOf, withIds, type PageErased } from '@hearsay/vocabulary';
import fc from 'fast-check';
import { freshDatabase } from '../../../../tests/support/database.js';
import { captureOf, claimOf } from '../../../../tests/support/sample-records.js';
import { Archive, ArticleBook, Database, EventLog, eraseArticle, expireBytes, verifyLog } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let owner: Database;
let log: EventLog;
let archive: Archive;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  owner = new Database({ url: fresh.url, role: 'owner', max: 1 });
  log = new EventLog(db);
  archive = new Archive(db);
});

afterEach(async () => {
  await log.close();
  await db.close();
  await owner.close();
  await fresh.drop();
});

const idOfArticle = (name: string): string => articleIdOf(`https://news.example/${name}`);

/** The next revision of an article, with one claim: its first word. */
async function capture(name: string, text: string, page = `<p>${name}: ${text}</p>`): Promise<{ text: string; page: string }> {
  const articleId = idOfArticle(name);
  const stream = streamOf.article(articleId);
  const { version, records } = await log.readStream(stream, { types: ['ArticleCaptured'] });
  const revision = records.length + 1;
  const textHash = await archive.putText(text);
  const pageHash = await archive.putPage(new TextEncoder().encode(page), { contentType: 'text/html' });
  const data = captureOf(`https://news.example/${name}`, { revision, textHash, textLength: text.length, pageHash });
  const quote = text.split(' ')[0]!;
  const [claim] = withIds([claimOf(articleId, quote, { revision })]);
  const meta = { who: 'test', cause: `r${revision}` };
  await log.append({
    stream,
    expectedVersion: version === 0 ? 0 : (await log.readStream(stream)).version,
    cause: meta.cause,
    records: [newRecord(ArticleCaptured, stream, data, meta), newRecord(ClaimRecorded, stream, { claim: claim! }, meta)],
    also: [new ArticleBook(db).capturedStatement(data)],
  });
  return { text: data.textHash, page: data.pageHash };
}

const erase = (name: string, cause = `erase:${name}`) =>
  eraseArticle(db, log, { articleId: idOfArticle(name), reason: 'a court said so', who: 'key:legal', cause });
const erasuresOf = async (name: string): Promise<PageErased[]> =>
  (await log.readStream(streamOf.article(idOfArticle(name)), { types: ['PageErased'] })).records as PageErased[];
const has = async ({ text, page }: { text: string; page: string }): Promise<[boolean, boolean]> => [
  (await archive.getText(text)) !== null,
  (await archive.getPage(page)) !== null,
];
const age = (days: number) => owner.query(`UPDATE archive.page SET archived_at = archived_at - $1 * interval '1 day'`, [days])
  .then(() => owner.query(`UPDATE archive.text SET archived_at = archived_at - $1 * interval '1 day'`, [days])); // prettier-ignore

describe('eraseArticle', () => {
  it('removes the bytes of every revision, leaves hashes and quotes, and says so, so that verify finds no flaw', async () => {
    const [first, second, other] = [
      await capture('a', 'Seven words of a first text.'),
      await capture('a', 'Then another.'),
      await capture('b', 'Not theirs.'),
    ];
    const needle = 'Seven words of a first text.';
    expect(await erase('a')).toEqual({
      kind: 'erased',
      articleId: idOfArticle('a'),
      position: 7,
      revisions: [1, 2],
      pages: 2,
      texts: 2,
      kept: 0,
    });
    expect([await has(first), await has(second), await has(other)]).toEqual([[false, false], [false, false], [true, true]]); // prettier-ignore
    const rows = await owner.query(`SELECT FROM archive.text WHERE hash = $1 UNION ALL SELECT FROM archive.page WHERE position($2 in content) > 0`, [Buffer.from(first.text, 'hex'), Buffer.from(needle)]); // prettier-ignore
    expect(rows).toEqual([]);
    const [record] = await erasuresOf('a');
    expect(record!.data).toMatchObject({ revisions: [1, 2], texts: [first.text, second.text], pages: [first.page, second.page], by: 'order', reason: 'a court said so' }); // prettier-ignore
    expect(record!.meta.who).toBe('key:legal');
    expect(await verifyLog(db)).toMatchObject({ flawCount: 0, texts: 1, pages: 1, claims: 3, erased: { texts: 2, pages: 2, claims: 2 } });
    expect((await new ArticleBook(db).get(idOfArticle('a')))!.erasedBy).toBe('erase:a');
  });

  it('is the same order when it comes again, and an unknown article is said to be one', async () => {
    await capture('a', 'One text.');
    expect(await erase('a')).toMatchObject({ kind: 'erased', position: 3 });
    expect(await erase('a')).toMatchObject({ kind: 'already-recorded', position: 3 });
    expect((await log.head()).position).toBe(3);
    expect(await erase('nobody')).toEqual({ kind: 'unknown', articleId: idOfArticle('nobody') });
  });

  it('leaves to another article what it holds too, until that one is erased', async () => {
    const mine = await capture('a', 'A wire story.', '<p>same</p>');
    await capture('b', 'A wire story.', '<p>same</p>');
    expect(await erase('a')).toMatchObject({ kind: 'erased', texts: 0, pages: 0, kept: 2 });
    expect(await has(mine)).toEqual([true, true]);
    expect(await erase('b')).toMatchObject({ kind: 'erased', texts: 1, pages: 1, kept: 0 });
    expect(await has(mine)).toEqual([false, false]);
    expect(await verifyLog(db)).toMatchObject({ flawCount: 0, erased: { texts: 2, pages: 2, claims: 2 } });
  });

  it('finds pages that were fetched for the article and became no revision', async () => {
    await capture('a', 'One text.');
    const [item] = await owner.query<{ id: string }>(
      `INSERT INTO ops.item (id, feed_id, key, url, hash, article_id, due_at, summary) VALUES (gen_random_uuid(), gen_random_uuid(), 'k', 'u', 'h', $1, now(), 'a summary') RETURNING id`,
      [idOfArticle('a')],
    );
    const stray = await archive.putPage(new TextEncoder().encode('<p>the same with another advertisement</p>'), {
      contentType: null,
      source: item!.id,
    });
    await erase('a');
    expect(await archive.getPage(stray)).toBeNull();
    expect(await owner.query('SELECT due_at, summary FROM ops.item')).toEqual([{ due_at: null, summary: null }]);
  });

  it('is given again where a restored backup has brought the bytes back, which verify names', async () => {
    const { text } = await capture('a', 'One text.');
    await erase('a');
    await archive.putText('One text.');
    expect((await verifyLog(db)).flaws.map((f) => [f.kind, f.position])).toEqual([['not-erased', 3]]);
    await erase('a', 'again');
    expect(await archive.getText(text)).toBeNull();
    expect((await verifyLog(db)).flaws).toEqual([]);
    await capture('b', 'One text.');
    expect((await verifyLog(db)).flaws).toEqual([]);
  });

  it('is no excuse for bytes that are missing without it', async () => {
    const { text } = await capture('a', 'One text.');
    await capture('b', 'Another text.');
    await erase('b');
    await owner.query('DELETE FROM archive.text WHERE hash = $1', [Buffer.from(text, 'hex')]);
    expect((await verifyLog(db)).flaws.map((f) => [f.kind, f.position])).toEqual([['text-missing', 1]]);
  });

  it('is refused to whoever may only read or command', async () => {
    for (const role of ['reader', 'writer', 'projector'] as const) {
      const other = new Database({ url: fresh.url, role, max: 1 });
      await expect(other.query('DELETE FROM archive.text')).rejects.toMatchObject({ code: 'not-permitted' });
      await other.close();
    }
  });
});

describe('expireBytes', () => {
  const rule = (days: number) => ({ before: new Date(Date.now() - days * 86_400_000), reason: `older than ${days} days`, who: 'worker' });
  /** Makes the log itself older: only the owner can, and only without the triggers. */
  const ageLog = async (days: number): Promise<void> => {
    await owner.query('ALTER TABLE log.record DISABLE TRIGGER USER');
    await owner.query(`UPDATE log.record SET recorded_at = recorded_at - $1 * interval '1 day'`, [days]);
    await owner.query('ALTER TABLE log.record ENABLE ALWAYS TRIGGER append_only');
  };

  it('removes what is old, says so in the stream of each article, and leaves the rest', async () => {
    const old = await capture('a', 'An old text.');
    const stray = await archive.putPage(new TextEncoder().encode('no revision'), { contentType: null });
    await Promise.all([age(40), ageLog(40)]);
    const young = await capture('b', 'A young text.');
    expect(await expireBytes(db, log, rule(50))).toEqual({ pages: 0, texts: 0, strays: 0, articles: 0 });
    expect(await expireBytes(db, log, rule(30))).toEqual({ pages: 2, texts: 1, strays: 1, articles: 2 });
    expect([await has(old), await has(young), await archive.getPage(stray)]).toEqual([[false, false], [true, true], null]); // prettier-ignore
    expect((await erasuresOf('a')).map((r) => [r.data.by, r.data.reason, r.data.texts, r.data.pages])).toEqual([
      ['rule', 'older than 30 days', [old.text], []],
      ['rule', 'older than 30 days', [], [old.page]],
    ]);
    expect(await erasuresOf('b')).toEqual([]);
    expect(await verifyLog(db)).toMatchObject({ flawCount: 0, erased: { texts: 1, pages: 1, claims: 1 } });
    expect(await expireBytes(db, log, rule(30))).toEqual({ pages: 0, texts: 0, strays: 0, articles: 0 });
    expect((await new ArticleBook(db).get(idOfArticle('a')))!.erasedBy).toBeNull();
  });

  it('takes a text that an article went back to for as young as its last capture', async () => {
    const before = await capture('a', 'To and fro.');
    await capture('a', 'Something else.');
    await Promise.all([age(40), ageLog(40)]);
    await capture('a', 'To and fro.', '<p>back</p>');
    await expireBytes(db, log, rule(30));
    expect(await archive.getText(before.text)).toBe('To and fro.');
    expect(await archive.getText(sha256('Something else.'))).toBeNull();
    expect((await verifyLog(db)).flawCount).toBe(0);
  });

  it('leaves a log without a flaw wherever it is stopped, and goes on from there', async () => {
    // A few articles that share texts and pages in every way.
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 6 }),
        fc.nat(6),
        async (captures, stopAt) => {
          const run = sha256(JSON.stringify([captures, stopAt, Math.random()])).slice(0, 8);
          for (const [name, text, page] of captures) await capture(`${run}${name}`, `text ${run} ${text}`, `<p>${run} ${page}</p>`);
          await Promise.all([age(40), ageLog(40)]);
          let appends = 0;
          const failing = Object.assign(Object.create(log) as EventLog, {
            append: (a: Parameters<EventLog['append']>[0]) => (appends++ === stopAt ? Promise.reject(new Error('stopped')) : log.append(a)),
            readStream: log.readStream.bind(log),
          });
          const stopped = await expireBytes(db, failing, rule(30)).then(
            () => 'at its end',
            (error: Error) => error.message,
          );
          expect(stopped).toMatch(/^(stopped|at its end)$/);
          expect((await verifyLog(db)).flaws).toEqual([]);
          await expireBytes(db, log, rule(30));
          expect(
            await owner.query('SELECT (SELECT count(*) FROM archive.text) AS texts, (SELECT count(*) FROM archive.page) AS pages'),
          ).toEqual([{ texts: 0, pages: 0 }]);
          expect((await verifyLog(db)).flaws).toEqual([]);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);
});
