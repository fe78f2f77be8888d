import { adaptAtom } from './atom/adapt-atom.js';
import { parseAtom } from './atom/parse-atom.js';
import { decodeFeed } from './decode-feed.js';
import { FeedFault } from './faults.js';
import type { Feed } from './feed.js';
import { resolveUrl } from './html/resolve-url.js';
import { adaptJson } from './json/adapt-json.js';
import { parseJson } from './json/parse-json.js';
import { looksLike } from './looks-like.js';
import { mendFeed } from './mend/mend-feed.js';
import { adaptRdf } from './rdf/adapt-rdf.js';
import { parseRdf } from './rdf/parse-rdf.js';
import { adaptRss } from './rss/adapt-rss.js';
import { parseRss } from './rss/parse-rss.js';

export interface FeedSource {
  /** Response headers, names in lower case. */
  headers: Record<string, string>;
  /** Where the bytes came from; relative addresses are resolved against it. */
  url: string | null;
}

/** How far into a document a feed may begin, where a broken server writes something before it. */
const JUNK = 16 * 1024;

/** Reads a feed of any format. Throws `FeedFault` and nothing else. */
export async function readFeed(bytes: Uint8Array, { headers, url }: FeedSource): Promise<Feed> {
  const { text: decoded, encoding, refused } = decodeFeed(bytes, headers['content-type']);
  const warnings = refused === null ? [] : [`The feed calls itself ${refused} but was read as ${encoding}.`];
  const text = withoutEdges(decoded);
  if (text === '') throw new FeedFault('empty', 'The document is empty.');
  const other = looksLike(text, url);
  if (other !== null) throw new FeedFault('not-a-feed', other);

  const base = headers['content-location'] ? (resolveUrl(headers['content-location'], url) ?? url) : url;
  if (/^[{[]/.test(text)) return { ...adaptJson(parseJson(text), base), encoding, warnings };
  const start = feedStart(text);
  if (start > 0) warnings.push(`${start} characters before the feed were left out.`);
  const mended = mendFeed(text.slice(start), base);
  const whole = { encoding, warnings: [...warnings, ...mended.warnings] };
  switch (mended.family) {
    case 'rss':
      return { ...adaptRss(await parseRss(mended.xml)), ...whole };
    case 'rdf':
      return { ...adaptRdf(parseRdf(mended.xml)), ...whole };
    case 'atom':
      return { ...adaptAtom(parseAtom(mended.xml)), ...whole };
  }
}

/** Where the feed begins: at the top, or after what a broken server printed first. */
function feedStart(text: string): number {
  if (/^<(\?xml|!|(?:\w+:)?(?:rss|rdf|feed)[\s>])/i.test(text)) return 0;
  const found = /<\?xml[\s?]|<(?:\w+:)?(?:rss|rdf|feed)[\s>]/i.exec(text.slice(0, JUNK));
  return found?.index ?? 0;
}

/** By hand: a pattern that is anchored at the end is tried at every white space of a long run, in quadratic time. */
function withoutEdges(text: string): string {
  let start = 0;
  while (start < text.length && /[\s\uFEFF\0]/.test(text.charAt(start))) start += 1;
  let end = text.length;
  while (end > start && /[\s\0]/.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}
