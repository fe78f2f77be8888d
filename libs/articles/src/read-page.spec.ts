import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PageFault } from './faults.js';
import type { PageSource } from './page.js';
import { readArticleLine } from './read-article-line.js';
import { readPage } from './read-page.js';
import { textOf } from './text-of.js';

const FIXTURES = join('tests', 'fixtures', 'pages');
const SOURCE: PageSource = { url: 'https://paper.example/2026/story', contentType: 'text/html' };

/** The page with its whole text, or the code and words of its fault. Any other error fails the test. */
function outcome(content: string | Uint8Array, source: PageSource = SOURCE): unknown {
  try {
    const page = readPage(typeof content === 'string' ? Buffer.from(content) : content, source);
    return { ...page, whole: textOf(page) };
  } catch (error) {
    if (error instanceof PageFault) return { fault: { code: error.code, message: error.message } };
    throw error;
  }
}

describe('readPage', () => {
  const slugs = readdirSync(FIXTURES);

  it('has fixtures', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(7);
  });

  it.each(slugs)('reads %s as its answer says', (slug) => {
    const folder = join(FIXTURES, slug);
    const file = readdirSync(folder).find((name) => name.startsWith('page.')) ?? '';
    const source = { url: `https://www.${slug}.example/2026/11/story`, contentType: file.endsWith('.txt') ? 'text/plain' : 'text/html' };
    const answer: unknown = JSON.parse(readFileSync(join(folder, 'article.json'), 'utf8'));
    expect(outcome(readFileSync(join(folder, file)), source)).toEqual(answer);
  });

  it.each([
    ['', 'empty'],
    ['<html><body></body></html>', 'empty'],
    ['\u0089PNG\r\n', 'not-text'],
    ['<p>a\u0001\u0002\u0003\u0004\u0005\u0006</p>', 'not-text'],
    [`<html><body>${'<div>'.repeat(300)}x`, 'too-deep'],
    [`<html><body>${`${'<div>'.repeat(200)}x${'</div>'.repeat(200)}`.repeat(150)}`, 'too-deep'],
    [`<html><body>${'<i>x</i>'.repeat(60_000)}`, 'too-many-elements'],
    [`<html><body>${'<a href="/">x</a>'.repeat(20_000)}`, 'too-many-elements'],
    [`<html><body><p ${Array.from({ length: 600 }, (_, n) => `a${n}`).join(' ')}>x`, 'too-large'],
    ['x'.repeat(6 * 1024 * 1024), 'too-large'],
  ])('refuses %.60j as %s', (text, code) => {
    expect(outcome(Buffer.from(text, 'latin1'))).toMatchObject({ fault: { code } });
  });

  it('takes from the feed what the page does not say', () => {
    const fallback = { title: 'From the feed', publishedAt: '2026-11-03T10:00:00Z', author: 'A. Writer' };
    expect(outcome('<p>The army said on Tuesday that it had left the town.</p>', { ...SOURCE, fallback })).toMatchObject({
      title: 'From the feed',
      publishedAt: '2026-11-03T10:00:00.000Z',
      publishedFrom: 'feed',
      byline: 'A. Writer',
      outlet: 'paper.example',
    });
  });

  it.each([
    ['VELL, Tarvia (Ostmark Report) — The army said so.', null, 'Ostmark Report'],
    ['(AP) - The army said so.', null, 'Associated Press'],
    ['VELL, Nov 3 (Reuters) - The army said so.', null, 'Reuters'],
    ['VELL (Tuesday) - The army said so.', null, null],
    ['The army (Fourth Corps) said so.', null, null],
    ['The army said so.', 'Jane Doe, Harbour News Agency', 'Harbour News Agency'],
    ['The army said so.', 'Jane Doe and Press', 'Press'],
    ['The army said so.', 'Jane Doe', null],
  ])('credits in %j by %j the agency %j', (text, byline, agency) => {
    const meta = byline === null ? '' : `<meta name="author" content="${byline}">`;
    expect(outcome(`<html><head>${meta}</head><body><p>${text}</p><p>More was said later in the day.</p></body></html>`)).toMatchObject({
      agency,
    });
  });

  it('keeps a page that is nothing but a retraction', () => {
    expect(
      outcome('<html><body><p>This article has been retracted because its source was not who he said he was.</p></body></html>'),
    ).toMatchObject({
      text: expect.stringContaining('retracted'),
      notice: expect.stringContaining('retracted'),
    });
  });

  it('does not take a canonical address of another site or of the front page', () => {
    const page = (href: string): string =>
      `<html><head><link rel="canonical" href="${href}"></head><body><p>The army said so.</p></body></html>`;
    expect(outcome(page('https://wire.example/original'))).toMatchObject({ canonicalUrl: 'https://paper.example/2026/story' });
    expect(outcome(page('https://paper.example/'))).toMatchObject({ canonicalUrl: 'https://paper.example/2026/story' });
    expect(outcome(page('/2026/own#top'))).toMatchObject({ canonicalUrl: 'https://paper.example/2026/own' });
  });

  it('throws nothing but faults, and gives well-formed text', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<div>', '</div>', '<table><tr><td>', '<a href="', '">', '<!--', '-->', '<script type="application/ld+json">', '{"@type":"Article","author":', '</script>', '<h1>', '&#0;', '&#xD800;', '&amp', '<br><br>', '<html>', '<body>', '<head>', '<title>', '\0', 'A sentence, said at length. '); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 25 }), (parts) => {
        const read = outcome(parts.join('')) as { whole?: string };
        expect(read.whole?.isWellFormed() ?? true).toBe(true);
        expect(read.whole?.includes('\0') ?? false).toBe(false);
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(null, 'text/html; charset=shift_jis', 'text/plain', 'text/html; charset=nonsense'),
        (bytes, contentType) => {
          expect(outcome(bytes, { url: null, contentType })).toBeDefined();
        },
      ),
      { numRuns: 200 },
    );
  });

  it('takes no more than linear time on hostile pages', () => {
    const hostile = [
      `<html><body>${'<p>A paragraph, with words in it.</p>'.repeat(20_000)}`,
      `<html><body><p>${'<span>a, </span>'.repeat(20_000)}`,
      `<html><body><p>${'text<br><br>'.repeat(15_000)}`,
      `<html><body><p>${'&amp;'.repeat(1_000_000)}`,
      `<html><body>${'<div>'.repeat(250)}<p>${'Words and more words, said again. '.repeat(50)}`,
      `<html><body><p>${' '.repeat(4_000_000)}x`,
      `<html><body><script type="application/ld+json">${'['.repeat(400_000)}</script><p>Some words here.</p>`,
    ];
    const began = performance.now();
    for (const html of hostile) outcome(html);
    // a square of any of these is minutes; the deadline leaves room for a busy machine
    expect(performance.now() - began).toBeLessThan(60_000);
  }, 120_000);
});

