import { Parser } from 'htmlparser2';
import { PageFault } from '../faults.js';
import { LIMITS } from '../limits.js';

/** What one pass over the tokens of a page finds, before any tree is built. */
export interface PageFacts {
  /** By `name`, `property` or `itemprop` in lower case; the first that is not empty. */
  metas: ReadonlyMap<string, string>;
  /** Addresses of `<link>`, by `rel`. */
  links: ReadonlyMap<string, string>;
  /** JSON-LD, as written. */
  jsonLd: string[];
  /** Text of `<title>`. */
  title: string | null;
  /** Text of the first headings of the first rank. */
  headings: string[];
  /** `datetime` of `<time>`, with whether it is marked as the date of publication. */
  times: { datetime: string; isPublished: boolean }[];
  language: string | null;
  base: string | null;
  /** Text of elements marked as the author's name (`rel=author`, `itemprop=author`, `class=byline` …). */
  bylines: string[];
}

/** Elements between whose texts a word ends. */
const BREAKS = /^(?:br|p|div|li|ul|h[1-6]|time|td|tr)$/;
/** Longest text that is collected for a title, heading or byline. */
const LONGEST = 1000;
const MOST = 20;

/**
 * Counts elements and depth and gathers what the page says about itself, in linear time. Throws `PageFault` for what a tree builder or
 * Readability could not take.
 */
export function scanPage(html: string): PageFacts {
  const metas = new Map<string, string>();
  const links = new Map<string, string>();
  const jsonLd: string[] = [];
  const headings: string[] = [];
  const times: PageFacts['times'] = [];
  const bylines: string[] = [];
  if (html.split('&', LIMITS.references + 2).length > LIMITS.references + 1) {
    throw new PageFault('too-large', `The page has more than ${LIMITS.references} references such as &amp;; it is no article.`);
  }
  let title: string | null = null;
  let language: string | null = null;
  let base: string | null = null;
  let depth = 0;
  let elements = 0;
  let depths = 0;
  let anchors = 0;
  let collecting: { depth: number; parts: string[]; length: number; limit: number; done: (text: string) => void } | null = null;

  const collect = (limit: number, done: (text: string) => void): void => {
    collecting ??= { depth, parts: [], length: 0, limit, done };
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (BREAKS.test(name)) collecting?.parts.push(' ');
      depth += 1;
      elements += 1;
      if (depth > LIMITS.depth) {
        throw new PageFault('too-deep', `Elements lie more than ${LIMITS.depth} deep inside each other; no readable page needs that.`);
      }
      depths += depth;
      if (depths > LIMITS.depths)
        throw new PageFault(
          'too-deep',
          `The page has ${elements} elements that lie ${Math.round(depths / elements)} deep on average; it is no article.`,
        );
      if (Object.keys(attributes).length > LIMITS.attributes) {
        throw new PageFault('too-large', `An element <${name.slice(0, 30)}> has more than ${LIMITS.attributes} attributes.`);
      }
      if (elements > LIMITS.elements) {
        throw new PageFault('too-many-elements', `The page has more than ${LIMITS.elements} elements; it is no article.`);
      }
      if (name === 'a') {
        anchors += 1;
        if (anchors > LIMITS.links)
          throw new PageFault('too-many-elements', `The page has more than ${LIMITS.links} links; it is no article.`);
      } else if (name === 'meta') {
        const key = (attributes.property ?? attributes.name ?? attributes.itemprop)?.trim().toLowerCase();
        const content = attributes.content?.trim();
        if (key && content && !metas.has(key)) metas.set(key, content.slice(0, 4 * LONGEST));
      } else if (name === 'link') {
        for (const rel of (attributes.rel ?? '').toLowerCase().split(/\s+/)) {
          if (rel && attributes.href && !links.has(rel)) links.set(rel, attributes.href);
        }
      } else if (name === 'base') base ??= attributes.href ?? null;
      else if (name === 'html') language ??= attributes.lang ?? attributes['xml:lang'] ?? null;
      else if (name === 'script' && /^application\/ld\+json\b/i.test((attributes.type ?? '').trim())) {
        if (jsonLd.length < MOST) collect(LIMITS.jsonLd, (text) => jsonLd.push(text));
      } else if (name === 'title' && title === null) collect(LONGEST, (text) => (title ??= text));
      else if (name === 'h1' && headings.length < MOST) collect(LONGEST, (text) => headings.push(text));
      else if (name === 'time' && attributes.datetime && times.length < MOST) {
        const marks = `${attributes.itemprop ?? ''} ${attributes.class ?? ''} ${attributes.pubdate === undefined ? '' : 'pubdate'}`;
        times.push({ datetime: attributes.datetime, isPublished: /publish|pubdate|posted|entry-date/i.test(marks) });
      } else if (!/^(?:label|input|form|body|html|meta|article|main|section)$/.test(name) && isByline(attributes) && bylines.length < MOST)
        collect(LONGEST, (text) => bylines.push(text));
    },
    ontext(text) {
      if (!collecting || collecting.length >= collecting.limit) return;
      collecting.parts.push(text);
      collecting.length += text.length;
    },
    onclosetag() {
      if (collecting && collecting.depth === depth) {
        const text = collecting.parts.join('').replace(/\s+/g, ' ').trim();
        if (text !== '' && collecting.length <= collecting.limit * 2) collecting.done(text);
        collecting = null;
      }
      depth -= 1;
    },
  });
  parser.end(html);
  return { metas, links, jsonLd, title, headings, times, language, base, bylines };
}

function isByline(attributes: Record<string, string>): boolean {
  if (/\bauthor\b/i.test(`${attributes.rel ?? ''} ${attributes.itemprop ?? ''}`)) return true;
  return /(?:^|[\s_-])(byline|by-line|author-name|authors?|article-author|post-author|entry-author|story-byline|c-byline)(?:$|[\s_-]|__)/i.test(
    attributes.class ?? '',
  );
}
