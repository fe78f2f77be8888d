import { describe, expect, it } from '@jest/globals';
import { readRetryAfter } from './read-retry-after.js';

const NOW = Date.UTC(2026, 4, 1, 12, 0, 0);

describe('readRetryAfter', () => {
  it.each([
    ['120', 120_000],
    ['0', 0],
    [' 5 ', 5000],
    ['Fri, 01 May 2026 12:01:00 GMT', 60_000],
    ['Fri, 01 May 2026 11:00:00 GMT', 0],
  ])('%j is a wait of %d ms', (header, ms) => {
    expect(readRetryAfter(header, NOW)).toBe(ms);
  });

  it.each([undefined, '', 'soon', '-5', '1.5', '12 parsecs'])('%j says nothing', (header) => {
    expect(readRetryAfter(header, NOW)).toBeUndefined();
  });
});
