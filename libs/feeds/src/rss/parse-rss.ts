import { parseRssFeed } from 'feedsmith';
import Parser from 'rss-parser';
import type { Rss, RssChannel, RssItem, RssValue } from './rss.js';

const CHANNEL: Record<string, keyof RssChannel> = {
  title: 'title',
  'dc:title': 'dcTitle',
  'atom:title': 'atomTitle',
  description: 'description',
  'dc:description': 'dcDescription',
  summary: 'summary',
  'itunes:summary': 'itunesSummary',
  'itunes:subtitle': 'itunesSubtitle',
  link: 'link',
  'atom:link': 'atomLink',
  'atom:id': 'atomId',
  managingEditor: 'managingEditor',
  webMaster: 'webMaster',
  author: 'author',
  'dc:creator': 'dcCreator',
  'itunes:author': 'itunesAuthor',
  language: 'language',
  ttl: 'ttl',
  hour: 'hour',
  day: 'day',
  'sy:updatePeriod': 'updatePeriod',
  'sy:updateFrequency': 'updateFrequency',
};

const ITEM: Record<string, keyof RssItem> = {
  title: 'title',
  'dc:title': 'dcTitle',
  'media:title': 'mediaTitle',
  'itunes:title': 'itunesTitle',
  'atom:title': 'atomTitle',
  link: 'link',
  'atom:link': 'atomLink',
  origLink: 'origLink',
  guid: 'guid',
  'atom:id': 'atomId',
  'dc:identifier': 'dcIdentifier',
  description: 'description',
  summary: 'summary',
  'dc:description': 'dcDescription',
  'itunes:summary': 'itunesSummary',
  'itunes:subtitle': 'itunesSubtitle',
  'media:description': 'mediaDescription',
  'content:encoded': 'content',
  pubDate: 'pubDate',
  'dc:date': 'dcDate',
  'dcterms:issued': 'dctermsIssued',
  'dcterms:created': 'dctermsCreated',
  'dcterms:modified': 'dctermsModified',
  'atom:published': 'atomPublished',
  'atom:updated': 'atomUpdated',
  author: 'author',
  'dc:creator': 'dcCreator',
  'itunes:author': 'itunesAuthor',
  'media:credit': 'mediaCredit',
};

/** rss-parser renames fields among its own; the mark keeps ours apart from those. */
const MARK = '@';

// rss-parser's types know a field only as a name or as a pair of names; it also takes a third, its options.
type Fields = Parser.CustomFieldItem<Record<string, unknown>>[];
const kept = (names: Record<string, string>): Fields =>
  Object.entries(names).map(
    ([name, as]) => [name, MARK + as, { keepArray: true }] as unknown as Parser.CustomFieldItem<Record<string, unknown>>,
  );

/** Reads mended RSS: by rss-parser, and by feedsmith where that refuses. */
export async function parseRss(xml: string): Promise<Rss> {
  const parser = new Parser({
    defaultRSS: 2,
    customFields: { feed: kept(CHANNEL) as never, item: kept(ITEM) as never },
  });
  try {
    const found = await parser.parseString(xml);
    return { channel: marked<RssChannel>(found), items: found.items.map((item) => marked<RssItem>(item)) };
  } catch {
    return bySecondParser(xml);
  }
}

/** Arrays alone: of an empty element rss-parser makes a string, and takes that string's own `link` and `sub` for fields. */
function marked<T>(found: object): T {
  const own: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(found))
    if (name.startsWith(MARK) && Array.isArray(value)) own[name.slice(MARK.length)] = value;
  return own as T;
}

function bySecondParser(xml: string): Rss {
  const feed = parseRssFeed(xml);
  const list = (...values: (string | undefined)[]): RssValue[] => values.filter((value) => value !== undefined);
  const address = (value: string | undefined): RssValue[] => (value === undefined ? [] : [{ $: { href: value } }]);
  return {
    channel: {
      title: list(feed.title),
      description: list(feed.description),
      link: address(feed.link),
      managingEditor: list(feed.managingEditor?.name ?? feed.managingEditor?.email),
      dcCreator: list(...(feed.dc?.creators ?? [])),
      language: list(feed.language),
    },
    items: (feed.items ?? []).map((item) => ({
      title: list(item.title),
      link: address(item.link),
      guid: item.guid?.value ? [{ _: item.guid.value, $: {} }] : [],
      description: list(item.description),
      content: list(item.content?.encoded),
      pubDate: list(item.pubDate),
      dcCreator: list(...(item.dc?.creators ?? [])),
    })),
  };
}
