import { GROUP_NOUNS } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import { PLACE_HEADS } from '../lexicon/place-words.js';
import type { Doc, Pos, TokenRange } from './doc.js';

const KEPT: ReadonlySet<Pos> = new Set<Pos>(['PUNCT', 'SYM', 'NUM', 'DET', 'ADP', 'CCONJ', 'PROPN']);
/** Links inside names, whatever the tagger took them for. */
const LINKS = /^(?:de|del|la|las|los|el|al|y|da|dos|van|von|bin|ibn)$/;

/**
 * Tags the words of names as names, in a wire in capitals: the tagger read the text in small letters and took "shining path" for a verb and a
 * noun. Class words keep their tags ("guerrillas", "department"), and so do articles and prepositions.
 *
 * @param names the names found, as token ranges
 */
export function tagNames(doc: Doc, names: readonly Pick<TokenRange, 'from' | 'to'>[]): Doc {
  if (!doc.capitals || names.length === 0) return doc;
  const tokens = [...doc.tokens];
  for (const { from, to } of names) {
    for (let k = from; k < to; k += 1) {
      const token = tokens[k]!;
      const link = LINKS.test(token.lower) && k > from && k + 1 < to;
      if (!/^\p{L}/u.test(token.text) || (KEPT.has(token.pos) && !link)) continue;
      if (isClassWord(token.lower) && token.pos === 'NOUN') continue;
      tokens[k] = { ...token, pos: 'PROPN' };
    }
  }
  return { ...doc, tokens };
}

const isClassWord = (word: string): boolean => GROUP_NOUNS.has(word) || OFFICES.has(word) || PLACE_HEADS.has(word);
