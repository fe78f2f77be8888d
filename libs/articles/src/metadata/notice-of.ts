const CORRECTION =
  /^[[(*\s]*(?:(?:correction|clarification|retraction)s?(?:\s*\([^)]{1,60}\))?\s*[:.—–-]|(?:an earlier|a previous) version of this (?:article|story|report|page)\b|this (?:article|story|report|piece|page)(?: has been| was|,)? (?:since )?(?:been )?(?:corrected|amended|clarified|retracted|withdrawn|revised)\b|(?:we|the editors) (?:have |has )?(?:correct(?:ed|s)?|retract(?:ed|s)?|withdr[ae]wn?)\b)/i;
/** A note of the editors counts where it speaks of a change. */
const NOTE =
  /^[[(*\s]*editor[’']?s[’']? note\b[^]{0,600}\b(?:correct|amend|clarif|retract|withdr|earlier version|previous version|error|incorrect|misstated|misidentified|wrongly)/i;

const UPDATE = /^[[(*\s]*(?:this )?update(?:d)?(?:\s*\([^)]{1,60}\))?\s*[:—–]/i;
const HEADING = /^(?:corrections?|clarification|retraction|editor[’']?s note)\s*:?$/i;

/** Longest paragraph that is a notice and no story. */
const LONGEST = 1000;
const MOST = 5;

/** The outlet's own words on a correction, clarification, retraction or update, where they stand on the page; several are joined by a blank line. */
export function noticeOf(blocks: string[], correction: string | null): string | null {
  const found = blocks.filter((block, index) => block.length <= LONGEST && (isNotice(block) || HEADING.test(blocks[index - 1] ?? '')));
  const notices = [...new Set([...found, ...(correction === null ? [] : [correction.slice(0, LONGEST)])])];
  return notices.length === 0 ? null : notices.slice(0, MOST).join('\n\n');
}

function isNotice(block: string): boolean {
  return block.length > 12 && [CORRECTION, NOTE, UPDATE].some((pattern) => pattern.test(block));
}
