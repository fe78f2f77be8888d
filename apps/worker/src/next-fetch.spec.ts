import { describe, expect, it } from '@jest/globals';
import { nextCheckAt, nextGoneCheckAt, nextTryAt } from './next-fetch.js';

const NOW = new Date('2026-05-04T10:00:00Z');
const seconds = (at: Date | null): number | null => (at === null ? null : (at.getTime() - NOW.getTime()) / 1000);

describe('nextTryAt', () => {
  it('waits longer each time and then gives up', () => {
    expect([1, 2, 3, 4, 5, 6].map((failures) => seconds(nextTryAt(NOW, failures, 'public')))).toEqual([
      30,
      300,
      3600,
      21_600,
      86_400,
      null,
    ]);
    expect(seconds(nextTryAt(NOW, 1, 'own'))).toBe(2);
  });

  it('waits as long as the site asks, up to a day', () => {
    expect(seconds(nextTryAt(NOW, 1, 'public', 90_000))).toBe(90);
    expect(seconds(nextTryAt(NOW, 1, 'public', 1e15))).toBe(86_400);
    expect(seconds(nextTryAt(NOW, 6, 'public', 90_000))).toBeNull();
  });
});

describe('nextGoneCheckAt', () => {
  it('believes the third time', () => {
    expect([1, 2, 3].map((times) => seconds(nextGoneCheckAt(NOW, times, 'public')))).toEqual([600, 3600, null]);
  });
});

describe('nextCheckAt', () => {
  const schedule = [10, 60, 360];
  const seen = (minutesAgo: number): Date => new Date(NOW.getTime() - minutesAgo * 60_000);

  it('is the next point of the schedule after the item was first seen', () => {
    expect(seconds(nextCheckAt(seen(0), NOW, schedule, 0))).toBe(600);
    expect(seconds(nextCheckAt(seen(10), NOW, schedule, 0))).toBe(3000);
    expect(seconds(nextCheckAt(seen(100), NOW, schedule, 0))).toBe(260 * 60);
    expect(nextCheckAt(seen(361), NOW, schedule, 0)).toBeNull();
    expect(nextCheckAt(seen(0), NOW, [], 0)).toBeNull();
  });

  it('is spread by chance over a tenth of the wait', () => {
    expect(seconds(nextCheckAt(seen(0), NOW, schedule, 0.5))).toBe(630);
  });
});
