import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findWords, foldMarks } from './find-words.js';

const find = (text: string, words: string, o: { from?: number; last?: boolean } = {}) =>
  findWords(foldMarks(text), words, { from: o.from ?? 0, to: text.length, ...(o.last ? { last: true } : {}) });

describe('findWords', () => {
  it('finds whole words alone', () => {
    expect(find('Iranian and Iran-backed', 'Iran')).toEqual({ start: 12, end: 16 });
    expect(find('Iranian', 'Iran')).toBeNull();
    expect(find('unattacked', 'attacked')).toBeNull();
    expect(find('kil\u200Bled', 'kil')).toBeNull();
    expect(find('cafe\u0301s', 'cafe')).toBeNull();
    expect(find('12,000', '12')).toEqual({ start: 0, end: 2 });
  });

  it('takes plain marks for printed ones, and any white space for any', () => {
    expect(find('the “army’s” men\nleft', '"army\'s" men left')).toEqual({ start: 4, end: 21 });
    expect(find('the army\u00A0left', 'army left')).toEqual({ start: 4, end: 13 });
  });

  it('finds the first after, or the last before', () => {
    expect(find('he saw, he said', 'he', { from: 1 })).toEqual({ start: 8, end: 10 });
    expect(find('he saw, he said', 'he', { last: true })).toEqual({ start: 8, end: 10 });
    expect(find('she', 'he', { last: true })).toBeNull();
    expect(find('he', 'he', { last: true })).toEqual({ start: 0, end: 2 });
  });

  it('finds nothing for no words', () => {
    expect(find('a b', '  ')).toBeNull();
  });

  it('keeps every offset when it folds, and finds only what the text holds', () => {
    const words = fc.string({
      unit: fc.constantFrom('a', 'B', ' ', '\n', '“', '"', "'", '’', '–', '-', '\u00A0', '𝒜', '\uD800', 'é', '\u0301', '\u200B', '.'),
    });
    fc.assert(
      fc.property(words, words, fc.boolean(), (text, needle, last) => {
        const folded = foldMarks(text);
        expect(folded.length).toBe(text.length);
        const found = findWords(folded, needle, { from: 0, to: text.length, last });
        if (found === null) return;
        expect(foldMarks(text.slice(found.start, found.end))).toBe(foldMarks(needle.trim()));
      }),
      { numRuns: 2000 },
    );
  });
});
