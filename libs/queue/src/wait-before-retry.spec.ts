import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { waitBeforeRetry } from './wait-before-retry.js';

const PACE = { firstMs: 1000, longestMs: 60_000 };

describe('waitBeforeRetry', () => {
  it('doubles up to the longest', () => {
    expect([1, 2, 3, 6, 7, 50].map((failures) => waitBeforeRetry(failures, PACE, undefined, 0))).toEqual([
      1000, 2000, 4000, 32_000, 60_000, 60_000,
    ]);
  });

  it('is spread by chance over the upper half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0, max: 0.999, noNaN: true }), (failures, chance) => {
        const most = waitBeforeRetry(failures, PACE, undefined, 0);
        const wait = waitBeforeRetry(failures, PACE, undefined, chance);
        expect(wait).toBeLessThanOrEqual(most);
        expect(wait).toBeGreaterThanOrEqual(most / 2);
      }),
    );
  });

  it('is never shorter than the failure asks for, nor a day longer', () => {
    expect(waitBeforeRetry(1, PACE, 90_000, 0)).toBe(90_000);
    expect(waitBeforeRetry(1, PACE, 5, 0)).toBe(1000);
    expect(waitBeforeRetry(1, PACE, 1e12, 0)).toBe(86_400_000);
  });
});
