import { describe, expect, it } from '@jest/globals';
import { decideMove } from './decide-move.js';

const OLD = 'http://example.org/feed';

describe('decideMove', () => {
  it.each([
    ['to https', 'https://example.org/feed'],
    ['within the host', 'http://example.org/rss.xml'],
    ['within the registrable domain', 'https://feeds.example.org/news'],
  ])('moves at once %s', (_name, to) => {
    expect(decideMove(OLD, { url: to, permanentUrl: to }, 0)).toEqual({ kind: 'move', to });
  });

  it('moves to another domain only when several polls have said so', () => {
    const to = 'https://example.net/feed';
    expect([0, 1, 2].map((seen) => decideMove(OLD, { url: to, permanentUrl: to }, seen).kind)).toEqual(['watch', 'watch', 'move']);
  });

  it('does not take two sites of one host of many for one', () => {
    const to = 'https://b.github.io/feed';
    expect(decideMove('https://a.github.io/feed', { url: to, permanentUrl: to }, 0).kind).toBe('watch');
  });

  it('stays where any step of the way was temporary, or none was taken', () => {
    expect(decideMove(OLD, { url: 'http://example.org/today', permanentUrl: 'http://example.org/new' }, 9)).toEqual({ kind: 'stay' });
    expect(decideMove(OLD, { url: 'http://example.org/today', permanentUrl: null }, 9)).toEqual({ kind: 'stay' });
    expect(decideMove(OLD, { url: OLD, permanentUrl: OLD }, 9)).toEqual({ kind: 'stay' });
  });
});
