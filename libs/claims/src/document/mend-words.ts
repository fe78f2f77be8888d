import { OFFICES } from '../lexicon/offices.js';
import type { Doc, Pos, Token } from './doc.js';

const PEOPLE =
  /^(?:people|persons?|families|civilians|residents|villagers|women|children|men|students|communities|populations?|farmers|migrants|soldiers|fighters|passengers)$/u;
const KIND = /^(?:displaced|besieged|trapped|stranded|wounded|injured|missing|detained|kidnapped|abducted)$/u;

/** Words that the tagger takes for others and that mentions of people and things rest on. The examples are the tests. */
export const WORD_RULES: readonly {
  name: string;
  examples: readonly string[];
  mend: (tokens: readonly Token[], at: number) => Pos | null;
}[] = [
  {
    name: 'rebels-are-people',
    examples: ['Nine people died when rebels/NOUN attacked a post near Lund', 'The town fell as rebels/NOUN advanced'],
    mend: (tokens, at) => (tokens[at]!.lower === 'rebels' && tokens[at]!.pos === 'VERB' ? 'NOUN' : null),
  },
  {
    name: 'people-of-a-kind',
    examples: [
      'A camp for displaced/ADJ people was hit',
      'The truck carried food to trapped/ADJ families',
      'It came when displaced/ADJ villagers slept',
    ],
    mend: (tokens, at) =>
      tokens[at]!.pos === 'VERB' &&
      KIND.test(tokens[at]!.lower) &&
      PEOPLE.test(tokens[at + 1]?.lower ?? '') &&
      /^(?:for|of|to|from|with|among|against|by|at|in|when|while|as|where|that|after|before)$/u.test(tokens[at - 1]?.lower ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'for-somebody',
    examples: ['A camp for/ADP displaced people was hit'],
    mend: (tokens, at) =>
      tokens[at]!.lower === 'for' &&
      tokens[at]!.pos === 'SCONJ' &&
      KIND.test(tokens[at + 1]?.lower ?? '') &&
      PEOPLE.test(tokens[at + 2]?.lower ?? '')
        ? 'ADP'
        : null,
  },
  {
    name: 'shot-somebody',
    examples: ['Rebels shot/VERB down a jet', 'Gunmen shot/VERB the mayor', 'Soldiers shot/VERB nine men'],
    mend: (tokens, at) =>
      tokens[at]!.lower === 'shot' &&
      tokens[at]!.pos === 'NOUN' &&
      /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.pos ?? '') &&
      /(?:[^s]s|men|troops|police|army|people)$/u.test(tokens[at - 1]?.lower ?? '') &&
      (/^(?:DET|NUM)$/u.test(tokens[at + 1]?.pos ?? '') || /^(?:down|dead|at|his|her|their|him|them)$/u.test(tokens[at + 1]?.lower ?? ''))
        ? 'VERB'
        : null,
  },
  {
    name: 'kills-six-wounds-nine',
    examples: [
      'Attack kills 6, wounds/VERB 20',
      'Blast kills six and wounds/VERB 20 guards',
      'He treated burns, wounds/NOUN and fractures',
    ],
    mend: (tokens, at) =>
      /^wounds?$/u.test(tokens[at]!.lower) &&
      tokens[at]!.pos === 'NOUN' &&
      /^(?:,|and|&)$/u.test(tokens[at - 1]?.lower ?? '') &&
      (tokens[at + 1]?.pos === 'NUM' || /^(?:dozens|scores|hundreds|several|many)$/u.test(tokens[at + 1]?.lower ?? '')) &&
      tokens.slice(Math.max(0, at - 9), at).some((t) => t.sentence === tokens[at]!.sentence && /^(?:kills?|killed)$/u.test(t.lower))
        ? 'VERB'
        : null,
  },
  {
    name: 'slain-in-a-raid',
    examples: ['4 slain/VERB as rebels clash with police', '12 soldiers slain/VERB in raid', 'Police named the other slain/NOUN rebels'],
    mend: (tokens, at) =>
      tokens[at]!.lower === 'slain' &&
      /^(?:NOUN|ADJ)$/u.test(tokens[at]!.pos) &&
      /^(?:NUM|NOUN|PROPN)$/u.test(tokens[at - 1]?.pos ?? '') &&
      (tokens[at + 1]?.sentence !== tokens[at]!.sentence || /^(?:ADP|PUNCT|ADV|SCONJ|CCONJ)$/u.test(tokens[at + 1]!.pos))
        ? 'VERB'
        : null,
  },
  {
    name: 'high-ordinals',
    examples: ['Men of the 96th/ADJ Infantry Battalion fled', 'The 141st/ADJ brigade held the hill'],
    mend: (tokens, at) =>
      ORDINAL.test(tokens[at]!.lower) &&
      /^(?:PRON|X|NOUN|PROPN|NUM)$/u.test(tokens[at]!.pos) &&
      /^(?:NOUN|PROPN|ADJ)$/u.test(tokens[at + 1]?.pos ?? '')
        ? 'ADJ'
        : null,
  },
  {
    name: 'acting-officers',
    examples: ['Ruvanian acting/ADJ Prime Minister Ada Bell said'],
    mend: (tokens, at) =>
      IN_OFFICE.test(tokens[at]!.lower) && tokens[at]!.pos === 'VERB' && [1, 2, 3].some((k) => isOffice(tokens, at + k)) ? 'ADJ' : null,
  },
  {
    name: 'tear-gas',
    examples: ['Police fire tear/NOUN gas at a crowd'],
    mend: (tokens, at) => (tokens[at]!.lower === 'tear' && tokens[at]!.pos === 'VERB' && tokens[at + 1]?.lower === 'gas' ? 'NOUN' : null),
  },
  {
    name: 'bombs-of-a-kind',
    examples: ['Barrel bombs/NOUN , dropped by helicopters, hit a school', 'Cluster bombs/NOUN killed nine people'],
    mend: (tokens, at) =>
      /^(?:bombs|shells)$/u.test(tokens[at]!.lower) &&
      tokens[at]!.pos === 'VERB' &&
      /^(?:barrel|cluster|car|truck|petrol|roadside|mortar|artillery|tank|aerial)$/u.test(tokens[at - 1]?.lower ?? '')
        ? 'NOUN'
        : null,
  },
];

