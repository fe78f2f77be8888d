import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { containment } from './index.js';

const ascending = (list: number[]): number[] => [...list].sort((a, b) => a - b);

describe('containment', () => {
  it('is the share of the smaller that the other holds', () => {
    expect(containment([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6, 7, 9])).toBe(1);
    expect(containment([-5, 1, 2, 3, 4, 7], [1, 2, 9, 10, 11, 12])).toBeCloseTo(1 / 3);
  });

  it('is nothing where there is too little to compare', () => {
    expect(containment([], [1])).toBe(0);
    expect(containment([1, 2, 3], [1, 2, 3])).toBe(0);
  });

  it('compares a dense fingerprint with a sampled one at the rate of the sampled', () => {
    const dense = Array.from({ length: 200 }, (_, n) => n);
    const sampled = Array.from({ length: 300 }, (_, n) => n * 16);
    expect(containment(dense, sampled)).toBe(1);
  });

  it('does not depend on the order of the two', () => {
    const hashes = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { maxLength: 40 }).map(ascending);
    fc.assert(fc.property(hashes, hashes, (a, b) => containment(a, b) === containment(b, a)));
  });
});
