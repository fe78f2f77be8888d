import { describe, expect, it } from '@jest/globals';
import { tagWords } from './tag-words.js';

const words = (text: string): string[] => tagWords(text, 0, text.length).map(({ start, end, pos }) => `${text.slice(start, end)}/${pos}`);

describe('tagWords', () => {
  it.each([
    ["The mayor's car was Velmar's.", "Velmar's troops fled."],
    ['He came from the U.S.S.T.', 'The U.S.S.T. army fled.'],
    ['They had AK-99’S.', 'An AK-99’S stock broke.'],
    ['"Velmar-Ost!" he cried at 5-20-M.', 'Velmar-Ost fell at 5-20-M today.'],
  ])('reads a text the same after "%s"', (before, text) => {
    const alone = words(text);
    words(before);
    words(before.toUpperCase());
    expect(words(text)).toEqual(alone);
  });

  it('has a lemma of its own for every word, whatever stands behind it', () => {
    const text = 'They cannot. We cannot!';
    expect(tagWords(text, 0, text.length).flatMap(({ lemma, pos }) => (pos === 'AUX' ? [lemma] : []))).toEqual(['cannot', 'cannot']);
  });

  it('reads on when it has met more words than it keeps', () => {
    const text = 'Rebels cannot hold Velmar-Ost, the mayor said.';
    const alone = words(text);
    const letters = (n: number): string => n.toString(26).replaceAll(/\d/gu, (digit) => 'qrstuvwxyz'[Number(digit)]!);
    for (let from = 0; from < 240_000; from += 2000) words(Array.from({ length: 2000 }, (_, k) => `zz${letters(from + k)}x`).join(' '));
    expect(words(text)).toEqual(alone);
  });
});
