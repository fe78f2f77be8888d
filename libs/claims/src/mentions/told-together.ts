import type { Doc } from '../document/doc.js';
import { DIRECTIONS } from '../lexicon/place-words.js';
import type { FoundMention } from './mention.js';

/** "in Arvik, in eastern Ostria", "Arvik, Ostria": nothing but a comma, a preposition and a direction stands between the two. */
export function toldTogether(doc: Doc, before: FoundMention, after: FoundMention): boolean {
  if (after.firstToken - before.lastToken > 8 || after.firstToken <= before.lastToken) return false;
  for (let k = before.lastToken; k < after.firstToken; k += 1) {
    const { lower } = doc.tokens[k]!;
    if (!/^(?:,|in|of|the|'s|capital|city|town|village|province|district|department|region|state)$/u.test(lower) && !DIRECTIONS.has(lower))
      return false;
  }
  return true;
}

/** "Tarn, Velm and Lund": members of one list. */
export const listedTogether = (doc: Doc, before: FoundMention, after: FoundMention): boolean =>
  after.firstToken > before.lastToken &&
  after.firstToken - before.lastToken < 4 &&
  doc.tokens.slice(before.lastToken, after.firstToken).every(({ lower }) => /^(?:,|and|or)$/u.test(lower));
