/** Longest value of an entity that is resolved, in characters. */
const LONGEST_VALUE = 256;
/** Most entities that are looked at. */
const MOST_ENTITIES = 300;

export interface WithoutDoctype {
  /** The document without its DOCTYPE. */
  text: string;
  /** Entities that it declares and that may be resolved: plain text, no reference in them, so that no nesting can multiply them. */
  entities: ReadonlyMap<string, string>;
}

/** Takes the DOCTYPE out of a document, internal subset included, and reads the harmless entities in it. */
export function readDoctype(source: string): WithoutDoctype {
  const start = doctypeStart(source);
  if (start < 0) return { text: source, entities: new Map() };
  const end = doctypeEnd(source, start);
  const entities = new Map<string, string>();
  const subset = source.slice(start, end);
  const declaration = /<!ENTITY\s+(\w[\w.-]*)\s+(?:"([^"&%<]*)"|'([^'&%<]*)')\s*>/g;
  for (const match of subset.matchAll(declaration)) {
    if (entities.size >= MOST_ENTITIES) break;
    const value = match[2] ?? match[3] ?? '';
    if (match[1] && value.length <= LONGEST_VALUE && !entities.has(match[1])) entities.set(match[1], value);
  }
  return { text: source.slice(0, start) + source.slice(end), entities };
}

/** Only before the root element; `<!DOCTYPE` in a text or a CDATA section is a text's business. */
function doctypeStart(source: string): number {
  let at = 0;
  for (;;) {
    const tag = source.indexOf('<', at);
    if (tag < 0) return -1;
    if (source.startsWith('<!--', tag)) {
      const end = source.indexOf('-->', tag);
      if (end < 0) return -1;
      at = end + 3;
    } else if (source.startsWith('<?', tag)) {
      const end = source.indexOf('>', tag);
      if (end < 0) return -1;
      at = end + 1;
    } else {
      return /^<!doctype\b/i.test(source.slice(tag, tag + 10)) ? tag : -1;
    }
  }
}

function doctypeEnd(source: string, start: number): number {
  let quote = '';
  let inSubset = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '[') inSubset = true;
    else if (character === ']') inSubset = false;
    else if (character === '>' && !inSubset) return at + 1;
  }
  return source.length;
}
