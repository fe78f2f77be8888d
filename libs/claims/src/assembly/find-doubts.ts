import type { Doc, Sentence } from '../document/doc.js';
import { wordSet } from '../lexicon/word-set.js';

const VERIFY = wordSet(
  'verify verified verifying confirm confirmed confirming corroborate corroborated substantiate substantiated authenticate authenticated',
);
/** Of an account, to check it is to verify it. */
const CHECK = wordSet('check checked');
/** "Whose authenticity the paper was unable to establish": what these verbs do to the truth of something is to verify it. */
const ESTABLISH = wordSet('establish established determine determined ascertain ascertained prove proven');
const TRUTH = /^(?:authenticity|veracity|accuracy|truth|truthfulness|provenance)$/u;
const PROOF = wordSet('confirmation verification corroboration');
const UNPROVEN = wordSet('unverified unconfirmed unsubstantiated uncorroborated');
const NOT = /^(?:not|n't|unable|impossible|never|neither|none|no|cannot|without|yet|difficult|hard)$/u;
const NOT_DONE =
  /^(?:[^.,;]+ )?(?:(?:not|n't|never) (?:\p{L}+ ){0,2}(?:possible|available|forthcoming|obtained)|impossible|unavailable)\b/u;
const FIGURE = /^(?:figures?|numbers?|tolls?|counts?|casualties|losses|estimates?)$/u;
const SAID = /^(?:claims?|accounts?|reports?|versions?|statements?|allegations?|figures?|tolls?|numbers?|information)$/u;
const RECORDING = /^(?:footage|videos?|images?|pictures?|photos?|photographs?|recordings?|clips?)$/u;

/** A sentence that says that something said could not be verified. */
export interface Doubt {
  sentence: number;
  /** The word of doubt. */
  token: number;
  /** It doubts figures, not everything that was said. */
  figures: boolean;
  /** It doubts a recording, whoever speaks of it. */
  recording: boolean;
  /** It speaks of more than one account: "the claims", "neither side's figures". */
  several: boolean;
  /** How many sentences back it speaks of, beyond its own paragraph and the one before. */
  reach: number;
  /** It speaks of the account before, which the paragraph before may have told. */
  conditional: boolean;
}

/**
 * Sentences such as "The report could not be independently confirmed", "the newspaper was unable to verify the footage", "unconfirmed reports say",
 * "there was no independent confirmation", "if that holds".
 */
export function findDoubts(doc: Doc): Doubt[] {
  const out: Doubt[] = [];
  for (const sentence of doc.sentences) {
    const found = inSentence(doc, sentence);
    if (found !== null) out.push(found);
  }
  return out;
}

/** Most sentences have none of the words of doubt, and open with no condition. */
function mayDoubt({ tokens }: Doc, { from, to }: Sentence): boolean {
  if (tokens[from]!.lower === 'if') return true;
  for (let k = from; k < to; k += 1) {
    const { lower } = tokens[k]!;
    if (VERIFY.has(lower) || CHECK.has(lower) || PROOF.has(lower) || UNPROVEN.has(lower) || TRUTH.test(lower)) return true;
  }
  return false;
}

function inSentence(doc: Doc, sentence: Sentence): Doubt | null {
  if (!mayDoubt(doc, sentence)) return null;
  const words = doc.tokens.slice(sentence.from, sentence.to).map((t) => t.lower);
  const doubt = {
    sentence: sentence.index,
    token: sentence.from,
    figures: false,
    recording: false,
    several: false,
    reach: 1,
    conditional: false,
  };
  if (isCondition(words)) return { ...doubt, reach: 2, conditional: true };
  const truth = words.some((w) => TRUTH.test(w));
  let not = -100;
  for (const [k, word] of words.entries()) {
    if (NOT.test(word)) not = k;
    const verifies = VERIFY.has(word) || (CHECK.has(word) && words.some((w) => SAID.test(w))) || (truth && ESTABLISH.has(word));
    // "Made no confirmed advances": which advances, and nothing is doubted that was said.
    if (verifies && isAttribute(doc.tokens, sentence.from + k)) continue;
    // "Independent verification of the reports was not possible"
    const proof = PROOF.has(word) && (k - not <= 3 || NOT_DONE.test(words.slice(k + 1, k + 10).join(' ')));
    const denied = (verifies && k - not <= 8) || proof;
    // "Neither side's numbers could be verified", "could not be independently verified": the negation stands within a few words.
    if (!denied && !UNPROVEN.has(word)) continue;
    const before = words.slice(0, k);
    const figures = [...before, ...words.slice(k, k + 7)].some((w) => FIGURE.test(w));
    const several =
      /^(?:neither|both|either)$/u.test(words[0]!) ||
      [...before, ...words.slice(k, k + 6)].some((w) =>
        /^(?:claims|accounts|reports|statements|allegations|assertions|versions)$/u.test(w),
      );
    const recording = words.slice(Math.max(0, k - 8), k + 5).some((w) => RECORDING.test(w));
    return { ...doubt, token: sentence.from + k, figures, recording, several, reach: several && figures ? 12 : 1 };
  }
  return null;
}

const isAttribute = (tokens: Doc['tokens'], at: number): boolean =>
  /^(?:confirmed|verified|corroborated)$/u.test(tokens[at]!.lower) &&
  /^(?:VERB|DET|NUM|ADJ)$/u.test(tokens[at - 1]?.pos ?? '') &&
  tokens[at + 1]?.pos === 'NOUN';

/** "If that holds, …", "If confirmed, …": what follows depends on an account that is not certain. */
function isCondition([first, second, third, fourth]: readonly string[]): boolean {
  if (first !== 'if') return false;
  if (/^(?:confirmed|verified|true|correct|accurate)$/u.test(second ?? '')) return true;
  if (!/^(?:that|this|it|they|so)$/u.test(second ?? '')) return false;
  return (
    /^(?:holds|proves)$/u.test(third ?? '') ||
    (/^(?:is|are|proves|turns)$/u.test(third ?? '') && /^(?:true|correct|confirmed|verified|accurate|right|out)$/u.test(fourth ?? ''))
  );
}
