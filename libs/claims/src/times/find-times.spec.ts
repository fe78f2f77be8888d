import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readDocument } from '../document/read-document.js';
import { dateOf, dayOf, isoDay, isoMonth, weekdayOf } from './calendar.js';
import { findTimes } from './find-times.js';

/** Published on a Friday. */
const FRIDAY = '2020-05-22T09:30:00Z';

function read(text: string, published: string | null = FRIDAY): string[] {
  return findTimes(readDocument(text), published).map((t) => (t.from === t.to ? `${t.from}` : `${t.from}..${t.to}`));
}

describe('findTimes', () => {
  it.each([
    ['They attacked on Monday.', ['2020-05-18']],
    ['They attacked early on Friday.', ['2020-05-22']],
    ['The truce ended last Friday.', ['2020-05-15']],
    ['It was the deadliest raid on the port this year.', []],
    ['The army lost its biggest base on Monday this week.', ['2020-05-18']],
    ['The column will leave on Monday.', ['2020-05-25']],
    ['Talks are scheduled to resume on Sunday.', ['2020-05-24']],
    ['The column will leave, he said on Monday.', ['2020-05-18']],
    ['Shelling killed two last week.', ['2020-05-11..2020-05-17']],
    ['Shelling killed two on Tuesday last week.', ['2020-05-12']],
    ['Shelling killed two on Monday of this week.', ['2020-05-18']],
    ['It was taken three days ago.', ['2020-05-19']],
    ['It was taken two weeks ago.', ['2020-05']],
    ['It was taken six months ago.', ['2019-11']],
    ['It was taken five years ago.', ['2015']],
    ['It was taken two decades ago.', ['null']],
    ['It fell in April.', ['2020-04']],
    ['It fell in August.', ['2019-08']],
    ['A pact was signed last November.', ['2019-11']],
    ['They have held it since 2014.', ['2014..null']],
    ['The armies clashed for the first time since 2014.', []],
    ['Between 2006 and 2011 they fought.', ['2006..2011']],
    ['They fought from 2003 to 2011.', ['2003..2011']],
    ['He ruled until 2011.', ['null..2011']],
    ['They will leave by the end of June.', ['null..2020-06-30']],
    ['Most had left by the end of June.', ['null..2019-06-30']],
    ['They must leave by the end of the month.', ['null..2020-05-31']],
    ['A truce holds from May 20 to March 3.', ['2020-05-20..2021-03-03']],
    ['They took it on Monday, three days after a raid on the camp.', ['2020-05-18', '2020-05-15']],
    ['It was shelled on 30 December 2019.', ['2019-12-30']],
    ['It was shelled on March 8, 2015.', ['2015-03-08']],
    ['It was shelled on August 25.', ['2019-08-25']],
    ['On April 6 and April 12 ambushes killed nine.', ['2020-04-06..2020-04-12']],
    ['He was shot on 6 April and 12 April’s raid was worse.', ['2020-04-06', '2020-04-12']],
    ['Fighting lasted October 25-26, 2016.', ['2016-10-25..2016-10-26']],
    ['The siege began last summer.', ['2019']],
    ['Rockets were fired overnight.', ['2020-05-21..2020-05-22']],
    ['He spoke on Monday. The next day the town fell.', ['2020-05-18', '2020-05-19']],
    ['He was killed yesterday morning.', ['2020-05-21']],
    ['It has held out for more than ten months.', ['2019-07..null']],
    ['In the past 48 hours jets struck.', ['2020-05-20..2020-05-22']],
    ['Shelling went on in the 1980s.', ['1980..1989']],
    ['Shells fell on Saturday, Sunday and Monday.', ['2020-05-16..2020-05-18']],
    ['Huts were burned on Thursday and Friday.', ['2020-05-21..2020-05-22']],
    ['Two died on Saturday night and Sunday morning.', ['2020-05-16..2020-05-17']],
    ['It was shelled on Monday and Tuesday’s raid was worse.', ['2020-05-18', '2020-05-19']],
    ['Between Friday and Sunday nine men died.', ['2020-05-15..2020-05-17']],
    ['Two men died over the weekend.', ['2020-05-16..2020-05-17']],
    ['Two men died in a weekend raid.', ['2020-05-16..2020-05-17']],
    ['The bridge fell on 3 May. Earlier in the day jets struck.', ['2020-05-03', '2020-05-03']],
    ['The bridge fell on 3 May. The day before, jets had struck.', ['2020-05-03', '2020-05-02']],
    ['The bridge fell on 3 May, the day before the vote.', ['2020-05-03', '2020-05-04']],
    ['The bridge fell on 3 May. Jets had struck the previous night.', ['2020-05-03', '2020-05-02']],
    ['They took the port in 2012. They lost it the following year.', ['2012', '2013']],
    ['They took the port in 2012. Two years later they came back.', ['2012', '2014']],
    ['They took the port in March 2012 and left three months later.', ['2012-03', '2012-06']],
    ['They took the port in 2012. Since then nobody has come back.', ['2012', '2012..null']],
    ['It was shelled over the past week.', ['2020-05-15..2020-05-22']],
    ['They came in mid-February.', ['2020-02']],
    ['They left in May of last year.', ['2019-05']],
    ['It was burned in the last week of April.', ['2020-04']],
    ['It was hit on the 14th.', ['2020-05-14']],
    ['They have fought from 2014 until now.', ['2014..null']],
    ['The 14th Brigade came on the 14th floor.', []],
    ['A bomb went off on New Year’s Day.', ['2020-01-01']],
    ['They are expected to leave on Monday.', ['2020-05-25']],
    ['They took the port on 3 May. The following Sunday it was shelled.', ['2020-05-03', '2020-05-10']],
    ['They took the port on 3 May. The previous Friday two men had been shot.', ['2020-05-03', '2020-05-01']],
    ['They took the port on 3 May. Two days after the raid they left.', ['2020-05-03', '2020-05-05']],
    ['The arrests of Monday came a week after a bomb killed nine.', ['2020-05-18', '2020-05']],
    ['It was the fifth attack on the pipeline this year.', []],
    ['It was the second attack on the port in the past week.', []],
    ['A bomb went off at 2230 (0230 GMT on Tuesday) on Monday.', ['2020-05-18']],
    ['They killed 90 people between May and July 2018.', ['2018-05..2018-07']],
    ['They killed 90 people between November and February 2018.', ['2017-11..2018-02']],
    ['He led a 2019 raid on a school after its 2014 invasion.', ['2019', '2014']],
    ['Drones have struck depots in recent weeks.', ['null']],
    ['Several months earlier jets had bombed it.', ['null']],
    ['He is the second mayor who was shot in the last three days.', []],
    ['Shells fell from Monday evening until dawn on Tuesday.', ['2020-05-18..2020-05-19']],
    ['The captives were freed in 2016 and 2017.', ['2016..2017']],
    ['Strikes killed nine overnight and into Wednesday.', ['2020-05-19..2020-05-20']],
    ['It struck many targets over the past day.', ['2020-05-21..2020-05-22']],
    ['More than 900 have died since the start of the war in March.', ['2020-03..null']],
    ['They have killed 90 people since a coup in 2015.', ['2015..null']],
    ['It was the deadliest raid since the end of the war in 2016.', []],
    ['A year of fighting has left nine dead.', ['null']],
    ['From 2015, the militia raided the valley.', ['2015..null']],
    [
      'They fought on Thursday, two weeks after they had landed. Earlier in the day a bomb went off.',
      ['2020-05-21', '2020-05', '2020-05-21'],
    ],
    [
      'They took the port on 3 May. On 9 May before the game it was shelled. The next day they left.',
      ['2020-05-03', '2020-05-09', '2020-05-10'],
    ],
    ['Overnight, a gunship strafed the port. The following day troops left.', ['2020-05-21..2020-05-22', '2020-05-22']],
    ['They fought over the weekend. The following day troops left.', ['2020-05-16..2020-05-17', '2020-05-18']],
    ['On the night of 21 May two years ago they crossed the river.', ['2018-05-21']],
    ['They fought between 2006 and 2010. A pact ended it in May of that year.', ['2006..2010', '2010-05']],
    ['The militia raided the valley from May onwards.', ['2020-05..null']],
    ['They took the port in April 2012. In September of that year they lost it.', ['2012-04', '2012-09']],
    ['They took the port in 2012 and lost it on 3 March the following year.', ['2012', '2013-03-03']],
    [
      'They shelled the port on Monday to disrupt the 20 June vote. The day before, two men had died.',
      ['2020-05-18', '2019-06-20', '2020-05-17'],
    ],
  ])('resolves %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([['The 2,014 men and 2000 soldiers may march at 10:30.'], ['General March said he may go.'], ['He has 20 years of service.']])(
    'finds no time in %s',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('reads wires in capitals and years of two digits', () => {
    const text =
      'BOGOTA, 26 MAR 89 (RADIO) -- GUERRILLAS KILLED FOUR SOLDIERS YESTERDAY IN THE NORTH. THE CLASHES OF 19 MARCH WERE HEAVIER, THE RADIO REPORTED.';
    expect(read(text, '1989-03-26')).toEqual(['1989-03-26', '1989-03-25', '1989-03-19']);
  });

  it('gives no more than a month or year of publication allows', () => {
    expect(read('They attacked on Monday in April.', '2020')).toEqual(['2020', '2020-04']);
    expect(read('They attacked yesterday. Two days ago a mill burned.', '2020-05')).toEqual(['2020-05', '2020-05']);
    expect(read('A school burned last week.', '2020-05')).toEqual([]);
    expect(read('Nine died on Wednesday afternoon, April 6.', '2022-04')).toEqual(['null', '2022-04-06']);
    expect(read('Nine died last month.', '2022')).toEqual([]);
    expect(read('They attacked on Monday.', null)).toEqual(['null']);
  });

  it('keeps its spans inside the text, whatever the text', () => {
    const words = fc.constantFrom(
      'Monday',
      'May',
      '3',
      '2014',
      'last',
      'week',
      'since',
      'ago',
      'two',
      'days',
      'the',
      'end',
      'of',
      'between',
      'and',
      '31',
      'February',
      '-',
      ',',
      'overnight',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map((w) => w.join(' ')),
        ),
        (text) => {
          for (const time of findTimes(readDocument(text), FRIDAY)) {
            expect(time.start).toBeGreaterThanOrEqual(0);
            expect(time.end).toBeLessThanOrEqual(text.length);
            expect(time.text.replace(/\s+/g, ' ')).toBe(text.slice(time.start, time.end).replace(/\s+/g, ' '));
            for (const bound of [time.from, time.to]) expect(bound ?? '0000').toMatch(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);
          }
        },
      ),
    );
  });
});

describe('the calendar', () => {
  it('counts days as the Gregorian calendar has them', () => {
    expect(isoDay(dayOf(2024, 2, 29) + 1)).toBe('2024-03-01');
    expect(weekdayOf(dayOf(2020, 5, 22))).toBe(5);
    expect(isoMonth(2020, 0)).toBe('2019-12');
    fc.assert(
      fc.property(
        fc.integer({ min: -200_000, max: 200_000 }),
        (day) => dayOf(dateOf(day).year, dateOf(day).month, dateOf(day).day) === day,
      ),
    );
  });
});
