import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from '../knowledge.js';
import { readMentions } from './read-mentions.js';

describe('what belongs to a name where it is shown', () => {
  it.each([
    ['Rebels shot Lt. Gen. Ode Bell on Monday.', 'Lt. Gen. Ode Bell'],
    ['Rebels met Defence Secretary Ada Bell in May.', 'Defence Secretary Ada Bell'],
    ['On Monday rebels shot the driver Ode Bell.', 'Ode Bell'],
    ['Rebels took the town of Tarnova. They hold northern Tarnova.', 'northern Tarnova'],
    ['Rebels took the town of Tarnova on Monday.', 'the town of Tarnova'],
  ])('shows in "%s" the whole of "%s"', (text, whole) => {
    expect(readMentions(text, emptyKnowledge).map(({ start, end }) => text.slice(start, end))).toContain(whole);
  });
});
