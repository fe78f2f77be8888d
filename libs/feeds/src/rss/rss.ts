/** A value of rss-parser: text, or text with attributes. */
export type RssValue = string | { _?: string; $?: Record<string, string> };

/** What RSS 0.9x and 2.0 and their modules say of a channel, after mending: HTML is clean, addresses are absolute. Every field may be repeated. */
export interface RssChannel {
  /** RSS 2.0: "The name of the channel." */
  title?: RssValue[];
  dcTitle?: RssValue[];
  /** RSS 2.0: "Phrase or sentence describing the channel." */
  description?: RssValue[];
  dcDescription?: RssValue[];
  summary?: RssValue[];
  itunesSummary?: RssValue[];
  itunesSubtitle?: RssValue[];
  atomTitle?: RssValue[];
  /** RSS 2.0: "The URL to the HTML website corresponding to the channel." `href` has it. */
  link?: RssValue[];
  /** Atom's link in RSS: `self` and `hub` most of all. */
  atomLink?: RssValue[];
  atomId?: RssValue[];
  /** RSS 2.0: "Email address for person responsible for editorial content." */
  managingEditor?: RssValue[];
  webMaster?: RssValue[];
  /** Not in RSS, but in use. */
  author?: RssValue[];
  dcCreator?: RssValue[];
  itunesAuthor?: RssValue[];
  language?: RssValue[];
  /** RSS 2.0: "a number of minutes that indicates how long a channel can be cached". */
  ttl?: RssValue[];
  /** Of `skipHours`: 0 to 23, GMT; old feeds write 24 for midnight. */
  hour?: RssValue[];
  /** Of `skipDays`: names of days in English. */
  day?: RssValue[];
  /** RSS 1.0 syndication: hourly, daily, weekly, monthly, yearly. */
  updatePeriod?: RssValue[];
  /** RSS 1.0 syndication: how often in the period. */
  updateFrequency?: RssValue[];
}

/** What they say of an item. */
export interface RssItem {
  title?: RssValue[];
  dcTitle?: RssValue[];
  mediaTitle?: RssValue[];
  itunesTitle?: RssValue[];
  atomTitle?: RssValue[];
  /** RSS 2.0: "The URL of the item." */
  link?: RssValue[];
  atomLink?: RssValue[];
  /** FeedBurner: the address before it was rewritten for counting. */
  origLink?: RssValue[];
  /** RSS 2.0: "A string that uniquely identifies the item"; an address unless `isPermaLink` is false, then with `href`. */
  guid?: RssValue[];
  atomId?: RssValue[];
  dcIdentifier?: RssValue[];
  /** RSS 2.0: "The item synopsis." */
  description?: RssValue[];
  summary?: RssValue[];
  dcDescription?: RssValue[];
  itunesSummary?: RssValue[];
  itunesSubtitle?: RssValue[];
  mediaDescription?: RssValue[];
  /** RSS 1.0 content module, and its relatives. */
  content?: RssValue[];
  /** RSS 2.0: "Indicates when the item was published", RFC 822. */
  pubDate?: RssValue[];
  dcDate?: RssValue[];
  dctermsIssued?: RssValue[];
  dctermsCreated?: RssValue[];
  dctermsModified?: RssValue[];
  atomPublished?: RssValue[];
  atomUpdated?: RssValue[];
  /** RSS 2.0: "Email address of the author of the item", in practice a name. */
  author?: RssValue[];
  dcCreator?: RssValue[];
  itunesAuthor?: RssValue[];
  mediaCredit?: RssValue[];
}

export interface Rss {
  channel: RssChannel;
  items: RssItem[];
}
