import type { NameMatch } from '../actors/match-names.js';
import type { Doc, Token } from '../document/doc.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import { POSSESSIVES } from '../lexicon/function-words.js';
import { MODIFIERS, STOP_LEFT, TIME_WORDS } from './group-words.js';

/** The first token of the noun phrase with that head; its article is taken in. */
export function leftEdge(doc: Doc, head: number, names: readonly NameMatch[], nameAt: Int32Array): number {
  const { tokens } = doc;
  const sentence = tokens[head]?.sentence;
  let first = head;
  for (let k = head - 1; k >= Math.max(0, head - 12); k--) {
    const token = tokens[k];
    if (!token || token.sentence !== sentence) break;
    const name = nameAt[k] ?? -1;
    if (name >= 0) {
      const match = names[name];
      if (match && match.first <= k) {
        first = match.first;
        k = match.first;
        continue;
      }
    }
    // "the PLF [Popular Liberation Front] guerrillas": whose they are stands before the gloss.
    const glossed = token.text === ']' || token.text === ')' ? beforeGloss(tokens, k, names, nameAt) : null;
    if (glossed !== null) {
      first = glossed;
      k = glossed;
      continue;
    }
    if (token.lower === "'s" || token.lower === "'") {
      // The possessor belongs to the phrase only where it is a name or a body of people.
      const owner = tokens[k - 1];
      if (
        owner &&
        ((nameAt[k - 1] ?? -1) >= 0 || GROUP_NOUNS.get(owner.lower)?.shape === 'body' || (!doc.capitals && owner.pos === 'PROPN'))
      )
        continue;
      break;
    }
    // "Said that rebels fled": no determiner.
    if (
      token.lower === 'that' &&
      (token.pos === 'SCONJ' ||
        tokens[k + 1]?.pos === 'ADJ' ||
        GROUP_NOUNS.get(tokens[head]?.lower ?? '')?.shape === 'many' ||
        tokens[head]?.lower.endsWith('s') === true)
    )
      break;
    if (
      token.lower === 'the' ||
      token.lower === 'a' ||
      token.lower === 'an' ||
      POSSESSIVES.has(token.lower) ||
      /^(?:this|these|that|those)$/.test(token.lower)
    ) {
      first = k;
      break;
    }
    // "the rebel group Karwa Front": what the name is called before it is no part of it.
    if (/^(?:group|militia|movement|faction|gang|organi[sz]ation|outfit)$/.test(token.text) && /^\p{Lu}/u.test(tokens[k + 1]?.text ?? ''))
      break;
    if (STOP_LEFT.has(token.lower) || TIME_WORDS.has(token.lower)) break;
    // "killed fighting rebels": what they did when they fell.
    if (
      /^(?:fighting|battling)$/.test(token.lower) &&
      /^(?:killed|wounded|injured|died|dies|die|dead|fell)$/.test(tokens[k - 1]?.lower ?? '')
    )
      break;
    // "training Iraqi security forces", "abducting Sunni men": a verb to the reader, whatever the tagger says.
    if (token.lower.endsWith('ing') && tokens[k - 1]?.pos !== 'DET' && !MODIFIERS.has(token.lower) && (nameAt[k + 1] ?? -1) >= 0) break;
    if (token.pos === 'ADJ' || token.pos === 'NOUN' || token.pos === 'PROPN') {
      first = k;
      continue;
    }
    if (token.pos === 'NUM' && tokens[k + 1]?.pos !== 'NUM') {
      // A number counts the phrase and is not part of its name.
      break;
    }
    if (
      token.pos === 'VERB' &&
      /(?:ed|ing|en|led)$/.test(token.lower) &&
      tokens[k - 1] &&
      /^(?:DET|ADJ|NUM)$/.test(tokens[k - 1]?.pos ?? '')
    ) {
      first = k;
      continue;
    }
    // "Masked men stormed the shop", "killed by masked men": what they are like.
    if (token.pos === 'VERB' && LIKENESS.test(token.lower) && opensPhrase(tokens[k - 1], sentence)) {
      first = k;
      continue;
    }
    if (token.pos === 'ADV' && token.lower.endsWith('ly') && tokens[k + 1]?.pos === 'ADJ') {
      first = k;
      continue;
    }
    if (token.lower === '-' && !token.spaced) continue;
    if (token.pos === 'VERB' && tokens[k - 1]?.lower === '-' && tokens[k - 1]?.spaced === false) {
      first = k;
      continue;
    }
    break;
  }
  return first;
}

const LIKENESS = /^(?:masked|hooded|armed|unidentified|unnamed|displaced|uniformed)$/;

/** A phrase may begin behind it: nothing, a preposition, a conjunction, a comma. */
const opensPhrase = (before: Token | undefined, sentence: number | undefined): boolean =>
  before?.sentence !== sentence || /^(?:ADP|CCONJ|PUNCT)$/.test(before?.pos ?? '') || before?.lower === 'internally';

/** First token of the listed name right before the bracket that closes at `close`; null where no name stands there. */
function beforeGloss(tokens: readonly Token[], close: number, names: readonly NameMatch[], nameAt: Int32Array): number | null {
  for (let k = close - 1; k > Math.max(0, close - 12); k--) {
    const word = tokens[k]?.text;
    if (word !== '[' && word !== '(') continue;
    const name = names[nameAt[k - 1] ?? -1];
    return name !== undefined && name.next === k && !/^(?:capital|region|state|demonym)$/.test(name.entry.kind) ? name.first : null;
  }
  return null;
}
