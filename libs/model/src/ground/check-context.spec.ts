import { describe, expect, it } from '@jest/globals';
import type { ClaimType, Polarity, Stance } from '@hearsay/vocabulary';
import { checkContext } from './check-context.js';

/** A sentence with its quote in brackets. */
function check(sentence: string, claim: { stance?: Stance; polarity?: Polarity; type?: ClaimType } = {}) {
  const [before, rest] = sentence.split('[') as [string, string];
  const [quote, after] = rest.split(']') as [string, string];
  return checkContext({ before, quote, after }, { stance: 'asserts', polarity: 'affirmed', type: 'ASSAULT', ...claim });
}

describe('checkContext', () => {
  it.each([
    ['The ministry denied that [its jets struck the market].', 'denial-unheeded'],
    ['He dismissed reports that [the army shelled Oster].', 'denial-unheeded'],
    ['Reports that [the army shelled Oster] are entirely false, he said.', 'denial-unheeded'],
    ['The army did not [shell Oster].', 'negation-unheeded'],
    ['[The army has never shelled Oster].', 'negation-unheeded'],
    ['If [the army shells Oster], the truce is over.', 'condition'],
    ['He asked whether [the army shelled Oster].', 'condition'],
    ['[If the army shells Oster, we will answer], he said.', 'condition'],
  ])('sees what speaks against an assertion: %s', (sentence, reason) => {
    expect(check(sentence)).toBe(reason);
  });

  it.each([
    ['The ministry said [its jets struck the market].', {}],
    ['The ministry denied that [its jets struck the market].', { stance: 'denies' as const }],
    ['The rebels denied it after [the army accused them of shelling Oster].', { stance: 'accuses' as const }],
    ['He denied that the [Vessaria-backed rebels] had come.', { type: 'RELATION' as const }],
    ['The army did not [shell Oster].', { polarity: 'negated' as const }],
    ['[The army shelled not only Oster but Stann].', {}],
    ['[The number of dead at Oster could not be independently confirmed].', {}],
    ['[If the army shells Oster, we will answer], he said.', { stance: 'threatens' as const }],
    ['[Rebels refused to leave Oster and did not hand over arms].', { type: 'REJECT' as const }],
    ['[The army shelled Oster], which it had denied in an earlier war.', {}],
  ])('leaves alone what the words bear out: %s', (sentence, claim) => {
    expect(check(sentence, claim)).toBeNull();
  });

  it.each([
    ['accuses', 'He said [the army shelled Oster].', 'He accused [the army of shelling Oster].'],
    ['threatens', 'He said [the army shelled Oster].', 'He vowed that [the army will shell Oster].'],
    ['demands', 'He said [the army shelled Oster].', 'He urged [the army to leave Oster].'],
    ['predicts', 'He said [the army shelled Oster].', 'He expects that [the army leaves Oster].'],
    ['estimates', 'He said [the army has men].', 'He put the rebels at [3,000 men in Oster].'],
    ['denies', 'He said [the army shelled Oster].', 'He rejected that [the army shelled Oster].'],
  ] as [Stance, string, string][])('wants words for %s', (stance, without, words) => {
    expect(check(without, { stance })).toBe('stance-without-words');
    expect(check(words, { stance })).toBeNull();
  });
});
