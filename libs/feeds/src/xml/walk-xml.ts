import { decodeHTMLStrict } from 'entities';
import { Parser } from 'htmlparser2';
import { FeedFault } from '../faults.js';
import { LIMITS } from '../limits.js';
import { resolveUrl } from '../html/resolve-url.js';
import { NAMESPACES, namespaceKey } from './namespaces.js';
import { readDoctype } from './read-doctype.js';

export interface XmlElement {
  /** Lower case, with the prefix of `NAMESPACES` whatever the document calls it; no prefix for the format's own names. */
  name: string;
  /** Named likewise. `xml:base` and `xmlns` are already understood. */
  attributes: Record<string, string>;
  /** What relative addresses inside are relative to. */
  base: string | null;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  /** References are resolved. */
  text(text: string): void;
  /** `cut`: the document ended before the element did. */
  close(name: string, cut: boolean): void;
}

interface Level {
  element: XmlElement;
  prefixes: ReadonlyMap<string, string>;
}

/**
 * Walks through XML that need not be well-formed, in one pass and in linear time, and gives names that no longer depend on prefixes. Stray
 * `&` and `<` are text, HTML's named references are known, elements that are never closed end with the one around them.
 *
 * Entities that the document declares are resolved only where their value holds no reference of its own, so nothing can grow; external
 * ones are never fetched. Throws `FeedFault` for what is deeper or larger than `LIMITS`.
 */
export function walkXml(source: string, base: string | null, handler: XmlHandler): void {
  if (source.length > LIMITS.characters) {
    throw new FeedFault('too-large', `The feed has ${source.length} characters; ${LIMITS.characters} are read at most.`);
  }
  const { text, entities: values } = readDoctype(source);
  const entities: Entities = { values, left: MOST_REFERENCES };
  const levels: Level[] = [];
  let elements = 0;
  let inCdata = false;
  let ended = false;

  const parser = new Parser(
    {
      onopentag(qualified, raw) {
        elements += 1;
        if (levels.length >= LIMITS.depth || elements > LIMITS.elements) throw tooMuch(text, parser.startIndex, levels.length, elements);
        const outer = levels.at(-1);
        const prefixes = declared(raw, outer?.prefixes ?? new Map());
        const attributes: Record<string, string> = {};
        for (const [key, value] of Object.entries(raw)) {
          if (key === 'xmlns' || key.startsWith('xmlns:')) continue;
          attributes[canonicalName(key, prefixes, true)] = decodeReferences(value, entities);
        }
        const outerBase = outer?.element.base ?? base;
        const ownBase = attributes['xml:base'] === undefined ? outerBase : (resolveUrl(attributes['xml:base'], outerBase) ?? outerBase);
        const element = { name: canonicalName(qualified, prefixes, false), attributes, base: ownBase };
        levels.push({ element, prefixes });
        handler.open(element);
      },
      ontext(data) {
        handler.text(inCdata ? data : decodeReferences(data, entities));
      },
      oncdatastart() {
        inCdata = true;
      },
      oncdataend() {
        inCdata = false;
      },
      onclosetag() {
        const level = levels.pop();
        if (level) handler.close(level.element.name, ended);
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  parser.write(text);
  ended = true;
  parser.end();
}

function tooMuch(text: string, index: number, depth: number, elements: number): FeedFault {
  const line = text.slice(0, index).split('\n').length;
  return depth >= LIMITS.depth
    ? new FeedFault('too-deep', `Elements lie more than ${LIMITS.depth} deep inside each other at line ${line}; no feed needs that.`)
    : new FeedFault('too-large', `The feed has ${elements} elements by line ${line}; ${LIMITS.elements} are read at most.`);
}

function declared(attributes: Record<string, string>, outer: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  let own: Map<string, string> | null = null;
  for (const [key, value] of Object.entries(attributes)) {
    if (key !== 'xmlns' && !key.startsWith('xmlns:')) continue;
    own ??= new Map(outer);
    own.set(key === 'xmlns' ? '' : key.slice(6).toLowerCase(), namespaceKey(value));
  }
  return own ?? outer;
}

/** A prefix that is not declared, or stands for a namespace that is not known, is taken at its word: `dc:` without a declaration is common. */
function canonicalName(qualified: string, prefixes: ReadonlyMap<string, string>, isAttribute: boolean): string {
  const name = qualified.toLowerCase();
  const colon = name.indexOf(':');
  const [prefix, local] = colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
  if (isAttribute && prefix === '') return local;
  const uri = prefixes.get(prefix);
  const known = uri === undefined ? undefined : NAMESPACES.get(uri);
  const canonical = known ?? prefix;
  return canonical === '' ? local : `${canonical}:${local}`;
}

/** Most references to a document's own entities that are resolved: a short value a million times is large as well. */
const MOST_REFERENCES = 10_000;

interface Entities {
  values: ReadonlyMap<string, string>;
  left: number;
}

function decodeReferences(text: string, entities: Entities): string {
  if (!text.includes('&')) return text;
  if (entities.values.size === 0 || entities.left <= 0) return decodeHTMLStrict(text);
  const resolved = text.replace(/&(\w[\w.-]*);/g, (all, name: string) => {
    const value = entities.values.get(name);
    if (value === undefined || entities.left <= 0) return all;
    entities.left -= 1;
    return value;
  });
  return decodeHTMLStrict(resolved);
}
