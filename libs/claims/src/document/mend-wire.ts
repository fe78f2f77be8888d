import type { Doc, Pos, Token } from './doc.js';
import { MONTHS } from '../lexicon/function-words.js';

const DAY = /^(?:[0-2]?\d|3[01])$/;

interface Around {
  token: Token;
  before: Token | undefined;
  after: Token | undefined;
}

/** What the tagger gets wrong where it reads a wire in capitals in small letters. The examples are the tests. */
export const WIRE_RULES: readonly { name: string; examples: readonly string[]; mend: (around: Around) => Pos | null }[] = [
  {
    name: 'month-after-day',
    examples: ['BETWEEN 3 MARCH/PROPN AND 18 AUGUST/PROPN', 'ON 12 MAY/PROPN TROOPS LEFT'],
    mend: ({ token, before }) => (MONTHS.has(token.lower) && DAY.test(before?.lower ?? '') ? 'PROPN' : null),
  },
  {
    name: 'shot-somebody',
    examples: ['REBELS CAME AND SHOT/VERB 16 FARMERS', 'GUNMEN SHOT/VERB THE MAYOR'],
    mend: ({ token, before, after }) =>
      token.lower === 'shot' &&
      token.pos === 'NOUN' &&
      /^(?:CCONJ|NOUN|PROPN|PRON|ADV)$/.test(before?.pos ?? '') &&
      /^(?:NUM|DET|PROPN)$/.test(after?.pos ?? '')
        ? 'VERB'
        : null,
  },
  {
    name: 'rare-participle',
    examples: [
      'THE GIRLS WERE RESCUED/VERB TODAY',
      'HE WAS ABDUCTED/VERB BY THE GANG',
      'GUNMEN ABDUCTED/VERB TWO STUDENTS',
      'FIGHTERS HARASSED/VERB TROOPS BELONGING TO THE BRIGADE',
    ],
    mend: ({ token, before, after }) =>
      token.pos === 'NOUN' &&
      /..[^e]ed$/.test(token.lower) &&
      !/^(?:bloodshed|hatred|wounded|hundred|infrared|watershed|kindred|homestead)$/.test(token.lower) &&
      (before?.pos === 'AUX' ||
        after?.lower === 'by' ||
        (/^(?:NOUN|CCONJ|PROPN)$/.test(before?.pos ?? '') && /^(?:DET|NUM|PRON|NOUN)$/.test(after?.pos ?? '')))
        ? 'VERB'
        : null,
  },
  {
    name: 'that-garrison',
    examples: ['ACCORDING TO THAT/DET GARRISON THE TOWN FELL'],
    mend: ({ token, before, after }) =>
      token.lower === 'that' && token.pos === 'SCONJ' && before?.lower === 'to' && after?.pos === 'NOUN' ? 'DET' : null,
  },
];

/** The tokens of a wire in capitals with what the tagger is known to get wrong there mended; other texts come back as they are. */
export function mendWire(doc: Doc): Doc {
  if (!doc.capitals) return doc;
  const tokens = doc.tokens.map((token, k): Token => {
    const around = { token, before: beside(doc, token, k - 1), after: beside(doc, token, k + 1) };
    for (const rule of WIRE_RULES) {
      const pos = rule.mend(around);
      if (pos !== null) return { ...token, pos, ...(pos === 'VERB' && token.lower === 'shot' ? { lemma: 'shoot' } : {}) };
    }
    return token;
  });
  return { ...doc, tokens };
}

const beside = (doc: Doc, token: Token, at: number): Token | undefined =>
  doc.tokens[at]?.sentence === token.sentence ? doc.tokens[at] : undefined;
