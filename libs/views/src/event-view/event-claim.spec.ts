import { expect, it } from '@jest/globals';
import { byRecord } from './event-claim.js';

it('orders claims by their first record, and those of one switch of extractors as their articles tell them, however they come', () => {
  const claim = (id: string, article: string, start: number, position: number): Parameters<typeof byRecord>[0] => ({
    id,
    article,
    start,
    recorded: { position, recordedAt: '2031-05-01T08:00:00.000Z' },
  });
  const ordered = [
    claim('late in its text', 'z', 90, 4),
    claim('x', 'a', 0, 7),
    claim('c', 'a', 30, 7),
    claim('a', 'b', 10, 7),
    claim('b', 'b', 10, 7),
    claim('m', 'a', 0, 8),
  ];
  expect([...ordered].reverse().sort(byRecord)).toEqual(ordered);
  expect([...ordered.slice(3), ...ordered.slice(0, 3)].sort(byRecord)).toEqual(ordered);
});
