/** What is used of linkedom's DOM. The project compiles without the browser's types. */
export interface DomNode {
  nodeType: number;
  nodeValue: string | null;
  parentNode: DomElement | null;
  childNodes: Iterable<DomNode> & { length: number };
  textContent: string | null;
}

export interface DomElement extends DomNode {
  localName: string;
  /** As in the document's `class` attribute. */
  className: string;
  id: string;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
  children: Iterable<DomElement> & { length: number };
}

export interface DomDocument extends DomElement {
  documentElement: DomElement;
  body: DomElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}
