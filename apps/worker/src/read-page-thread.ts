import { parentPort } from 'node:worker_threads';
import { PageFault, fingerprint, readPage, textOf } from '@hearsay/articles';
import { wellFormed } from '@hearsay/vocabulary';
import type { PageAnswer, PageWork } from './page-work.js';

/** The inside of a thread of PageReader: one page at a time, nothing kept. */
function answer({ bytes, source }: PageWork): PageAnswer {
  try {
    const page = readPage(bytes, source);
    const text = wellFormed(textOf(page));
    return { kind: 'read', read: { page, text, fingerprint: fingerprint(text) } };
  } catch (error) {
    if (error instanceof PageFault) return { kind: 'fault', code: error.code, message: error.message };
    return { kind: 'defect', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (work: PageWork) => parentPort?.postMessage(answer(work)));
