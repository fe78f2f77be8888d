const CORRECTION =
  /^[[(*\s]*(?:(?:correction|clarification|retraction)s?(?:\s*\([^)]{1,60}\))?\s*[:.—–-]|(?:an earlier|a previous) version of this (?:article|story|report|page)\b|this (?:article|story|report|piece|page)(?: has been| was|,)? (?:since )?(?:been )?(?:corrected|amended|clarified|retracted|withdrawn|revised)\b|(?:we|the editors) (?:have |has )?(?:correct(?:ed|s)?|retract(?:ed|s)?|withdr[ae]wn?)\b)/i;
/** A note of the editors counts where it speaks of a change. */
const NOTE =
  /^[[(*\s]*editor[’']?s[’']? note\b[^]{0,600}\b(?:correct|amend|clarif|retract|withdr|earlier version|previous version|error|incorrect|misstated|misidentified|wrongly)/i;

/** Longest paragraph that is a notice and no story. */
const LONGEST = 1000;

/**
 * Whether a paragraph tells how the article was put right. It repeats what the article said before, so that it must not be read as if the
 * article said it still.
 */
export function isCorrection(block: string): boolean {
  return block.length > 12 && block.length <= LONGEST && (CORRECTION.test(block) || NOTE.test(block));
}
