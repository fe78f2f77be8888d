import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sha256 } from '@hearsay/vocabulary';
import fc from 'fast-check';
import { freshDatabase } from '../../../../tests/support/database.js';
import { Archive, Database } from '../index.js';

let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let db: Database;
let owner: Database;
let archive: Archive;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = new Database({ url: fresh.url, role: 'worker', max: 4 });
  owner = new Database({ url: fresh.url, role: 'owner', max: 1 });
  archive = new Archive(db);
});

afterAll(async () => {
  await owner.close();
  await db.close();
  await fresh.drop();
});

describe('Archive', () => {
  it('gives back any bytes and any well-formed text under their SHA-256', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), fc.string({ unit: 'grapheme', maxLength: 400 }), async (bytes, text) => {
        const page = await archive.putPage(bytes, { contentType: 'text/html' });
        expect(page).toBe(sha256(bytes));
        expect(new Uint8Array((await archive.getPage(page))!.bytes)).toEqual(new Uint8Array(bytes));
        const hash = await archive.putText(text);
        expect(hash).toBe(sha256(text));
        expect(await archive.getText(hash)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a text much smaller than it is', async () => {
    const text = 'The ministry said that four people were wounded. '.repeat(400);
    const hash = await archive.putText(text);
    const [row] = await db.query<{ stored: number; length: number }>(
      `SELECT length(content) AS stored, length FROM archive.text WHERE hash = decode($1, 'hex')`,
      [hash],
    );
    expect(row!.length).toBe(text.length);
    expect(row!.stored).toBeLessThan(text.length / 20);
  });

  it('puts the same bytes once, however many put them at the same time; the first content type stays', async () => {
    const bytes = new TextEncoder().encode('<p>once</p>');
    await archive.putPage(bytes, { contentType: 'text/html; charset=utf-8' });
    const hashes = await Promise.all(Array.from({ length: 8 }, () => archive.putPage(bytes, { contentType: 'text/plain\0' })));
    expect(new Set(hashes).size).toBe(1);
    expect((await archive.getPage(hashes[0]!))!.contentType).toBe('text/html; charset=utf-8');
  });

  it('has nothing by a hash that it does not know, or that is none', async () => {
    expect(await archive.getPage('0'.repeat(64))).toBeNull();
    expect(await archive.getText('0'.repeat(64))).toBeNull();
    expect(await archive.getText('no hash')).toBeNull();
  });

  it('refuses a lone surrogate, which UTF-8 cannot hold', async () => {
    await expect(archive.putText('a\ud800b')).rejects.toMatchObject({ code: 'text-malformed', retry: 'never' });
  });

  it.each([
    ['another text', `content = '\\x61', encoding = 'identity'`],
    ['what is no Brotli', `content = '\\xffff'`],
    ['fewer bytes than it says', `length = 3`],
  ])('does not give out %s', async (what, change) => {
    const hash = await archive.putText(`a text that will be damaged: ${what} `.repeat(20));
    await owner.query(`UPDATE archive.text SET ${change} WHERE hash = decode($1, 'hex')`, [hash]);
    await expect(archive.getText(hash)).rejects.toMatchObject({ code: 'archive-corrupt' });
  });
});
