import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { ArticleCaptured, ClaimRecorded, articleIdOf, newRecord, streamOf, withIds } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../../tests/support/database.js';
import { captureOf, claimOf } from '../../../../tests/support/sample-records.js';
import { GET_TEXT } from '../archive/archive.sql.js';
import { Archive, ArticleBook, Database, EventLog, eraseArticle, proveClaim, sealLog, verifyLog } from '../index.js';

const URL = 'https://news.example/a';
const articleId = articleIdOf(URL);
const TEXT = 'Shells fell on the harbour.';

/** A database on which something happens before the first archived text is read. */
class Meanwhile extends Database {
  #happen: (() => Promise<unknown>) | null;

  constructor(url: string, happen: () => Promise<unknown>) {
    super({ url, role: 'reader', max: 2 });
    this.#happen = happen;
  }

  override async query<R = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    const happen = text === GET_TEXT ? this.#happen : null;
    if (happen !== null) this.#happen = null;
    await happen?.();
    return super.query<R>(text, values);
  }
}

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let log: EventLog;
let claimId: string;
let meanwhile: Meanwhile;

beforeEach(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 2 });
  log = new EventLog(db);
  const archive = new Archive(db);
  const pageHash = await archive.putPage(new TextEncoder().encode(`<p>${TEXT}</p>`), { contentType: 'text/html' });
  const data = captureOf(URL, { textHash: await archive.putText(TEXT), textLength: TEXT.length, pageHash });
  const stream = streamOf.article(articleId);
  const [claim] = withIds([claimOf(articleId, TEXT)]);
  claimId = claim!.id;
  const meta = { who: 'test', cause: 'c' };
  const records = [newRecord(ArticleCaptured, stream, data, meta), newRecord(ClaimRecorded, stream, { claim: claim! }, meta)];
  await log.append({ stream, expectedVersion: 0, cause: 'c', records, also: [new ArticleBook(db).capturedStatement(data)] });
  meanwhile = new Meanwhile(fresh.url, () => eraseArticle(db, log, { articleId, reason: 'asked for', who: 'test', cause: 'e' }));
  await seal();
});

afterEach(async () => {
  await log.close();
  await Promise.all([db.close(), meanwhile.close()]);
  await fresh.drop();
});

async function seal(): Promise<void> {
  const projector = new Database({ url: fresh.url, role: 'projector', max: 2 });
  await sealLog(projector, null);
  await projector.close();
}

it('a log that is verified while a text is erased has no flaw', async () => {
  const report = await verifyLog(meanwhile);
  expect(report.flaws).toEqual([]);
  expect(report.erased).toEqual({ texts: 1, pages: 1, claims: 1 });
});

it('a proof that is made while a text is erased holds the record that says so, once that is sealed', async () => {
  await expect(proveClaim(meanwhile, claimId)).rejects.toMatchObject({ code: 'unsealed', retry: 'later' });
  await seal();
  const { records, texts } = await proveClaim(meanwhile, claimId);
  expect(records.map(({ record }) => record.type)).toEqual(['ArticleCaptured', 'ClaimRecorded', 'PageErased']);
  expect(texts.map(({ text }) => text)).toEqual([null]);
});
