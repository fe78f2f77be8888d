import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from '../dom/dom.js';

/** The element that Readability takes for the article, with the classes it had. Changes the tree. */
export function chooseMain(document: DomDocument): DomElement | null {
  const reader = new Readability<DomElement>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomElement,
  });
  return reader.parse()?.content ?? null;
}
