import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDate } from './read-date.js';

describe('readDate', () => {
  it.each([
    ['2026-11-03T06:40:00+02:00', '2026-11-03T04:40:00.000Z'],
    ['2026-11-03 06:40', '2026-11-03T06:40:00.000Z'],
    ['20261103', '2026-11-03T00:00:00.000Z'],
    ['2026-307', '2026-11-03T00:00:00.000Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z'],
    ['Tue, 03 Nov 2026 06:40:10 GMT', '2026-11-03T06:40:10.000Z'],
    ['Tue, 3 Nov 26 06:40 EST', '2026-11-03T11:40:00.000Z'],
    ['3 November 2026 06:40:00 +0530', '2026-11-03T01:10:00.000Z'],
    ['Tue Nov  3 06:40:10 2026', '2026-11-03T06:40:10.000Z'],
    ['Nov 3, 2026 6:40', '2026-11-03T06:40:00.000Z'],
    ['November 3rd, 2026 at 6:40 PM', '2026-11-03T18:40:00.000Z'],
    ['Thu, 31 Dec 1998 23:59:60 GMT', '1998-12-31T23:59:59.000Z'],
  ])('reads %j', (text, instant) => {
    expect(readDate(text)).toBe(instant);
  });

  it.each(['', 'yesterday', 'Tuesday', '31 Nov 2026', '2026-13-01', '2026-02-30', 'at noon', '12:30', 'x'.repeat(1000)])(
    'takes %j for no date',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it('reads every instant that a machine writes', () => {
    const within = { min: new Date('1950-01-01'), max: new Date('2150-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(within), (date) => {
        const second = `${date.toISOString().slice(0, 19)}.000Z`;
        expect(readDate(second)).toBe(second);
        expect(readDate(date.toUTCString())).toBe(second);
      }),
    );
  });
});
