import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '@hearsay/vocabulary';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Database, ModelAnswerBook } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let book: ModelAnswerBook;
const question = { textHash: sha256('words'), promptVersion: 'p1', model: 'm' };
const cost = { promptTokens: 10, completionTokens: 5 };

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  book = new ModelAnswerBook(db);
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

describe('ModelAnswerBook', () => {
  it('keeps the first answer to a question, by words, prompt and model', async () => {
    expect(await book.get(question)).toBeNull();
    await book.put(question, '{"claims":[]}', cost);
    await book.put(question, 'another', cost);
    expect(await book.get(question)).toBe('{"claims":[]}');
    expect(await book.get({ ...question, promptVersion: 'p2' })).toBeNull();
    expect(await book.get({ ...question, model: 'n' })).toBeNull();
    expect(await book.get({ ...question, textHash: sha256('other words') })).toBeNull();
  });

  it('takes answers that PostgreSQL would refuse', async () => {
    const odd = { ...question, textHash: sha256('odd') };
    await book.put(odd, 'a\0b\uD800c', cost);
    expect(await book.get(odd)).toBe('ab\uFFFDc');
  });

  it('adds up what is spent on a day, over models and at once', async () => {
    expect(await book.spentOn('2026-01-02')).toBe(0);
    await Promise.all(['a', 'b', 'a', 'a'].map((model) => book.spend('2026-01-02', model, cost)));
    expect(await book.spentOn('2026-01-02')).toBe(60);
    expect(await book.spentOn('2026-01-03')).toBe(0);
  });

  it('forgets old answers and keeps young ones', async () => {
    const old = { ...question, textHash: sha256('old') };
    await book.put(old, 'x', cost);
    const owner = new Database({ url: fresh.url, role: 'owner', max: 1 });
    await owner.query(`UPDATE ops.model_answer SET answered_at = now() - interval '40 days' WHERE text_hash = decode($1, 'hex')`, [
      old.textHash,
    ]);
    await owner.close();
    expect(await book.forget(30)).toBe(1);
    expect(await book.get(old)).toBeNull();
    expect(await book.get(question)).not.toBeNull();
  });

  it('is closed to who reads the views', async () => {
    const reader = new Database({ url: fresh.url, role: 'reader', max: 1 });
    await expect(new ModelAnswerBook(reader).get(question)).rejects.toMatchObject({ code: 'not-permitted' });
    await reader.close();
  });
});
