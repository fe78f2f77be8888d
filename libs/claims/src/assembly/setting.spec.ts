import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from '../knowledge.js';
import { readClaims } from '../read-claims.js';

/** Type, place and time of each claim. */
function settingsOf(text: string): string[] {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  if (read.kind !== 'read') return [];
  return read.claims.map((c) => `${c.type} @${c.place?.name ?? '-'} ${c.time?.from ?? '-'}..${c.time?.to ?? '-'}`);
}

describe('where and when a claim is set', () => {
  it.each([
    [
      'what is told on in the past keeps place and time',
      'Rebels attacked the village of Tarn on Monday. They burned nine houses and shot the mayor.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'COERCE @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    [
      'a total over years does not',
      'Rebels attacked the village of Tarn on Monday. The war has killed 9,000 people.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @- -..-'],
    ],
    [
      'a place told of again brings its time back',
      'Rebels attacked the village of Tarn on Monday. Soldiers shelled the village of Velm on Tuesday. Six men were killed in Tarn.',
      ['ASSAULT @Tarn 2020-01-13..2020-01-13', 'ASSAULT @Velm 2020-01-14..2020-01-14', 'ASSAULT @Tarn 2020-01-13..2020-01-13'],
    ],
    ['what begins goes on', 'The siege of Tarn began on January 3.', ['COERCE @Tarn 2020-01-03..-']],
    ['a state that arms are given to is no place', 'Iran supplied rockets to Serbia.', ['AID @- -..-']],
  ])('%s', (_name, text, expected) => {
    expect(settingsOf(text)).toEqual(expected);
  });
});
