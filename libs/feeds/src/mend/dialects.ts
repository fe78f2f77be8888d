/**
 * What is read of each format, by the names of `xml/namespaces.ts`. `as` is the element written for the parser, `kind` how its content is
 * understood; everything that is not listed is left out with all it holds.
 *
 * - `html`: text construct; what comes out is sanitised HTML.
 * - `text`: what it says, no markup. `url`: an address. `link`, `guid`: an address with attributes. `person`: a name, an address or both.
 *
 * Where the format has one of a thing (`one`), the higher rank wins; among equals the first, or the last where `pick` says so.
 */
export interface Leaf {
  as: string;
  kind: 'html' | 'text' | 'url' | 'link' | 'guid' | 'person';
  one?: { rank: number; pick: 'first' | 'last' };
}

const html = (as: string): Leaf => ({ as, kind: 'html' });
const text = (as: string): Leaf => ({ as, kind: 'text' });
const person = (as: string): Leaf => ({ as, kind: 'person' });
const one = (leaf: Leaf, rank: number, pick: 'first' | 'last' = 'first'): Leaf => ({ ...leaf, one: { rank, pick } });

/** RSS 0.9x and 2.0 with the modules seen in news feeds. The adapter chooses among what is repeated or said twice. */
const RSS: Record<string, Leaf> = {
  title: html('title'),
  'dc:title': html('dc:title'),
  'media:title': html('media:title'),
  'atom:title': html('atom:title'),
  'itunes:title': html('itunes:title'),
  description: html('description'),
  tagline: html('description'),
  'dc:description': html('dc:description'),
  'dcterms:abstract': html('dc:description'),
  abstract: html('dc:description'),
  summary: html('summary'),
  'atom:summary': html('summary'),
  'atom:subtitle': html('summary'),
  'itunes:summary': html('itunes:summary'),
  'itunes:subtitle': html('itunes:subtitle'),
  'media:description': html('media:description'),
  'media:text': html('media:description'),
  'content:encoded': html('content:encoded'),
  fullitem: html('content:encoded'),
  body: html('content:encoded'),
  'xhtml:body': html('content:encoded'),
  'xhtml:div': html('content:encoded'),
  content: html('content:encoded'),
  'atom:content': html('content:encoded'),
  link: { as: 'link', kind: 'link' },
  'atom:link': { as: 'atom:link', kind: 'link' },
  guid: { as: 'guid', kind: 'guid' },
  'atom:id': { as: 'atom:id', kind: 'text' },
  id: { as: 'atom:id', kind: 'text' },
  'dc:identifier': text('dc:identifier'),
  'feedburner:origlink': { as: 'origLink', kind: 'url' },
  pubdate: text('pubDate'),
  published: text('atom:published'),
  'atom:published': text('atom:published'),
  'atom:updated': text('atom:updated'),
  updated: text('atom:updated'),
  lastbuilddate: text('lastBuildDate'),
  'dc:date': text('dc:date'),
  'dcterms:issued': text('dcterms:issued'),
  'dcterms:created': text('dcterms:created'),
  'dcterms:modified': text('dcterms:modified'),
  'prism:publicationdate': text('dcterms:issued'),
  author: person('author'),
  'atom:author': person('author'),
  'dc:creator': person('dc:creator'),
  'dc:author': person('dc:creator'),
  'dcterms:creator': person('dc:creator'),
  'itunes:author': person('itunes:author'),
  'media:credit': person('media:credit'),
  managingeditor: person('managingEditor'),
  webmaster: person('webMaster'),
  language: text('language'),
  'dc:language': text('language'),
  ttl: text('ttl'),
  hour: text('hour'),
  day: text('day'),
  'sy:updateperiod': text('sy:updatePeriod'),
  'sy:updatefrequency': text('sy:updateFrequency'),
};

/** RSS 0.90 and 1.0 in the names that feedsmith knows. */
const RDF: Record<string, Leaf> = {
  title: one(html('title'), 2),
  'dc:title': html('dc:title'),
  description: one(html('description'), 2),
  summary: html('dc:description'),
  'atom:summary': html('dc:description'),
  'dc:description': html('dc:description'),
  'content:encoded': one(html('content:encoded'), 2),
  fullitem: one(html('content:encoded'), 1),
  body: one(html('content:encoded'), 1),
  'xhtml:body': one(html('content:encoded'), 1),
  'xhtml:div': one(html('content:encoded'), 1),
  link: one({ as: 'link', kind: 'url' }, 2),
  'feedburner:origlink': one({ as: 'link', kind: 'url' }, 3),
  pubdate: text('dcterms:issued'),
  'dc:date': text('dc:date'),
  'dcterms:issued': text('dcterms:issued'),
  'dcterms:created': text('dcterms:created'),
  'dcterms:modified': text('dcterms:modified'),
  author: person('dc:creator'),
  'dc:creator': person('dc:creator'),
  'dc:author': person('dc:creator'),
  'dc:language': text('dc:language'),
  language: text('dc:language'),
  'sy:updateperiod': text('sy:updatePeriod'),
  'sy:updatefrequency': text('sy:updateFrequency'),
};

/** Atom 1.0, and 0.3 under the names that 1.0 has for the same things. */
const ATOM: Record<string, Leaf> = {
  title: one(html('title'), 3),
  'dc:title': one(html('title'), 2),
  'media:title': one(html('title'), 1),
  subtitle: one(html('subtitle'), 3),
  tagline: one(html('subtitle'), 2),
  info: one(html('subtitle'), 1),
  'dc:description': one(html('summary'), 1),
  summary: one(html('summary'), 3),
  'itunes:summary': one(html('summary'), 1),
  'media:description': one(html('summary'), 0),
  content: one(html('content'), 3),
  'content:encoded': one(html('content'), 2),
  'xhtml:body': one(html('content'), 1),
  'xhtml:div': one(html('content'), 1),
  link: { as: 'link', kind: 'link' },
  id: one(text('id'), 3),
  updated: one(text('updated'), 3, 'last'),
  modified: one(text('updated'), 2, 'last'),
  'dcterms:modified': one(text('updated'), 1, 'last'),
  'dc:date': one(text('updated'), 0, 'last'),
  published: one(text('published'), 4, 'last'),
  issued: one(text('published'), 3, 'last'),
  'dcterms:issued': one(text('published'), 2, 'last'),
  created: one(text('published'), 1, 'last'),
  'dcterms:created': one(text('published'), 0, 'last'),
  author: person('author'),
  'dc:creator': person('author'),
  'dc:author': person('author'),
  'itunes:author': person('author'),
  'dc:language': text('dc:language'),
  'sy:updateperiod': text('sy:updatePeriod'),
  'sy:updatefrequency': text('sy:updateFrequency'),
};

export type Family = 'rss' | 'rdf' | 'atom';

export const DIALECTS: Record<Family, { leaves: ReadonlyMap<string, Leaf>; item: string; channel: string; through: ReadonlySet<string> }> =
  {
    rss: {
      leaves: new Map(Object.entries(RSS)),
      item: 'item',
      channel: 'channel',
      through: new Set(['items', 'media:group', 'media:content', 'skiphours', 'skipdays']),
    },
    rdf: { leaves: new Map(Object.entries(RDF)), item: 'item', channel: 'channel', through: new Set() },
    atom: { leaves: new Map(Object.entries(ATOM)), item: 'entry', channel: 'feed', through: new Set(['media:group', 'media:content']) },
  };
