const NOTICE =
  /^(?:[[(*\s]*)(?:(?:correction|clarification|retraction|corrected|(?:this )?update)(?:\s*\([^)]{1,60}\))?\s*(?:[:.—–-]|$)|(?:an earlier|a previous) version of this (?:article|story|report|page)\b|this (?:article|story|report|piece|page)(?: has been| was|,)? (?:since )?(?:been )?(?:corrected|amended|clarified|retracted|withdrawn|revised)\b|(?:we|the editors) (?:have |has )?(?:correct(?:ed|s)?|retract(?:ed|s)?|withdr[ae]wn?)\b)/i;

/** A note of the editors counts where it speaks of a change. */
const NOTE =
  /^[[(*\s]*editor[’']?s[’']? note\b[^]{0,600}\b(?:correct|updat|amend|clarif|retract|withdr|earlier version|previous version|error|incorrect|misstated|misidentified|wrongly)/i;

const LONGEST = 1000;

/** The outlet's own words on a correction, clarification or retraction, where one stands on the page; several are joined by a blank line. */
export function noticeOf(blocks: string[], correction: string | null): string | null {
  const found = blocks.filter(
    (block, index) =>
      block.length > 12 && block.length <= LONGEST && (NOTICE.test(block) || NOTE.test(block) || isAfterHeading(blocks, index)),
  );
  const notices = [...new Set([...found, ...(correction === null ? [] : [correction.slice(0, LONGEST)])])];
  return notices.length === 0 ? null : notices.slice(0, 5).join('\n\n');
}

/** "Correction" alone on a line, and the words under it. */
function isAfterHeading(blocks: string[], index: number): boolean {
  return /^(?:corrections?|clarification|retraction|editor[’']?s note)\s*:?$/i.test(blocks[index - 1] ?? '');
}
