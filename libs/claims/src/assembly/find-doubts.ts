import type { Doc } from '../document/doc.js';

const VERIFY = /^(?:verif(?:y|ied)|confirm(?:ed)?|corroborate(?:d)?|substantiate(?:d)?|authenticate(?:d)?)$/u;
const NOT = /^(?:not|n't|unable|never|neither|no|cannot|without)$/u;

/** A sentence that says that something said before could not be verified. */
export interface Doubt {
  sentence: number;
  /** It doubts figures, not everything that was said. */
  figures: boolean;
}

/** Sentences such as "The report could not be independently confirmed", "the newspaper was unable to verify the footage". */
export function findDoubts(doc: Doc): Doubt[] {
  const out: Doubt[] = [];
  for (const sentence of doc.sentences) {
    let not = -100;
    for (let k = sentence.from; k < sentence.to; k += 1) {
      const { lower } = doc.tokens[k]!;
      if (NOT.test(lower)) not = k;
      // "Neither side's numbers could be verified", "could not be independently verified": the negation stands within a few words.
      if (/^(?:unverified|unconfirmed|unsubstantiated)$/u.test(lower) || (VERIFY.test(lower) && k - not <= 8)) {
        const figures = doc.tokens
          .slice(sentence.from, k)
          .some((t) => /^(?:figures?|numbers?|tolls?|counts?|casualties|estimates?)$/u.test(t.lower));
        out.push({ sentence: sentence.index, figures });
        break;
      }
    }
  }
  return out;
}
