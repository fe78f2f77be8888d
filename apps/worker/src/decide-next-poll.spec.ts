import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { maxAgeMs, nextPollAt, type PollFacts } from './decide-next-poll.js';

const MINUTE = 60_000;
const BOUNDS = { leastMs: 5 * MINUTE, longestMs: 360 * MINUTE };
const NOW = new Date('2026-05-04T10:30:00Z'); // a Monday
const facts = (more: Partial<PollFacts>): PollFacts => ({
  now: NOW,
  lastWaitMs: 60 * MINUTE,
  outcome: { kind: 'not-modified' },
  askedMs: [],
  skipHours: [],
  skipDays: [],
  ...more,
});
const minutes = (more: Partial<PollFacts>, chance = 0): number =>
  (nextPollAt(facts(more), BOUNDS, chance).getTime() - NOW.getTime()) / MINUTE;
const failed = (failures: number, retry: 'later' | 'never' = 'later', retryAfterMs?: number) => ({
  outcome: { kind: 'failed' as const, failures, retry, retryAfterMs },
});

describe('nextPollAt', () => {
  it('comes sooner after news and later without, within the bounds', () => {
    expect(minutes({ outcome: { kind: 'read', newItems: 3 } })).toBe(30);
    expect(minutes({ outcome: { kind: 'read', newItems: 0 } })).toBe(90);
    expect(minutes({})).toBe(90);
    expect(minutes({ lastWaitMs: 6 * MINUTE, outcome: { kind: 'read', newItems: 1 } })).toBe(5);
    expect(minutes({ lastWaitMs: 300 * MINUTE })).toBe(360);
    expect(minutes({ lastWaitMs: null, outcome: { kind: 'read', newItems: 9 } })).toBe(5);
  });

  it('waits as long as the feed or its server asks, up to the longest', () => {
    expect(minutes({ askedMs: [null, 120 * MINUTE] })).toBe(120);
    expect(minutes({ askedMs: [10 * MINUTE, null] })).toBe(90);
    expect(minutes({ askedMs: [1e12] })).toBe(360);
  });

  it('doubles with each failure up to a day, and obeys Retry-After', () => {
    expect([1, 2, 3, 9, 99].map((failures) => minutes(failed(failures)))).toEqual([5, 10, 20, 1280, 1440]);
    expect(minutes(failed(1, 'later', 45 * MINUTE))).toBe(45);
    expect(minutes(failed(1, 'later', 1e15))).toBe(1440);
    expect(minutes(failed(1, 'never'))).toBe(10);
  });

  it('is spread by chance over a tenth, never sooner', () => {
    expect(minutes({}, 0.5)).toBe(94.5);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 1, max: 500 }), (chance, lastWait) => {
        const sure = minutes({ lastWaitMs: lastWait * MINUTE });
        const spread = minutes({ lastWaitMs: lastWait * MINUTE }, chance);
        expect(spread).toBeGreaterThanOrEqual(sure);
        expect(spread).toBeLessThanOrEqual(sure * 1.1 + 0.01);
      }),
    );
  });

  it('passes over hours and days that the feed asks to skip', () => {
    expect(nextPollAt(facts({ skipHours: [12, 13] }), BOUNDS, 0).toISOString()).toBe('2026-05-04T14:00:00.000Z');
    expect(nextPollAt(facts({ skipDays: ['monday', 'tuesday'] }), BOUNDS, 0).toISOString()).toBe('2026-05-06T00:00:00.000Z');
    expect(minutes({ skipHours: Array.from({ length: 24 }, (_, hour) => hour) })).toBe(90);
  });
});

describe('maxAgeMs', () => {
  it.each([
    ['public, max-age=600', 600_000],
    ['MAX-AGE=1', 1000],
    ['s-maxage=600', null],
    ['no-store', null],
    [undefined, null],
    ['max-age=soon', null],
  ])('%j is %s', (header, ms) => {
    expect(maxAgeMs(header)).toBe(ms);
  });
});
