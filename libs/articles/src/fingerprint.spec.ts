import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { containment } from './containment.js';
import { fingerprint } from './fingerprint.js';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const story = fc.array(word, { minLength: 300, maxLength: 500 }).map((words) => words.join(' '));

describe('fingerprint', () => {
  it('is ascending, without repeats, of signed 32-bit integers, about a sixteenth of the shingles', () => {
    fc.assert(
      fc.property(fc.oneof(story, fc.string()), (text) => {
        const hashes = fingerprint(text);
        expect(hashes).toEqual([...new Set(hashes)].sort((a, b) => a - b));
        expect(hashes.every((hash) => (hash | 0) === hash)).toBe(true);
        expect(hashes.length).toBeLessThanOrEqual(Math.max(1, text.length));
      }),
    );
    const words = Array.from({ length: 20_000 }, (_, n) => `w${n}`).join(' ');
    expect(Math.abs(fingerprint(words).length - 20_000 / 16)).toBeLessThan(120);
  });

  it('does not see case, marks and white space', () => {
    expect(fingerprint('The Truce held — on  Thursday, monitors said.')).toEqual(fingerprint('the truce held on thursday monitors said'));
  });

  it('is empty without words and has one hash for a few', () => {
    expect(fingerprint(' … ')).toEqual([]);
    expect(fingerprint('truce holds')).toHaveLength(1);
  });

  it('is found again in a copy that was cut, and not in another story', () => {
    fc.assert(
      fc.property(story, story, (text, other) => {
        const cut = text.split(' ').slice(20, 200).join(' ');
        fc.pre(fingerprint(cut).length >= 4);
        expect(containment(fingerprint(`${cut} and a last line`), fingerprint(text))).toBeGreaterThan(0.4);
        expect(containment(fingerprint(text), fingerprint(other))).toBeLessThan(0.4);
      }),
      { numRuns: 50 },
    );
  });
});

describe('containment', () => {
  it('is the share of the smaller that the other holds', () => {
    expect(containment([1, 2, 3, 4], [2, 4])).toBe(1);
    expect(containment([-5, 1, 2], [2, 3, 9, 10])).toBeCloseTo(1 / 3);
    expect(containment([], [1])).toBe(0);
  });

  it('does not depend on the order of the two', () => {
    const hashes = fc.uniqueArray(fc.integer({ min: -50, max: 50 })).map((list) => list.sort((a, b) => a - b));
    fc.assert(fc.property(hashes, hashes, (a, b) => expect(containment(a, b)).toBe(containment(b, a)) === undefined));
  });
});
