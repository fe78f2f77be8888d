import { parseHTML } from 'linkedom';
import type { DomDocument } from './dom.js';

/** A tree of a page that `scanPage` let through. */
export function buildTree(html: string): DomDocument {
  return (parseHTML(html) as unknown as { document: DomDocument }).document;
}
