import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from '../knowledge.js';
import { readClaims } from '../read-claims.js';

/** The modes of each claim, in text order. */
function modesOf(text: string): string[] {
  const read = readClaims({ article: 'story', revision: 1, text, outlet: null, publishedAt: '2031-05-06' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims.map((c) => [...c.mode].sort().join(' ')) : [];
}

describe('the means of a happening', () => {
  it.each([
    ['A car bomb went off in Tarn. Four people were killed in the attack.', ['explosives', 'explosives']],
    ['A car bomb went off in Tarn. Nine shops were damaged.', ['explosives', 'destroy explosives']],
    ['There was an attack on a newspaper in Tarn. A bomb exploded at its gate.', ['explosives', 'explosives']],
    ['Gunmen shot a judge in Tarn. Two guards were wounded in the attack.', ['firearms', 'firearms']],
  ])('is told once in "%s"', (text, modes) => {
    expect(modesOf(text)).toEqual(modes);
  });

  it.each([
    // Another place, other doers, a fight.
    ['A car bomb went off in Tarn. Four people were killed in Velm.', ['explosives', '']],
    ['A car bomb went off in Tarn. Rebels killed four farmers.', ['explosives', '']],
    ['There were clashes in Tarn. A bomb exploded at a gate.', ['', 'explosives']],
  ])('is not that of another in "%s"', (text, modes) => {
    expect(modesOf(text)).toEqual(modes);
  });
});
