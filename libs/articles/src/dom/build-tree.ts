import { parseHTML } from 'linkedom';
import type { DomDocument } from './dom.js';

/**
 * A tree of a page that `scanPage` let through. linkedom builds no `<html>` that is not written, and Readability needs one. Segments that
 * React streams in (`<div hidden id="S:…">`, shown by a script on arrival) are shown, since no script runs here.
 */
export function buildTree(html: string): DomDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: DomDocument };
  for (const element of document.querySelectorAll('div[hidden]')) if (element.id.startsWith('S:')) element.removeAttribute('hidden');
  return document;
}
