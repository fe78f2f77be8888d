import { GROUP_NOUNS } from '../lexicon/groups.js';
import { OFFICES } from '../lexicon/offices.js';
import { PLACE_HEADS } from '../lexicon/place-words.js';
import type { Doc, Pos, Token, TokenRange } from './doc.js';

const KEPT: ReadonlySet<Pos> = new Set<Pos>(['PUNCT', 'SYM', 'NUM', 'DET', 'ADP', 'CCONJ', 'PROPN']);
/** Links inside names, whatever the tagger took them for. */
const LINKS = /^(?:de|del|la|las|los|el|al|y|da|dos|van|von|bin|ibn)$/;

/**
 * Tags the words of names as names, in a text in small letters what a body says it is for, and in a wire in capitals all: the tagger read the text in small letters and took "shining path" for a verb and a
 * noun. Class words keep their tags ("guerrillas", "department"), and so do articles and prepositions.
 *
 * @param names the names found, as token ranges
 */
export function tagNames(doc: Doc, names: readonly Pick<TokenRange, 'from' | 'to'>[]): Doc {
  if (names.length === 0) return doc;
  if (!doc.capitals) return withPurposes(doc, names);
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

/** "the Front for the Liberation of Tarn", "Mouvement pour le Salut": what a body says it is for belongs to its name, and is no phrase of its own. */
function withPurposes(doc: Doc, names: readonly Pick<TokenRange, 'from' | 'to'>[]): Doc {
  let tokens: Token[] | null = null;
  for (const { from, to } of names) {
    // "Save the Children": nobody is told to.
    const link =
      doc.tokens[from]!.pos === 'VERB' && doc.tokens[from + 1]?.pos === 'DET' && to > from + 2
        ? 0
        : doc.tokens.slice(from, to).findIndex(({ text }, k) => k > 0 && (text === 'for' || text === 'pour'));
    if (link < 0 || !/^\p{Lu}/u.test(doc.tokens[from]!.text)) continue;
    tokens ??= [...doc.tokens];
    for (let k = from + link; k < to && tokens[k]!.lower !== 'of'; k += 1)
      if (tokens[k]!.pos !== 'PUNCT') tokens[k] = { ...tokens[k]!, pos: 'PROPN' };
  }
  return tokens === null ? doc : { ...doc, tokens };
}

const isClassWord = (word: string): boolean => GROUP_NOUNS.has(word) || OFFICES.has(word) || PLACE_HEADS.has(word);
