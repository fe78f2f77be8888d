/** Namespace URIs of feeds to the prefix that this library writes for them; `''` is the feed format's own. URIs in lower case, without a slash or hash at the end. */
export const NAMESPACES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '': [
      'http://backend.userland.com/rss',
      'http://backend.userland.com/rss2',
      'http://backend.userland.com/rss2.1',
      'http://backend.userland.com/rss091',
      'http://blogs.law.harvard.edu/tech/rss',
      'http://cyber.law.harvard.edu/rss/rss.html',
      'http://purl.org/rss/1.0',
      'http://purl.org/rss/2.0',
      'http://my.netscape.com/rdf/simple/0.9',
      'http://my.netscape.com/publish/formats/rss-0.91.dtd',
      'http://channel.netscape.com/rdf/simple/0.9',
    ],
    atom: ['http://www.w3.org/2005/atom', 'http://purl.org/atom/ns', 'http://purl.org/atom', 'http://example.com/newformat'],
    content: ['http://purl.org/rss/1.0/modules/content'],
    dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0', 'http://purl.org/rss/1.0/modules/dc'],
    dcterms: ['http://purl.org/dc/terms', 'http://purl.org/rss/1.0/modules/dcterms'],
    itunes: ['http://www.itunes.com/dtds/podcast-1.0.dtd', 'http://www.itunes.com/dtds/podcast', 'http://example.com/dtds/podcast-1.0.dtd'],
    media: ['http://search.yahoo.com/mrss', 'http://tools.search.yahoo.com/mrss', 'http://video.search.yahoo.com/mrss'],
    prism: ['http://prismstandard.org/namespaces/1.2/basic', 'http://prismstandard.org/namespaces/basic/2.0'],
    rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns'],
    sy: ['http://purl.org/rss/1.0/modules/syndication'],
    xhtml: ['http://www.w3.org/1999/xhtml', 'http://www.w3.org/tr/rec-html40'],
    xml: ['http://www.w3.org/xml/1998/namespace'],
    feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
  }).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix] as const)),
);

/** A namespace URI as the table above spells it. */
export function namespaceKey(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
    .replace(/[/#]+$/, '');
}
