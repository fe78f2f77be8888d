import { describe, expect, it } from '@jest/globals';
import { boundingBox, isoDate, isoMoment, listOf, words } from './filters.js';
import { knownAt, knownFrom, publishedBy } from './past.js';

const ok = (schema: { safeParse(value: unknown): { success: boolean } }, value: string): boolean => schema.safeParse(value).success;

describe('filters', () => {
  it.each(['2026', '2026-02', '2024-02-29', '0001-01-01'])('takes the date %s', (text) => expect(ok(isoDate, text)).toBe(true));
  it.each(['', '26', '2026-13', '2026-02-29', '2026-00', '0000', '2026-2-1', '2026-02-28T00:00:00Z', 'today', '２０２６'])(
    'refuses the date %s',
    (text) => expect(ok(isoDate, text)).toBe(false),
  );

  it.each(['2026-02-28', '2026-02-28T12:00Z', '2026-02-28T12:00:00.123+05:30'])('takes the moment %s', (text) =>
    expect(ok(isoMoment, text)).toBe(true),
  );
  it.each(['2026-02-28T12:00', '2026-02-30T12:00Z', '2026-02-28T25:00Z', '2026-02-28 12:00Z'])(
    'refuses the moment %s, which has no offset or does not exist',
    (text) => expect(ok(isoMoment, text)).toBe(false),
  );

  it('tells a position from an instant', () => {
    expect(knownAt.parse('1204')).toBe(1204);
    expect(knownAt.parse('2026-02-28T12:00:00+02:00')).toBe('2026-02-28T10:00:00.000Z');
    expect([knownFrom, knownAt].map((place) => place.parse('2024-02'))).toEqual(['2024-02-01T00:00:00.000Z', '2024-02-29T23:59:59.999Z']);
    expect(knownAt.parse('2024-12-31')).toBe('2024-12-31T23:59:59.999Z');
    expect(ok(knownAt, '2999-01-01')).toBe(false);
    expect([publishedBy.parse('2031-04'), publishedBy.parse('2031-04-01T01:00:00+02:00')]).toEqual(['2031-04', '2031-03-31T23:00:00.000Z']);
    expect(ok(knownAt, '-1')).toBe(false);
  });

  it('reads a box, across the antimeridian too, and refuses one that is off the globe', () => {
    expect(boundingBox.parse('35.7, 32.3, 42.4, 37.4')).toEqual({ west: 35.7, south: 32.3, east: 42.4, north: 37.4 });
    expect(boundingBox.parse('170,-10,-170,10')).toEqual({ west: 170, south: -10, east: -170, north: 10 });
    for (const text of ['1,2,3', '1,2,3,4,5', '1,5,2,3', '181,0,0,1', '0,-91,0,1', 'a,b,c,d', '1e9,0,1,1', 'NaN,0,0,0'])
      expect({ text, ok: ok(boundingBox, text) }).toEqual({ text, ok: false });
  });

  it('names what a list does not know', () => {
    const read = listOf(['a', 'b'] as const).safeParse('a, x,b,y');
    expect(read.error?.issues[0]?.message).toBe('there is no "x", "y"');
    expect(listOf(['a', 'b'] as const).parse('b, a')).toEqual(['b', 'a']);
  });

  it('refuses texts that PostgreSQL cannot hold', () => {
    for (const text of ['\0', 'a\0b', '\ud800', ' ', 'x'.repeat(201)]) expect(ok(words, text)).toBe(false);
  });
});
