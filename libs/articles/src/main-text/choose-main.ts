import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement } from '../dom/dom.js';

/**
 * The element that Readability takes for the article, with the classes it had; null where it finds none, or trips over a tree that no browser
 * would build: then text density has the say. Changes the tree.
 */
export function chooseMain(document: DomDocument): DomElement | null {
  const reader = new Readability<DomElement>(document as never, {
    keepClasses: true,
    disableJSONLD: true,
    serializer: (node) => node as unknown as DomElement,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch {
    return null;
  }
}
