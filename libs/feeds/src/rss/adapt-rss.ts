import { readDate } from '../dates/read-date.js';
import type { Feed, Item } from '../feed.js';
import { first } from '../first.js';
import { plainText } from '../html/plain-text.js';
import { minutesOf } from '../schedule/minutes-of.js';
import { skippedDays } from '../schedule/skipped-days.js';
import { skippedHours } from '../schedule/skipped-hours.js';
import type { Rss, RssChannel, RssItem, RssValue } from './rss.js';

/** RSS as a feed. All choices between fields that say the same thing stand here. */
export function adaptRss({ channel, items }: Rss): Omit<Feed, 'encoding' | 'warnings'> {
  const titleHtml = first(...texts(channel.title), ...texts(channel.dcTitle), ...texts(channel.atomTitle));
  return {
    format: 'rss',
    title: plainText(titleHtml),
    titleHtml,
    link: linkOf(channel),
    description: first(
      ...texts(channel.description),
      ...texts(channel.dcDescription),
      ...texts(channel.summary),
      ...texts(channel.itunesSubtitle),
      ...texts(channel.itunesSummary),
    ),
    id: first(...texts(channel.atomId)),
    author: first(
      ...texts(channel.author),
      ...texts(channel.dcCreator),
      ...texts(channel.managingEditor),
      ...texts(channel.itunesAuthor),
      ...texts(channel.webMaster),
    ),
    language: first(...texts(channel.language))?.toLowerCase() ?? null,
    ttlMinutes: minutesOf(texts(channel.ttl)[0], texts(channel.updatePeriod)[0], texts(channel.updateFrequency)[0]),
    skipHours: skippedHours(texts(channel.hour)),
    skipDays: skippedDays(texts(channel.day)),
    hub: related(channel.atomLink, 'hub'),
    self: related(channel.atomLink, 'self'),
    items: items.map(adaptItem),
  };
}

function adaptItem(item: RssItem): Item {
  const titleHtml = first(
    ...texts(item.title),
    ...texts(item.dcTitle),
    ...texts(item.mediaTitle),
    ...texts(item.itunesTitle),
    ...texts(item.atomTitle),
  );
  const descriptions = [...texts(item.description), ...texts(item.dcDescription)];
  const summaries = [...texts(item.summary), ...texts(item.itunesSummary), ...texts(item.itunesSubtitle), ...texts(item.mediaDescription)];
  const contents = texts(item.content);
  return {
    title: plainText(titleHtml),
    titleHtml,
    link: linkOf(item) ?? hrefs(item.guid)[0] ?? null,
    id: first(...texts(item.guid), ...texts(item.atomId), ...texts(item.dcIdentifier)),
    publishedAt: dateOf(item.pubDate, item.dctermsIssued, item.atomPublished, item.dctermsCreated, item.dcDate),
    updatedAt: dateOf(item.atomUpdated, item.dctermsModified, item.dcDate),
    author: first(...texts(item.author), ...texts(item.dcCreator), ...texts(item.itunesAuthor), ...texts(item.mediaCredit)),
    // With both a summary and a description the description is the longer text.
    summary: first(...(contents.length === 0 && summaries.length > 0 && descriptions.length > 0 ? summaries : descriptions), ...summaries),
    content: first(...contents, ...(summaries.length > 0 ? descriptions : [])),
  };
}

function texts(values: RssValue[] | undefined): string[] {
  return (values ?? []).map((value) => (typeof value === 'string' ? value : (value._ ?? nameIn(value)))).map((text) => text.trim());
}

/** A person in elements: `<author><name>…</name><email>…</email></author>`. */
function nameIn(value: object): string {
  const part = (name: string): string => {
    const found = (value as Record<string, unknown>)[name];
    return Array.isArray(found) && typeof found[0] === 'string' ? found[0] : '';
  };
  const [name, email] = [part('name'), part('email')];
  return name && email && name !== email ? `${name} (${email})` : name || email;
}

function attributes(value: RssValue): Record<string, string> {
  return typeof value === 'string' ? {} : (value.$ ?? {});
}

function hrefs(values: RssValue[] | undefined): string[] {
  return (values ?? []).map((value) => attributes(value).href).filter((href) => href !== undefined);
}

function linkOf(found: RssChannel | RssItem): string | null {
  return ('origLink' in found ? texts(found.origLink)[0] : undefined) ?? hrefs(found.link)[0] ?? related(found.atomLink, 'alternate');
}

function related(links: RssValue[] | undefined, rel: string): string | null {
  const found = (links ?? []).find((link) => (attributes(link).rel ?? 'alternate') === rel);
  return found ? (attributes(found).href ?? null) : null;
}

function dateOf(...fields: (RssValue[] | undefined)[]): string | null {
  for (const field of fields) {
    for (const text of texts(field)) {
      const date = readDate(text);
      if (date !== null) return date;
    }
  }
  return null;
}
