import { parseHTML } from 'linkedom';
import type { DomDocument, DomElement } from './dom.js';

/**
 * A tree of a page that `scanPage` let through. linkedom builds no `<html>` that is not written, and Readability needs one. Segments that
 * React streams in (`<div hidden id="S:…">`, shown by a script on arrival) are shown, since no script runs here.
 */
export function buildTree(html: string): DomDocument {
  const written = parsed(html);
  const document = written.documentElement?.localName === 'html' ? written : parsed(`<!DOCTYPE html><html><body>${html}</body></html>`);
  for (const element of document.querySelectorAll('div[hidden]')) if (element.id.startsWith('S:')) element.removeAttribute('hidden');
  return document as DomDocument;
}

function parsed(html: string): Omit<DomDocument, 'documentElement'> & { documentElement: DomElement | null } {
  return (parseHTML(html) as unknown as { document: DomDocument }).document;
}
