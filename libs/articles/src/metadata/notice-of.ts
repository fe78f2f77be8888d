import { isCorrection } from './is-correction.js';

const UPDATE = /^[[(*\s]*(?:this )?update(?:d)?(?:\s*\([^)]{1,60}\))?\s*[:—–]/i;
const HEADING = /^(?:corrections?|clarification|retraction|editor[’']?s note)\s*:?$/i;

const LONGEST = 1000;
const MOST = 5;

/** The outlet's own words on a correction, clarification, retraction or update, where they stand on the page; several are joined by a blank line. */
export function noticeOf(blocks: string[], correction: string | null): string | null {
  const found = blocks.filter(
    (block, index) => isCorrection(block) || (block.length <= LONGEST && (UPDATE.test(block) || HEADING.test(blocks[index - 1] ?? ''))),
  );
  const notices = [...new Set([...found, ...(correction === null ? [] : [correction.slice(0, LONGEST)])])];
  return notices.length === 0 ? null : notices.slice(0, MOST).join('\n\n');
}
