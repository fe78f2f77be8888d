import { PageFault } from './faults.js';
import type { Page, PageSource } from './page.js';

/** Reads a page, HTML or plain text. Throws `PageFault` and nothing else. */
export function readPage(_bytes: Uint8Array, _source: PageSource): Page {
  throw new PageFault('empty', 'not written yet');
}
