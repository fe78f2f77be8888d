import { escapeHtml } from '../html/escape-html.js';
import { resolveUrl } from '../html/resolve-url.js';
import type { XmlElement } from '../xml/walk-xml.js';
import type { Leaf } from './dialects.js';

/** Elements of HTML that have no end. */
const VOID = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** An element that holds a value, while its content comes in. */
export class OpenLeaf {
  /** The text in it, references resolved. */
  plain = '';
  /** The same as HTML: text escaped, elements in it written out. */
  markup = '';
  hasElements = false;
  /** Of a person: what its elements say. */
  readonly parts: Record<string, string> = {};

  constructor(
    readonly leaf: Leaf,
    readonly element: XmlElement,
  ) {}

  addText(text: string, inside: XmlElement | null): void {
    this.plain += text;
    this.markup += escapeHtml(text);
    if (inside === null || this.leaf.kind !== 'person') return;
    const part = localName(inside.name);
    this.parts[part] = (this.parts[part] ?? '') + text;
  }

  addElement(element: XmlElement): void {
    this.hasElements = true;
    const attributes = Object.entries(element.attributes).map(
      ([name, value]) => ` ${name}="${escapeHtml(absolute(name, value, element.base))}"`,
    );
    this.markup += `<${localName(element.name)}${attributes.join('')}>`;
  }

  endElement(name: string): void {
    if (!VOID.has(localName(name))) this.markup += `</${localName(name)}>`;
  }
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return (colon < 0 ? name : name.slice(colon + 1)).replace(/[^a-z0-9_-]/g, '') || 'span';
}

/** Inline XHTML may have a base of its own, which is known only here. */
function absolute(name: string, value: string, base: string | null): string {
  return name === 'href' || name === 'src' ? (resolveUrl(value, base) ?? '') : value;
}
