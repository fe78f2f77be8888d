import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from '../knowledge.js';
import { readClaims } from '../read-claims.js';

/** Type, stance and certainty of the first claim. */
const firstOf = (text: string): string => {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  const claim = read.kind === 'read' ? read.claims[0] : undefined;
  return claim === undefined ? '' : `${claim.type} ${claim.stance} ${claim.certainty}`;
};

describe('what hangs on a condition or is yet to come', () => {
  it.each([
    ['If Tarn falls, the rebels would gain control of the road, analysts warned.', 'TERRITORY predicts hedged'],
    ['The prisoners could be released if the rebels accept an exchange, an official said.', 'RETREAT asserts hedged'],
    ['Two diplomats said they feared that the fighting could spread to Velm.', 'ASSAULT predicts hedged'],
    ['"If they strike again, the price will be heavier," a spokesman for the army said.', 'THREATEN threatens stated'],
    ['A trader was shot dead at home on Monday, in what detectives believe was a feud.', 'ASSAULT asserts hedged'],
    ['Drone strikes blamed on the army killed nine people.', 'ASSAULT asserts hedged'],
    ['The rebels blamed the strikes on the army.', 'ASSAULT accuses stated'],
  ])('reads "%s"', (text, expected) => {
    expect(firstOf(text)).toBe(expected);
  });
});
