import { GIVEN_NAMES } from '../lexicon/offices.js';
import { wordSet } from '../lexicon/word-set.js';
import { goesOnName, type TagRule } from './tag-rule.js';

/** Words that the tagger takes for something else inside a name. */
export const NAME_RULES: readonly TagRule[] = [
  {
    name: 'overnight',
    examples: ['Overnight/ADV , the army shelled the town', 'Overnight/ADJ shelling killed nine'],
    on: ['PROPN'],
    mend: ({ word, first, after }) => (first && word.lower === 'overnight' ? (after?.lower === ',' ? 'ADV' : 'ADJ') : null),
  },
  {
    name: 'where-at-the-head',
    examples: ['Further/ADV south , rebels took the mill'],
    on: ['PROPN'],
    words: wordSet('further farther'),
    mend: ({ first, after, next }) =>
      first &&
      (after?.lower === ',' || (/^(?:north|south|east|west|up|down|along|inland|afield)$/u.test(after?.lower ?? '') && next?.lower === ','))
        ? 'ADV'
        : null,
  },
  {
    name: 'capital-inside-a-name',
    examples: ['the Associated/PROPN Press'],
    on: ['VERB', 'ADJ'],
    mend: ({ after, text, first, capitals }) => (!capitals && !first && /^\p{Lu}/u.test(text) && after?.pos === 'PROPN' ? 'PROPN' : null),
  },
  {
    name: 'name-that-ends-in-a-verb',
    examples: ['Harbour Rights Watch/PROPN accused the army', 'said Ada Cooper/PROPN , who saw it'],
    on: ['VERB'],
    mend: ({ word, before, after, text, first, capitals }) =>
      !capitals &&
      !first &&
      /^\p{Lu}\p{Ll}/u.test(text) &&
      word.lower === word.lemma &&
      before?.pos === 'PROPN' &&
      // In A Headline the next word has its capital too.
      !/^\p{Lu}/u.test(after?.text ?? '')
        ? 'PROPN'
        : null,
  },
  {
    name: 'name-that-ends-in-an-adverb',
    examples: ['fighting in Tal Afar/PROPN , they said'],
    on: ['ADV', 'X', 'INTJ'],
    mend: (c) => (goesOnName(c) && !/^\p{Lu}/u.test(c.after?.text ?? '') ? 'PROPN' : null),
  },
  {
    name: 'name-of-a-paper',
    examples: ['told the Tarn Herald/PROPN that', 'quoted by the Oster Monitor/PROPN as saying'],
    on: ['VERB'],
    mend: ({ before, text, capitals }) =>
      !capitals && /^(?:Herald|Post|Monitor|Mirror|Mail|Dispatch|Report|Express|Record|Watch|Press)$/u.test(text) && before?.pos === 'PROPN'
        ? 'PROPN'
        : null,
  },
  {
    name: 'given-name-with-a-hyphen',
    examples: ['according to Col. Lee Bung-woo/PROPN , a spokesman', 'Kim Jong-un/PROPN ordered it'],
    on: ['VERB', 'ADJ', 'NOUN', 'X'],
    mend: ({ before, text, capitals }) =>
      !capitals && before?.pos === 'PROPN' && /^\p{Lu}\p{Ll}+-\p{Ll}{2,6}$/u.test(text) && /^\p{Lu}\p{Ll}/u.test(before.text)
        ? 'PROPN'
        : null,
  },
  {
    name: 'word-inside-a-name',
    examples: ['Dan Na/PROPN Ambassagou'],
    mend: ({ word, before, after, text, capitals }) =>
      !capitals &&
      /^\p{Lu}\p{L}/u.test(text) &&
      word.pos !== 'PROPN' &&
      before?.pos === 'PROPN' &&
      /^\p{Lu}/u.test(before.text) &&
      after !== undefined &&
      /^\p{Lu}/u.test(after.text) &&
      after.pos === 'PROPN'
        ? 'PROPN'
        : null,
  },
  {
    name: 'said-the-surname',
    examples: ['its leader , Omar Said/PROPN , was captured', 'the army said/VERB'],
    on: ['VERB'],
    mend: ({ before, text, capitals }) => (!capitals && text === 'Said' && GIVEN_NAMES.has(before?.lower ?? '') ? 'PROPN' : null),
  },
  {
    name: 'said-behind-a-name',
    examples: ['the Red Cross said/VERB rebels had fled', 'Harbour Rights Watch said/VERB nine died', 'the said/ADJ rebels'],
    on: ['ADJ', 'NOUN'],
    words: wordSet('said'),
    mend: ({ before, text }) => (text === 'said' && before !== undefined && before.pos !== 'DET' ? 'VERB' : null),
  },
  {
    name: 'secretary-general',
    examples: ['The UN secretary-general/NOUN said so', 'the attorney-general/NOUN resigned'],
    on: ['ADJ', 'ADV', 'VERB'],
    words: wordSet('secretary-general director-general attorney-general governor-general inspector-general prosecutor-general'),
    mend: () => 'NOUN',
  },
  {
    name: 'is-the-group',
    examples: ['Islamic State ( IS/PROPN )'],
    words: wordSet('is'),
    mend: ({ word, text, capitals }) => (!capitals && text === 'IS' && word.pos !== 'PROPN' ? 'PROPN' : null),
  },
  {
    name: 'late-on-friday',
    examples: ['Late/ADV on Friday'],
    on: ['NOUN', 'PROPN', 'ADJ'],
    words: wordSet('late early'),
    mend: ({ first, after }) => (first && /^(?:on|in|last|that)$/u.test(after?.lower ?? '') ? 'ADV' : null),
  },
];
