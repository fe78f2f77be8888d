import { describe, expect, it } from '@jest/globals';
import { emptyKnowledge } from '../knowledge.js';
import { readClaims } from '../read-claims.js';

const typesOf = (text: string): string[] => {
  const read = readClaims({ article: 'example', revision: 1, text, outlet: null, publishedAt: '2020-01-15' }, emptyKnowledge);
  return read.kind === 'read' ? read.claims.map((c) => c.type) : [];
};

describe('what says nothing', () => {
  it.each([
    'The rebels made no mention of losses.',
    'The rebels have yet to confirm the raid.',
    'The junta has not given a death toll.',
    'The army gave no details of casualties.',
    'The ministry did not say how many soldiers were killed.',
    'The general refused to say who had shelled the town.',
    'We extend our deepest condolences to the families of the victims of this attack.',
    'Our thoughts are with the families of those killed in the bombing.',
    'We hope for the swift recovery of those injured in the raid.',
    'Contacted on this subject, the spokesman gave no details.',
    'The force is charged with securing the capital.',
    'The sergeant died in Velm in a non-combat related incident.',
    'How many were killed is not known.',
    'Rebels shelled Tarn. Neither account could be checked.',
  ])('claims nothing of its own: "%s"', (text) => {
    expect(typesOf(text).filter((t) => t !== 'ASSAULT' || !text.startsWith('Rebels'))).toEqual([]);
  });

  it.each([
    ['The army repelled what it called the biggest rebel assault on Tarn in months.', ['ASSAULT']],
    ['In what residents called a reprisal, soldiers burned down nine houses in Tarn.', ['COERCE']],
    ['The ministry did not say that the rebels had withdrawn, but a general said they had shelled Tarn.', ['RETREAT', 'ASSAULT']],
  ])('reads the rest of "%s"', (text, types) => {
    expect(typesOf(text)).toEqual(types);
  });
});
