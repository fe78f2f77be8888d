import { nounTrigger } from '../propositions/triggers.js';
import { BARE_NOUNS } from './bare-nouns.js';
import { GROUP_NOUNS } from './groups.js';
import { OFFICES } from './offices.js';
import { PLACE_HEADS, PLACE_NOUNS } from './place-words.js';

/** What force is called where it happens: "Tarn Ambush". */
export const isForceNoun = (word: string): boolean => nounTrigger(word)?.type === 'ASSAULT';

/** A common noun of the field, in small letters: where a headline or the head of a sentence gives it a capital, it is no name ("In Attack on Post"). */
export function isCommonNoun(word: string): boolean {
  const one = word.replace(/s$/u, '');
  return (
    nounTrigger(word) !== null ||
    [word, one].some((w) => PLACE_NOUNS.has(w) || GROUP_NOUNS.has(w) || BARE_NOUNS.has(w) || OFFICES.has(w) || PLACE_HEADS.has(w))
  );
}
