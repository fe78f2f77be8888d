import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { containment } from '@hearsay/vocabulary';
import { fingerprint } from './fingerprint.js';

const word = fc.stringMatching(/^[a-z]{2,9}$/);
const story = fc.array(word, { minLength: 300, maxLength: 500 }).map((words) => words.join(' '));

describe('fingerprint', () => {
  it('is ascending, without repeats, of signed 32-bit integers, about a sixteenth of the shingles of a long text', () => {
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

  it('is empty without words, has one hash for a few, and all of a short text', () => {
    expect(fingerprint(' … ')).toEqual([]);
    expect(fingerprint('truce holds')).toHaveLength(1);
    expect(fingerprint(Array.from({ length: 104 }, (_, n) => `w${n}`).join(' '))).toHaveLength(100);
  });

  it('is found again in a copy that was cut, and not in another story', () => {
    fc.assert(
      fc.property(story, story, (text, other) => {
        const cut = text.split(' ').slice(20, 200).join(' ');
        expect(containment(fingerprint(`${cut} and a last line`), fingerprint(text))).toBeGreaterThan(0.4);
        expect(containment(fingerprint(text), fingerprint(other))).toBeLessThan(0.4);
      }),
      { numRuns: 50 },
    );
  });

  it('is found again in a short passage of a long text', () => {
    const words = Array.from({ length: 6000 }, (_, n) => `w${(n * 7919) % 6007}`);
    const [long, passage] = [words.join(' '), words.slice(2000, 2230).join(' ')];
    expect(fingerprint(passage).length).toBeGreaterThan(200);
    expect(containment(fingerprint(passage), fingerprint(long))).toBe(1);
  });
});
