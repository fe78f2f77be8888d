import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { boundingBox, inOrder, isoDate, isoMoment, listOf, name, words } from './filters.js';
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

  it('takes a span whose end is not before its beginning, however exact either is', () => {
    const span = z.strictObject({ from: isoMoment.optional(), to: isoMoment.optional() }).refine(...inOrder('from', 'to'));
    const takes = (from: string, to: string): boolean => span.safeParse({ from, to }).success;
    for (const [from, to] of [['2026-05', '2026'], ['2026-05-02T01:00+02:00', '2026-05-01'], ['2026', '2026-01'], ['2026-05-01', '2026-05-01']] as const)
      expect({ from, to, ok: takes(from, to) }).toEqual({ from, to, ok: true });
    for (const [from, to] of [['2026-05', '2026-04'], ['2026-05-02T01:00+02:00', '2026-04'], ['2027', '2026-12-31T23:00Z']] as const)
      expect({ from, to, ok: takes(from, to) }).toEqual({ from, to, ok: false });
    expect(span.safeParse({ from: '2026' }).success).toBe(true);
  }); // prettier-ignore

  it('takes names as people write them, and none that is shown as another or means nothing', () => {
    for (const text of ['الحشد الشعبي', 'می‌خواهم', "O'Neill–Ward", '7th'])
      expect({ text, ok: ok(name, text) }).toEqual({ text, ok: true });
    for (const text of ['\u200b', '—', 'a\nb', 'a\u202eb', '\u2066a']) expect({ text, ok: ok(name, text) }).toEqual({ text, ok: false });
  });

  it('refuses texts that PostgreSQL cannot hold', () => {
    for (const text of ['\0', 'a\0b', '\ud800', ' ', 'x'.repeat(201)]) expect(ok(words, text)).toBe(false);
  });
});
