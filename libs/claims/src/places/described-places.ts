import type { Doc } from '../document/doc.js';
import { PLACE_NOUNS } from '../lexicon/place-words.js';
import { phraseText, type PlacePhrase } from './find-place-phrases.js';

/** Descriptions of places: "the city", "an ISIL-held building", "supply routes"; their heads are common nouns. */
export function describedPlaces(doc: Doc, taken: Int32Array): PlacePhrase[] {
  const out: PlacePhrase[] = [];
  const { tokens } = doc;
  for (let k = 0; k < tokens.length; k++) {
    const token = tokens[k];
    if (!token || token.pos !== 'NOUN' || !PLACE_NOUNS.has(token.lower) || (taken[k] ?? -1) >= 0) continue;
    const next = tokens[k + 1];
    if (
      next &&
      next.sentence === token.sentence &&
      next.spaced &&
      (next.pos === 'NOUN' || next.pos === 'PROPN') &&
      (doc.capitals || !/^\p{Lu}/u.test(next.text))
    )
      continue;
    let first = k;
    for (let i = k - 1; i >= Math.max(0, k - 6); i--) {
      const word = tokens[i];
      if (!word || word.sentence !== token.sentence) break;
      if (/^(?:the|a|an|this|that|these|those|its|their|his|our|two|three|four|five|several)$/.test(word.lower)) {
        first = i;
        break;
      }
      if (
        word.pos !== 'ADJ' &&
        word.pos !== 'NOUN' &&
        !(word.pos === 'PROPN') &&
        !(word.pos === 'VERB' && /(?:ed|ing)$/.test(word.lower) && /^(?:DET|NUM)$/.test(tokens[i - 1]?.pos ?? '')) &&
        !(word.lower === '-' && !word.spaced)
      )
        break;
      first = i;
    }
    out.push({ first, next: k + 1, name: phraseText(doc, first, k + 1), named: false, entry: null });
  }
  return out;
}