const IN_OFFICE = /^(?:acting|outgoing|visiting|retired|serving|fallen)$/u;
/** Only words of the same phrase may stand before an office. */
const isOffice = (tokens: readonly Token[], at: number): boolean =>
  OFFICES.has(tokens[at]?.lower ?? '') && tokens.slice(at - 2, at).every((t) => /^(?:NOUN|PROPN|ADJ|VERB|DET)$/u.test(t.pos));
const ORDINAL = /^\d+(?:st|nd|rd|th)$/u;
const CANDIDATE = /^(?:rebels|for|tear|bombs|shells|shot|wounds?|slain)$/u;

/** The tokens of a text with such words mended. */
export function mendWords(doc: Doc): Doc {
  const mended = new Map<number, Pos>();
  doc.tokens.forEach((token, at) => {
    if (!CANDIDATE.test(token.lower) && !KIND.test(token.lower) && !ORDINAL.test(token.lower) && !IN_OFFICE.test(token.lower)) return;
    for (const rule of WORD_RULES) {
      const pos = rule.mend(doc.tokens, at);
      if (pos !== null) mended.set(at, pos);
    }
  });
  if (mended.size === 0) return doc;
  return {
    ...doc,
    tokens: doc.tokens.map((token, at): Token =>
      mended.has(at) ? { ...token, pos: mended.get(at)!, ...(token.lower === 'shot' ? { lemma: 'shoot' } : {}) } : token,
    ),
  };
}