describe('readArticleLine', () => {
  it('gives the page or its fault under the id of the line', () => {
    const line = (text: string): { id: string; base64: string; url: string } => ({
      id: 'x',
      url: 'https://paper.example/',
      base64: Buffer.from(text).toString('base64'),
    });
    expect(readArticleLine(line('<p>The army said so.</p>'))).toMatchObject({ id: 'x', text: 'The army said so.' });
    expect(readArticleLine(line('%PDF-1.4'))).toMatchObject({ id: 'x', fault: { code: 'not-text' } });
  });
});

describe('textOf', () => {
  const page = { title: 'Truce in Vell', text: 'The truce held.', captions: [] };

  it('puts the title first unless the text begins with it', () => {
    expect(textOf(page)).toBe('Truce in Vell\n\nThe truce held.');
    expect(textOf({ ...page, text: 'TRUCE IN VELL\n\nThe truce held.' })).toBe('TRUCE IN VELL\n\nThe truce held.');
    expect(textOf({ ...page, title: null })).toBe('The truce held.');
  });

  it('ends with captions that state something', () => {
    const captions = [
      'A street in Vell',
      'Monitors count shell holes at the bridge of Vell on Thursday.',
      'File photo: soldiers of the Fourth Corps march through Vell in May.',
    ];
    expect(textOf({ ...page, captions })).toBe(`Truce in Vell\n\nThe truce held.\n\n${captions[1]}`);
  });
});
