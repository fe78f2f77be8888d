import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { FeedFault } from './faults.js';
import { itemHash } from './item-hash.js';
import { itemKey } from './item-key.js';
import { readFeed } from './read-feed.js';
import { readFeedLine } from './read-feed-line.js';

const FIXTURES = join('tests', 'fixtures', 'feeds');
const SOURCE = { headers: {}, url: 'https://site.example/feeds/own' };

/** A feed, or the code and words of its fault. Any other error fails the test. */
async function outcome(text: string | Uint8Array, headers: Record<string, string> = {}): Promise<unknown> {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readFeed(bytes, { ...SOURCE, headers }).catch((error: unknown) => {
    if (error instanceof FeedFault) return { fault: { code: error.code, message: error.message } };
    throw error;
  });
}

describe('readFeed', () => {
  const names = readdirSync(FIXTURES).filter((name) => name.endsWith('.xml') || name.endsWith('.input.json'));

  it('has fixtures of every format', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  it.each(names)('reads %s as its answer says', async (name) => {
    const answer: unknown = JSON.parse(readFileSync(join(FIXTURES, name.replace(/\.xml$|\.input\.json$/, '.json')), 'utf8'));
    expect(await outcome(readFileSync(join(FIXTURES, name)))).toEqual(answer);
  });

  it.each([
    ['', 'empty'],
    [' \n\t ', 'empty'],
    ['just words', 'not-a-feed'],
    ['{"title": 1}', 'not-a-feed'],
    ['{"title": ', 'not-well-formed'],
    ['<urlset><url/></urlset>', 'not-a-feed'],
    ['%PDF-1.7', 'not-a-feed'],
    [`<rss><channel>${'<b>'.repeat(300)}`, 'too-deep'],
    [`<rss><channel><item><description>${'<b>'.repeat(300)}`, 'too-deep'],
    [`{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(300)}`, 'too-deep'],
  ])('refuses %j as %s', async (text, code) => {
    expect(await outcome(text)).toMatchObject({ fault: { code } });
  });

  it('expands no entity that could grow, and fetches none', async () => {
    const subset = '<!ENTITY a "aa"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY ok "plain">';
    const feed = await readFeed(
      Buffer.from(`<!DOCTYPE rss [${subset}]><rss><channel><title>&ok; &b; &x;</title><item/></channel></rss>`),
      SOURCE,
    );
    expect(feed.title).toBe('plain &b; &x;');
  });

  it('ignores what a broken server prints before the feed', async () => {
    const feed = await readFeed(
      Buffer.from('\nNotice: something in line 3\n<rss version="2.0"><channel><title>T</title></channel></rss>'),
      SOURCE,
    );
    expect(feed).toMatchObject({ title: 'T', warnings: [expect.stringContaining('left out')] });
  });

  it('throws nothing but faults, whatever the bytes', async () => {
    const piece = fc.constantFrom('<rss>', '<channel>', '</channel>', '<item>', '</item>', '<title>', '</title>', '<![CDATA[', ']]>', '<!--', '-->', '&', '&lt;', '<', '>', '"', '<feed xmlns="http://www.w3.org/2005/Atom">', '<entry>', '<link href="', '{"version":"https://jsonfeed.org/version/1","items":[', '}]', '<rdf:RDF>', '<!DOCTYPE rss [', '\ud800', '\0', '<pubDate>', '2026', 'x'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 25 }), async (parts) => {
        await expect(outcome(parts.join(''))).resolves.toBeDefined();
      }),
      { numRuns: 400 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expect(outcome(bytes)).resolves.toBeDefined();
      }),
      { numRuns: 200 },
    );
  });

  it('lets nothing run in what it hands on', async () => {
    const piece = fc.constantFrom('<script>', '</script>', '<img src=x onerror=alert(1)>', '<a href="javascript:x">', '<style>', '<svg onload=x>', '<iframe src=x>', '<!--', '-->', '<', '>', '"', "'", '&lt;script&gt;', '<p style="x">', '<noscript>', '<textarea>', 'text'); // prettier-ignore
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (parts) => {
        const escaped = parts.join('').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const feed = await readFeed(
          Buffer.from(`<rss><channel><item><description>${escaped}</description></item></channel></rss>`),
          SOURCE,
        );
        expect(feed.items[0]?.summary ?? '').not.toMatch(
          /<(?:script|style|svg|iframe|textarea|noscript)\b|<[^>]*\s(?:on\w+|style)=|<[^>]*javascript:/i,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('takes linear time on hostile input', async () => {
    const hostile = [
      `<rss><channel><item><description>${'&lt;div&gt;'.repeat(60_000)}</description></item></channel></rss>`,
      `<rss><channel><item><description>${'&lt;br'.repeat(200_000)}</description></item></channel></rss>`,
      `<rss><channel><item><title>${' '.repeat(1_000_000)}x</title></item></channel></rss>${' '.repeat(1_000_000)}`,
      `<!DOCTYPE rss [<!ENTITY a "${'a'.repeat(250)}">]><rss><channel><item><title>${'&a;'.repeat(200_000)}</title></item></channel></rss>`,
      `<rss><channel>${'<!--'.repeat(200_000)}`,
      `<rss><channel>${'<item><title>a</title></item>'.repeat(30_000)}</channel></rss>`,
    ];
    const began = performance.now();
    for (const text of hostile) await outcome(text);
    // a square of any of these is minutes; the deadline leaves room for a busy machine
    expect(performance.now() - began).toBeLessThan(30_000);
  }, 60_000);
});

describe('encodings', () => {
  const words = 'Обстрел Оскеля';
  const feed = (declared: string): string =>
    `<?xml version="1.0"${declared ? ` encoding="${declared}"` : ''}?><rss version="2.0"><channel><title>${words}</title></channel></rss>`;

  it.each([
    ['windows-1251', 'windows-1251', {}],
    ['koi8-r', 'koi8-r', {}],
    ['iso-8859-5', '', { 'content-type': 'application/rss+xml; charset=ISO-8859-5' }],
    ['utf-8', 'iso-8859-1', {}],
    ['utf-16le', '', {}],
    ['utf-8', '', { 'content-type': 'text/xml; charset="utf-8"' }],
  ])('reads %s declared as %j by the document', async (encoding, declared, headers) => {
    const bytes = iconv.encode(feed(declared), encoding, { addBOM: encoding === 'utf-16le' });
    expect(await outcome(bytes, headers as Record<string, string>)).toMatchObject({ title: words });
  });

  it('reads what any text was before it was encoded', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
        async (text, encoding) => {
          const said = text
            .toWellFormed()
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim();
          fc.pre(said !== '');
          const bytes = iconv.encode(`<rss><channel><title>${said}</title></channel></rss>`, encoding, { addBOM: true });
          expect(await outcome(bytes)).toMatchObject({ title: said });
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('items', () => {
  it('are known by guid, else by link, else by what they say', async () => {
    const { items } = await readFeed(
      Buffer.from(
        '<rss><channel><item><guid>g</guid><link>http://a.example/</link></item><item><link>http://b.example/</link></item><item><title>c</title></item><item><title>d</title></item></channel></rss>',
      ),
      SOURCE,
    );
    const keys = items.map(itemKey);
    expect(keys.slice(0, 2)).toEqual(['g', 'http://b.example/']);
    expect(keys[2]).toMatch(/^hash:[0-9a-f]{64}$/);
    expect(new Set(keys).size).toBe(4);
  });

  it('have another hash once they say something else', async () => {
    const hash = async (title: string): Promise<string> => {
      const { items } = await readFeed(
        Buffer.from(`<rss><channel><item><guid>g</guid><title>${title}</title></item></channel></rss>`),
        SOURCE,
      );
      return itemHash(items[0]!);
    };
    expect(await hash('one')).toBe(await hash('one'));
    expect(await hash('one')).not.toBe(await hash('two'));
  });
});

describe('readFeedLine', () => {
  it('gives the feed or its fault under the id of the line', async () => {
    const line = (text: string): { id: string; base64: string } => ({ id: 'x', base64: Buffer.from(text).toString('base64') });
    expect(await readFeedLine(line('<rss><channel><title>a &amp;lt; b</title></channel></rss>'))).toMatchObject({
      id: 'x',
      feed: { title: 'a &lt; b' },
      items: [],
    });
    expect(await readFeedLine(line('no feed'))).toMatchObject({ id: 'x', fault: { code: 'not-a-feed' } });
  });
});
