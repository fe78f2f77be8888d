import { readDate } from '../dates/read-date.js';
import type { Feed, Item } from '../feed.js';
import { first } from '../first.js';
import { cleanHtml } from '../html/clean-html.js';
import { escapeHtml } from '../html/escape-html.js';
import { plainText } from '../html/plain-text.js';
import { resolveUrl } from '../html/resolve-url.js';
import type { JsonFeedDocument, JsonItem } from './json-feed.js';

/** A JSON Feed as a feed. Its titles and summaries are plain text by its specification. */
export function adaptJson(feed: JsonFeedDocument, url: string | null): Omit<Feed, 'encoding' | 'warnings'> {
  const author = authorOf(feed.authors);
  const base = url ?? feed.feed_url ?? feed.home_page_url ?? null;
  const titleHtml = asHtml(feed.title);
  return {
    format: 'json',
    title: plainText(titleHtml),
    titleHtml,
    link: addressOf(feed.home_page_url, base),
    description: asHtml(feed.description),
    id: addressOf(feed.feed_url, base),
    author,
    language: feed.language?.toLowerCase() ?? null,
    ttlMinutes: null,
    skipHours: [],
    skipDays: [],
    hub: feed.hubs?.find(({ type }) => type?.toLowerCase() === 'websub')?.url ?? null,
    self: addressOf(feed.feed_url, base),
    items: (feed.items ?? []).map((item) => adaptItem(item, base, author)),
  };
}

function adaptItem(item: JsonItem, base: string | null, feedAuthor: string | null): Item {
  const titleHtml = asHtml(item.title);
  const html = item.content_html === undefined ? null : cleanHtml(item.content_html, item.url ?? base);
  return {
    title: plainText(titleHtml),
    titleHtml,
    link: addressOf(item.url ?? item.external_url, base),
    id: first(item.id),
    publishedAt: readDate(item.date_published ?? ''),
    updatedAt: readDate(item.date_modified ?? ''),
    author: authorOf(item.authors) ?? feedAuthor,
    summary: asHtml(item.summary),
    content: first(html, asHtml(item.content_text)),
  };
}

function asHtml(text: string | undefined): string | null {
  return text === undefined ? null : escapeHtml(text.trim());
}

function addressOf(address: string | undefined, base: string | null): string | null {
  return address === undefined ? null : resolveUrl(address, base);
}

function authorOf(authors: JsonFeedDocument['authors']): string | null {
  return first((authors ?? []).flatMap(({ name }) => (name ? [name] : [])).join(', ')) || null;
}
