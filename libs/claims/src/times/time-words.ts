import { DAYS, MONTHS } from '../lexicon/function-words.js';

const numbered = (words: string, first: number): ReadonlyMap<string, number> =>
  new Map(words.split(' ').map((word, i) => [word, i + first]));

const months = new Map([...MONTHS].map((word, i) => [word, i + 1]));
const short = numbered('jan feb mar apr may jun jul aug sep oct nov dec', 1);

/** Month by name, by three letters with or without a full stop, and "sept". */
export const MONTH_NAMES: ReadonlyMap<string, number> = new Map([
  ...months,
  ...short,
  ...[...short].map(([word, n]): [string, number] => [`${word}.`, n]),
  ['sept', 9],
  ['sept.', 9],
]);

const days = new Map([...DAYS].map((word, i) => [word, i]));
/** 0 is Sunday; without the short "sun", "sat", "wed", which are other words as well. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ...days,
  ...[...days].map(([word, n]): [string, number] => [`${word}s`, n]),
  ...numbered('sun. mon. tue. wed. thu. fri. sat.', 0),
  ['tues.', 2],
  ['thurs.', 4],
]);

export const SEASONS: ReadonlySet<string> = new Set(['spring', 'summer', 'autumn', 'fall', 'winter']);

/** Fixed days of the year. */
export const HOLIDAYS: readonly { words: readonly string[]; month: number; day: number }[] = [
  { words: ['new', 'year', "'s", 'day'], month: 1, day: 1 },
  { words: ['new', "year's", 'day'], month: 1, day: 1 },
  { words: ['new', 'year', "'s", 'eve'], month: 12, day: 31 },
  { words: ['new', "year's", 'eve'], month: 12, day: 31 },
  { words: ['christmas', 'eve'], month: 12, day: 24 },
  { words: ['christmas', 'day'], month: 12, day: 25 },
  { words: ['may', 'day'], month: 5, day: 1 },
];

/** Parts of a day that may follow a day and change nothing. */
export const DAY_PARTS: ReadonlySet<string> = new Set(
  'morning afternoon evening night noon midday midnight dawn dusk nightfall daybreak'.split(' '),
);

export const UNITS: ReadonlyMap<string, 'hour' | 'day' | 'week' | 'month' | 'year'> = new Map([
  ['hour', 'hour'],
  ['hours', 'hour'],
  ['day', 'day'],
  ['days', 'day'],
  ['week', 'week'],
  ['weeks', 'week'],
  ['month', 'month'],
  ['months', 'month'],
  ['year', 'year'],
  ['years', 'year'],
]);

/** What is set for a day beforehand or bears its date: "the 7 November run-off", "Sunday's summit", "the 2016 accord". */
export const AFFAIRS: ReadonlySet<string> = new Set(
  'election elections vote ballot polls referendum run-off runoff summit meeting conference inauguration anniversary deadline agreement accord accords deal pact treaty constitution law report resolution census congress'.split(
    ' ',
  ),
);
