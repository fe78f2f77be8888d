/** One entry of a feed. Dates are ISO 8601 instants in UTC; HTML is sanitised and its addresses are absolute. */
export interface Item {
  /** Plain text, one line. */
  title: string | null;
  /** The title as sanitised inline HTML, for those who show it. */
  titleHtml: string | null;
  link: string | null;
  /** The feed's own identifier: `guid`, Atom `id`, `rdf:about`. */
  id: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  /** HTML. */
  summary: string | null;
  /** HTML. */
  content: string | null;
}

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json';

/** A feed in its normal form, whatever it was on the wire. */
export interface Feed {
  format: FeedFormat;
  /** Plain text, one line. */
  title: string | null;
  titleHtml: string | null;
  link: string | null;
  /** HTML. */
  description: string | null;
  id: string | null;
  author: string | null;
  /** As the feed says it, in lower case (`en-gb`). */
  language: string | null;
  /** How long the feed asks to be left alone (`ttl`, `sy:updatePeriod`), in minutes. */
  ttlMinutes: number | null;
  /** Hours of the day (0-23, UTC) at which the feed asks not to be read. */
  skipHours: number[];
  /** Days of the week (`monday` …) on which the feed asks not to be read. */
  skipDays: string[];
  /** WebSub hub, where one is named. */
  hub: string | null;
  /** The address that the feed gives as its own. */
  self: string | null;
  /** Name of the character encoding that the bytes were read in. */
  encoding: string;
  /** What was mended or left out, in words; empty for a feed that was read as it stands. */
  warnings: string[];
  items: Item[];
}
