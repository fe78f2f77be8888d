import { readDate } from '../dates/read-date.js';
import type { Feed, Item } from '../feed.js';
import { first } from '../first.js';
import { plainText } from '../html/plain-text.js';
import { minutesOf } from '../schedule/minutes-of.js';
import type { Atom, AtomEntry, AtomLink, AtomPerson } from './atom.js';

/** Atom as a feed. */
export function adaptAtom(atom: Atom): Omit<Feed, 'encoding' | 'warnings'> {
  const titleHtml = first(atom.title?.value);
  const author = authorOf(atom.authors);
  return {
    format: 'atom',
    title: plainText(titleHtml),
    titleHtml,
    link: linkOf(atom.links),
    description: first(atom.subtitle?.value),
    id: first(atom.id),
    author,
    language: atom.language?.toLowerCase() ?? null,
    ttlMinutes: minutesOf(undefined, atom.updatePeriod, atom.updateFrequency),
    skipHours: [],
    skipDays: [],
    hub: related(atom.links, 'hub'),
    self: related(atom.links, 'self'),
    items: atom.entries.map((entry) => adaptEntry(entry, author)),
  };
}

/** RFC 4287, 4.2.1: an entry without an author has the feed's. */
function adaptEntry(entry: AtomEntry, feedAuthor: string | null): Item {
  const titleHtml = first(entry.title?.value);
  return {
    title: plainText(titleHtml),
    titleHtml,
    link: linkOf(entry.links),
    id: first(entry.id),
    publishedAt: readDate(entry.published ?? ''),
    updatedAt: readDate(entry.updated ?? ''),
    author: authorOf(entry.authors) ?? feedAuthor,
    summary: first(entry.summary?.value),
    content: first(entry.content?.value),
  };
}

function authorOf(authors: AtomPerson[] | undefined): string | null {
  const names = (authors ?? []).map(({ name, email }) => (name && email && name !== email ? `${name} (${email})` : (name ?? email)));
  return first([...new Set(names.filter((name) => name !== undefined))].join(', ')) || null;
}

/** The page that the feed or entry stands for: an alternate, HTML before others. */
function linkOf(links: AtomLink[] | undefined): string | null {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel.toLowerCase() === 'alternate');
  const page = alternates.find(({ type }) => type === undefined || /html/i.test(type));
  return (page ?? alternates[0])?.href ?? null;
}

function related(links: AtomLink[] | undefined, wanted: string): string | null {
  return (links ?? []).find(({ rel }) => rel?.toLowerCase() === wanted)?.href ?? null;
}
