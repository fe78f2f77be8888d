import { readDate } from '../dates/read-date.js';
import type { Feed, Item } from '../feed.js';
import { first } from '../first.js';
import { plainText } from '../html/plain-text.js';
import { minutesOf } from '../schedule/minutes-of.js';
import type { Rdf, RdfItem } from './rdf.js';

/** RSS 0.90 and 1.0 as a feed. */
export function adaptRdf(rdf: Rdf): Omit<Feed, 'encoding' | 'warnings'> {
  const { title, titleHtml, link, id, author, summary } = adaptItem(rdf);
  return {
    format: 'rdf',
    title,
    titleHtml,
    link,
    description: summary,
    id,
    author,
    language: rdf.languages?.[0]?.toLowerCase() ?? null,
    ttlMinutes: minutesOf(undefined, rdf.updatePeriod, rdf.updateFrequency),
    skipHours: [],
    skipDays: [],
    hub: null,
    self: null,
    items: rdf.items.map(adaptItem),
  };
}

function adaptItem(item: RdfItem): Item {
  const titleHtml = first(item.title, ...(item.dcTitles ?? []));
  return {
    title: plainText(titleHtml),
    titleHtml,
    link: first(item.link) || null,
    id: first(item.about) || null,
    publishedAt: dateOf(item.issued, item.created, item.dcDates),
    updatedAt: dateOf(item.modified, item.dcDates),
    author: first([...new Set(item.dcCreators ?? [])].join(', ')) || null,
    summary: first(item.description, ...(item.dcDescriptions ?? [])),
    content: first(item.content),
  };
}

function dateOf(...fields: (string[] | undefined)[]): string | null {
  for (const text of fields.flatMap((field) => field ?? [])) {
    const date = readDate(text);
    if (date !== null) return date;
  }
  return null;
}
