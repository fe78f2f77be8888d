import { Parser } from 'htmlparser2';
import { resolveUrl } from './html/resolve-url.js';

/** How much of a page is searched for the feeds that it advertises. */
const SEARCHED = 100_000;

/** What a document that is no feed is instead, in words with the remedy; null where it may be a feed. */
export function looksLike(text: string, url: string | null): string | null {
  const head = text
    .slice(0, 4096)
    .replace(/<!--[\s\S]*?-->/g, '')
    .trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?<!doctype html|^(?:<\?xml[^>]*>\s*)?<html[\s>]/i.test(head)) return htmlPage(text, url);
  if (/<opml[\s>]/i.test(head)) return 'The document is a list of feeds (OPML), not a feed; it can be imported with "feeds import".';
  if (/<(?:\w+:)?(urlset|sitemapindex)[\s>]/i.test(head)) return 'The document is a sitemap, not a feed.';
  if (head.startsWith('%PDF-')) return 'The document is a PDF file, not a feed.';
  if (text.includes('\0')) return 'The document is not text.';
  if (/^[{[]/.test(head)) return null;
  if (!head.includes('<')) return `The document is plain text ("${head.slice(0, 60).replace(/\s+/g, ' ').trim()}"), not a feed.`;
  if (/<(head|body|div|meta|title|script)[\s>]/i.test(head) && !/<(?:\w+:)?(rss|rdf|feed|channel)[\s>]/i.test(text.slice(0, 65_536)))
    return htmlPage(text, url);
  return null;
}

function htmlPage(text: string, url: string | null): string {
  const feeds = advertised(text.slice(0, SEARCHED), url);
  if (feeds.length === 0) return 'The document is an HTML page and names no feed; the address of the feed itself is needed.';
  return `The document is an HTML page. It names ${feeds.length === 1 ? 'this feed' : 'these feeds'}: ${feeds.slice(0, 5).join(' , ')}`;
}

function advertised(html: string, url: string | null): string[] {
  const found = new Set<string>();
  let base = url;
  const parser = new Parser({
    onopentag(name, attributes) {
      // feeds are advertised in the head; what comes after it is as long and deep as it likes
      if (name === 'body') parser.pause();
      if (name === 'base' && attributes.href) base = resolveUrl(attributes.href, url) ?? url;
      if (name !== 'link' || !/\balternate\b/i.test(attributes.rel ?? '') || !attributes.href) return;
      if (!/^(application\/(rss|atom|rdf|feed)\+(xml|json)|application\/json|text\/xml)/i.test((attributes.type ?? '').trim())) return;
      const address = resolveUrl(attributes.href, base);
      if (address !== null) found.add(address);
    },
  });
  parser.write(html);
  return [...found];
}
