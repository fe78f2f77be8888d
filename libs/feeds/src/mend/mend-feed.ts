import { escapeHtml } from '../html/escape-html.js';
import { FeedFault } from '../faults.js';
import { LIMITS } from '../limits.js';
import { walkXml, type XmlElement } from '../xml/walk-xml.js';
import { DIALECTS, type Family } from './dialects.js';
import { OpenLeaf } from './open-leaf.js';
import { writeLeaf } from './write-leaf.js';

export interface MendedFeed {
  family: Family;
  /** Well-formed XML in one spelling, small and flat, for the parser of the family. */
  xml: string;
  warnings: string[];
}

const XMLNS = [
  ['atom', 'http://www.w3.org/2005/Atom'],
  ['content', 'http://purl.org/rss/1.0/modules/content/'],
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['dcterms', 'http://purl.org/dc/terms/'],
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
  ['media', 'http://search.yahoo.com/mrss/'],
  ['rdf', 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'],
  ['sy', 'http://purl.org/rss/1.0/modules/syndication/'],
]
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

/** What is said of the feed or of one item. */
interface Part {
  attributes: string;
  many: string[];
  one: Map<string, { rank: number; xml: string }>;
}

type Frame = { is: 'root' | 'through' | 'skip' | 'channel' | 'item' | 'leaf' } | { is: 'markup'; element: XmlElement };

/**
 * Writes a feed anew so that no parser can refuse or misread it: one spelling of names and prefixes, text constructs as sanitised HTML
 * (inline markup, base64 and what publishers forgot to escape included), absolute addresses by `xml:base`, references resolved. What the
 * parsers need not see is left out. A document that breaks off keeps the items that are whole.
 *
 * Throws `FeedFault` for another root element, for limits, and where it breaks off before the first item is whole.
 */
export function mendFeed(text: string, base: string | null): MendedFeed {
  const warnings: string[] = [];
  const frames: Frame[] = [];
  const channel: Part = { attributes: '', many: [], one: new Map() };
  const items: Part[] = [];
  let family: Family | null = null;
  let language: string | null = null;
  let current: Part = channel;
  let open: OpenLeaf | null = null;
  let cutIn: string | null = null;
  let left = 0;

  walkXml(finished(text), base, {
    open(element) {
      const frame = frames.at(-1);
      if (!frame) {
        if (family !== null) return void frames.push({ is: 'skip' });
        family = familyOf(element);
        language = element.attributes['xml:lang'] ?? null;
        return void frames.push({ is: 'root' });
      }
      if (open) {
        open.addElement(element);
        return void frames.push({ is: 'markup', element });
      }
      const dialect = DIALECTS[family ?? 'rss'];
      const name = family === 'atom' ? element.name.replace(/^atom:/, '') : element.name;
      if (frame.is === 'skip') return void frames.push({ is: 'skip' });
      if (name === dialect.item && frame.is !== 'item') {
        if (items.length >= LIMITS.items) {
          left += 1;
          return void frames.push({ is: 'skip' });
        }
        current = { attributes: about(element), many: [], one: new Map() };
        items.push(current);
        return void frames.push({ is: 'item' });
      }
      if (name === dialect.channel) {
        channel.attributes ||= about(element);
        language ??= element.attributes['xml:lang'] ?? null;
        return void frames.push({ is: 'channel' });
      }
      if (dialect.through.has(name)) return void frames.push({ is: 'through' });
      const leaf = dialect.leaves.get(name);
      if (!leaf) return void frames.push({ is: 'skip' });
      open = new OpenLeaf(leaf, element);
      frames.push({ is: 'leaf' });
    },
    text(piece) {
      if (!open) return;
      const frame = frames.at(-1);
      open.addText(piece, frame?.is === 'markup' ? frame.element : null);
    },
    close(name, cut) {
      const frame = frames.pop();
      if (!frame) return;
      if (cut && frame.is !== 'root') cutIn = name;
      if (frame.is === 'markup' && open) open.endElement(name);
      if (frame.is === 'leaf' && open) {
        if (!cut) say(current, open);
        open = null;
      }
      if (frame.is === 'item') {
        if (cut) items.pop();
        current = channel;
      }
    },
  });

  if (family === null) throw new FeedFault('not-a-feed', 'The document has no element at all.');
  if (cutIn !== null) {
    const line = text.split('\n').length;
    if (items.length === 0) throw new FeedFault('not-well-formed', `The feed breaks off at line ${line}, before its first item is whole.`);
    warnings.push(`The feed breaks off at line ${line}; the ${items.length} items before that were read.`);
  }
  if (left > 0) warnings.push(`${left} items after the first ${LIMITS.items} were left out.`);
  return { family, xml: write(family, language, channel, items), warnings };
}

/** A last end tag without its `>`: the last byte is what broken transfers lose most often. */
function finished(text: string): string {
  return /<\/[\w:.-]+\s*$/.test(text.slice(-100)) ? `${text.trimEnd()}>` : text;
}

function familyOf(root: XmlElement): Family {
  if (root.name === 'rss' || root.name === 'channel') return 'rss';
  if (root.name === 'rdf:rdf' || root.name === 'rdf') return 'rdf';
  if (root.name === 'feed' || root.name === 'atom:feed') return 'atom';
  throw new FeedFault('not-a-feed', `The root element is <${root.name.slice(0, 60)}>; a feed begins with <rss>, <rdf:RDF> or <feed>.`);
}

function about(element: XmlElement): string {
  const value = element.attributes['rdf:about'] ?? element.attributes.about;
  return value === undefined ? '' : ` rdf:about="${escapeHtml(value.trim())}"`;
}

function say(part: Part, open: OpenLeaf): void {
  const xml = writeLeaf(open);
  if (xml === null) return;
  const { as, one } = open.leaf;
  if (!one) return void part.many.push(xml);
  const known = part.one.get(as);
  if (!known || one.rank > known.rank || (one.rank === known.rank && one.pick === 'last')) part.one.set(as, { rank: one.rank, xml });
}

function write(family: Family, language: string | null, channel: Part, items: Part[]): string {
  const body = (part: Part): string => [...part.many, ...[...part.one.values()].map(({ xml }) => xml)].join('');
  const lang = language === null ? '' : ` xml:lang="${escapeHtml(language)}"`;
  const each = (name: string): string => items.map((item) => `<${name}${item.attributes}>${body(item)}</${name}>`).join('');
  switch (family) {
    case 'rss':
      return `<rss version="2.0"${XMLNS}><channel>${body(channel)}${language === null ? '' : `<language>${escapeHtml(language)}</language>`}${each('item')}</channel></rss>`;
    case 'rdf':
      return `<rdf:RDF xmlns="http://purl.org/rss/1.0/"${XMLNS}><channel${channel.attributes}${lang}>${body(channel)}</channel>${each('item')}</rdf:RDF>`;
    case 'atom':
      return `<feed xmlns="http://www.w3.org/2005/Atom"${XMLNS}${lang}>${body(channel)}${each('entry')}</feed>`;
  }
}
