import { wellFormed } from '@hearsay/vocabulary';
import { decodePage } from './decode-page.js';
import { buildTree } from './dom/build-tree.js';
import { PageFault } from './faults.js';
import { mainText } from './main-text/main-text.js';
import type { Page, PageSource } from './page.js';
import { scanPage } from './scan/scan-page.js';

/** Reads a page, HTML or plain text. Throws `PageFault` and nothing else. */
export function readPage(bytes: Uint8Array, source: PageSource): Page {
  const html = wellFormed(decodePage(bytes, source.contentType));
  const facts = scanPage(html);
  const text = mainText(buildTree(html)).blocks.join('\n\n');
  if (text === '') throw new PageFault('empty', 'The page has no readable text.');
  return {
    title: facts.title,
    text,
    captions: [],
    byline: null,
    publishedAt: null,
    publishedFrom: 'none',
    modifiedAt: null,
    outlet: null,
    agency: null,
    canonicalUrl: source.url,
    language: 'und',
    notice: null,
  };
}
