import type { QuantityKind } from '@hearsay/vocabulary';
import { holds, overlap, type Neighbourhood } from './find-near.js';
import type { Span } from './find-words.js';
import type { Ground } from './read-text.js';

/** A figure as our own reader of numbers reads the words. */
export interface NumberRead {
  figures: { low: number | null; high: number | null };
  /** What is counted, as the text has it. */
  of: string;
  span: Span;
}

/** What the words must speak of where a number counts people who were harmed. */
const HARM: Partial<Record<QuantityKind, RegExp>> = {
  killed: /\b(?:kill\w*|dead|death\w*|die[ds]?|dying|slain|slay\w*|murder\w*|massacr\w*|execut\w*|assassinat\w*|behead\w*|perish\w*|fatalit\w*|bod(?:y|ies)|corpses?|lives|lost|los(?:e|es|ing|ses)|toll|casualt\w*|slaughter\w*|martyr\w*|neutrali[sz]\w*|eliminat\w*|bur(?:y|ied)|fell|drown\w*|lynch\w*|hanged|victims?)\b/iu,
  wounded: /\b(?:wound\w*|injur\w*|hurt\w*|maim\w*|hospitali[sz]\w*|casualt\w*|burn\w*|shot|victims?)\b/iu,
  missing: /\b(?:missing|disappear\w*|vanish\w*|unaccounted|lost|los(?:e|es|ing))\b/iu,
  captured: /\b(?:captur\w*|captiv\w*|arrest\w*|detain\w*|seiz\w*|abduct\w*|kidnap\w*|imprison\w*|jail\w*|hostages?|prison\w*|surrender\w*|taken|took|tak(?:e|ing)|held|hold\w*|apprehend\w*|intern\w*|round\w*|POWs?|releas\w*|freed|exchang\w*|swap\w*|defect\w*)\b/iu,
  displaced: /\b(?:displac\w*|fle[ed]\w*|refuge\w*|evacu\w*|uproot\w*|homeless|exodus|expel\w*|driven|drove|forc\w*|IDPs?|left|leav\w*|return\w*|escap\w*)\b/iu,
}; // prettier-ignore

/**
 * The figure at the words a model points to. The model's own arithmetic never counts: low and high are what our reader makes of the words.
 *
 * A harm that our reader sees another way ("killed" where the words wound), or that no word of the sentence speaks of, is refused.
 */
export function readNumberAt(
  words: Span,
  kind: QuantityKind,
  at: Neighbourhood,
  { doc, quantities }: Ground,
): NumberRead | 'number-unreadable' | 'number-kind' {
  const candidates = quantities.filter((quantity) => overlap(quantity, words));
  const [found, ...others] = candidates;
  // Words that hold two numbers say neither of them.
  if (found === undefined || others.length > 0 || !holds(at.quote, found)) return 'number-unreadable';
  if (found.low === null && found.high === null) return 'number-unreadable';
  const reader = found.kind;
  if (reader !== kind && HARM[reader] !== undefined && HARM[kind] !== undefined) return 'number-kind';
  const harm = HARM[kind];
  if (harm !== undefined && reader !== kind && !harm.test(doc.text.slice(at.sentence.start, at.sentence.end))) return 'number-kind';
  return { figures: { low: found.low, high: found.high }, of: found.of, span: { start: found.start, end: found.end } };
}
