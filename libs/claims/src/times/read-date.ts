import type { Token } from '../document/doc.js';
import { dateOf, dayOf, daysInMonth, isoYear, weekdayOf, type Day } from './calendar.js';
import { aDay, aMonth, aYear, type Period } from './period.js';
import type { Published } from './published.js';
import { joinWeekdays } from './read-weekdays.js';
import { MONTH_NAMES, WEEKDAYS } from './time-words.js';

const unknown = (next: number): Period => ({ from: null, to: null, day: null, next });

const DATE_NUMBER = /^(\d{1,2})(?:st|nd|rd|th|d)?$/;
const DATE_RANGE = /^(\d{1,2})[-–](\d{1,2})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** "30 December 2019", "Dec. 30", "26 MAR 89", "October 25-26, 2016", "28 to 30 March", "September 2014", "2019-12-30"; null where none begins. */
export function readDate(tokens: readonly Token[], at: number, capitals: boolean, published: Published | null): Period | null {
  const token = tokens[at];
  if (!token) return null;
  const iso = ISO.exec(token.lower);
  if (iso) return validDay(Number(iso[1]), Number(iso[2]), Number(iso[3]), at + 1);
  return withSecond(tokens, datedAt(tokens, at, capitals, published), capitals, published) ?? ordinalDay(tokens, at, published);
}

const datedAt = (tokens: readonly Token[], at: number, capitals: boolean, published: Published | null): Period | null =>
  dayFirst(tokens, at, published) ?? monthFirst(tokens, at, capitals, published);

/** "April 6 and April 12": from the first of the days to the last. */
function withSecond(tokens: readonly Token[], first: Period | null, capitals: boolean, published: Published | null): Period | null {
  if (first === null || first.day === null || tokens[first.next]?.lower !== 'and') return first;
  const second = datedAt(tokens, first.next + 1, capitals, published);
  if (second === null || second.day === null || second.day <= first.day || tokens[second.next]?.lower === "'s") return first;
  return { from: first.from, to: second.to, day: null, next: second.next };
}

/** "May", "mid-May", "late-May". */
export const monthNamed = (word: string): number | undefined =>
  MONTH_NAMES.get(word.includes('-') ? word.replace(/^(?:mid|early|late)-/, '') : word);

/** "on the 14th": the last one on or before the day of publication. */
function ordinalDay(tokens: readonly Token[], at: number, published: Published | null): Period | null {
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(tokens[at]?.lower ?? '')?.[1] ?? 0);
  if (day === 0 || published?.day == null || tokens[at - 1]?.lower !== 'the') return null;
  if (!/^(?:on|since|until|by|from)$/.test(tokens[at - 2]?.lower ?? '') && !WEEKDAYS.has(tokens[at - 2]?.lower ?? '')) return null;
  if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tokens[at + 1]?.pos ?? '') && tokens[at + 1]?.sentence === tokens[at]?.sentence) return null;
  const { year, month } = dateOf(published.last);
  const here = validDay(year, month, day, at + 1);
  if (here !== null && here.day !== null && here.day <= published.last) return here;
  return month === 1 ? validDay(year - 1, 12, day, at + 1) : validDay(year, month - 1, day, at + 1);
}

/** "30 December 2019", "28-30 March", "28 to 30 March", "the 26th of March". */
function dayFirst(tokens: readonly Token[], at: number, published: Published | null): Period | null {
  const first = tokens[at]?.lower ?? '';
  const range = DATE_RANGE.exec(first);
  const number = range?.[1] ?? DATE_NUMBER.exec(first)?.[1];
  if (number === undefined) return null;
  const start = Number(number);
  let end = range ? Number(range[2]) : start;
  let k = at + 1;
  if (!range && /^(?:-|–|to|and|or)$/.test(tokens[k]?.lower ?? '')) {
    const second = DATE_NUMBER.exec(tokens[k + 1]?.lower ?? '')?.[1];
    if (second !== undefined && Number(second) > start) {
      end = Number(second);
      k += 2;
    }
  }
  if (tokens[k]?.lower === 'of' || /^(?:st|nd|rd|th)$/.test(tokens[k]?.lower ?? '')) k += 1;
  const month = MONTH_NAMES.get(tokens[k]?.lower ?? '');
  if (month === undefined || start < 1 || start > 31) return null;
  const year = yearAfter(tokens, k + 1, published);
  return daysOf(year.year, month, start, end, year.next, published);
}

/** "December 30, 2019", "October 25-26", "September 2014", "March". */
function monthFirst(tokens: readonly Token[], at: number, capitals: boolean, published: Published | null): Period | null {
  const token = tokens[at];
  const month = monthNamed(token?.lower ?? '');
  if (!token || month === undefined) return null;
  const next = tokens[at + 1];
  const range = DATE_RANGE.exec(next?.lower ?? '');
  const number = range?.[1] ?? DATE_NUMBER.exec(next?.lower ?? '')?.[1];
  if (number !== undefined && Number(number) >= 1 && Number(number) <= 31 && !countsSomething(tokens, at + 2, month)) {
    const start = Number(number);
    let end = range ? Number(range[2]) : start;
    let k = at + 2;
    if (/^(?:st|nd|rd|th)$/.test(tokens[k]?.lower ?? '') && tokens[k]?.spaced === false) k += 1;
    if (!range && /^(?:-|–|to|and)$/.test(tokens[k]?.lower ?? '')) {
      const second = DATE_NUMBER.exec(tokens[k + 1]?.lower ?? '')?.[1];
      if (second !== undefined && Number(second) > start && Number(second) <= 31 && !countsSomething(tokens, k + 2, month)) {
        end = Number(second);
        k += 2;
      }
    }
    const year = yearAfter(tokens, k, published);
    return daysOf(year.year, month, start, end, year.next, published);
  }
  if (!isMonthWord(tokens, at, capitals)) return null;
  const year = fullYear(tokens, at + 1);
  if (year) return aMonth(year.year, month, year.next);
  return monthWithoutYear(tokens, at, month, published);
}

/** "May 20 soldiers" does not occur with other months either: a plural noun after the number is counted. */
function countsSomething(tokens: readonly Token[], at: number, month: number): boolean {
  return month === 5 && tokens[at]?.pos === 'NOUN' && !/^(?:year|at|attack|bombing|raid|election)/.test(tokens[at]?.lower ?? '');
}

/** "may" and "march" are verbs too, "mar" and "sep" hardly words: without a number a preposition or an adjective of time must stand before. */
function isMonthWord(tokens: readonly Token[], at: number, capitals: boolean): boolean {
  const token = tokens[at];
  if (!token) return false;
  const lead = tokens[at - 1]?.lower ?? '';
  const doubtful = /^(?:may|march|mar|jan|dec|oct|jun|apr|sep|sept|nov|feb|aug|jul)$/.test(token.lower);
  if (!capitals && !/^\p{Lu}|^(?:mid|early|late)-\p{Lu}/u.test(token.text)) return false;
  if (fullYear(tokens, at + 1)) return true;
  if (!doubtful) return lead !== 'general' && !(token.lower === 'april' && tokens[at + 1]?.pos === 'PROPN');
  return (
    /^(?:in|since|last|this|next|early|late|mid|of|until|till|by|from|between|during|through|before|after|to|and|,)$/.test(lead) &&
    token.pos !== 'AUX' &&
    token.pos !== 'VERB'
  );
}

/** The last one on or before the day of publication; "last June" said in July or June is that of the year before. */
function monthWithoutYear(tokens: readonly Token[], at: number, month: number, published: Published | null): Period {
  if (!published) return unknown(at + 1);
  const now = published.month ?? 12;
  // "May of last year", "December last year".
  const which = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  if (/^(?:last|this)$/.test(tokens[which]?.lower ?? '') && tokens[which + 1]?.lower === 'year')
    return aMonth(published.year - (tokens[which]?.lower === 'last' ? 1 : 0), month, which + 2);
  const lead = tokens[at - 1]?.lower ?? '';
  if (lead === 'next' || (lead === 'this' && tokens[at - 2]?.lower === 'coming'))
    return aMonth(month > now ? published.year : published.year + 1, month, at + 1);
  if (lead === 'last' && month <= now && now - month <= 1) return aMonth(published.year - 1, month, at + 1);
  // "In late March", said on 4 March: what has not come yet is a year ago.
  const part = /^(?:mid|late)/.exec(/^(?:mid|late)$/.test(lead) ? lead : (tokens[at]?.lower ?? ''))?.[0];
  const early =
    part === undefined || published.day === null || month !== now ? false : dateOf(published.day).day < (part === 'mid' ? 8 : 18);
  return aMonth(month <= now && !early ? published.year : published.year - 1, month, at + 1);
}

/** A year after a day and month: ", 2019", "2019", "89"; none gives null. */
function yearAfter(tokens: readonly Token[], at: number, published: Published | null): { year: number | null; next: number } {
  const full = fullYear(tokens, at);
  if (full) return full;
  const short = /^'?(\d{2})$/.exec(tokens[at]?.lower ?? '')?.[1];
  // "26 MAR 89": a year of two digits, unless it counts something or there is a better reading.
  if (short !== undefined && published && Math.abs((published.year % 100) - Number(short)) <= 3 && tokens[at + 1]?.pos !== 'NOUN') {
    const century = published.year - (published.year % 100);
    return { year: century + Number(short), next: at + 1 };
  }
  return { year: null, next: at };
}

/** "2014", ", 2014", "of 2014"; not "2014 soldiers". */
function fullYear(tokens: readonly Token[], at: number): { year: number; next: number } | null {
  const comma = tokens[at]?.lower === ',' || tokens[at]?.lower === 'of' ? 1 : 0;
  const word = tokens[at + comma]?.lower ?? '';
  return /^(?:1[89]|20)\d\d$/.test(word) ? { year: Number(word), next: at + comma + 1 } : null;
}

function daysOf(year: number | null, month: number, start: number, end: number, next: number, published: Published | null): Period | null {
  const y = year ?? (published ? yearOf(month, start, published) : null);
  if (y === null) return unknown(next);
  const first = validDay(y, month, start, next);
  if (!first || end === start) return first;
  const last = validDay(y, month, end, next);
  return last ? { ...first, to: last.to, day: null } : first;
}

/** The year that makes day and month the last one on or before the day of publication; three days of grace for zones and late datelines. */
function yearOf(month: number, day: number, published: Published): number {
  const here = dayOf(published.year, month, Math.min(day, daysInMonth(published.year, month)));
  return here <= published.last + 3 ? published.year : published.year - 1;
}

function validDay(year: number, month: number, day: number, next: number): Period | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return aDay(dayOf(year, month, day), next);
}

/** "Sunday", "last Friday", "Monday night", "Tuesday, June 4": the last one on or before the day of publication. */
export function readWeekday(tokens: readonly Token[], at: number, capitals: boolean, published: Published | null): Period | null {
  const weekday = WEEKDAYS.get(tokens[at]?.lower ?? '');
  if (weekday === undefined) return null;
  // "Monday, June 4" and "Wednesday 4 January 2023" are the date.
  const comma = tokens[at + 1]?.lower === ',' ? 1 : 0;
  const date = readDate(tokens, at + 1 + comma, capitals, published);
  if (
    date &&
    /\d/.test(
      tokens
        .slice(at + 1, date.next)
        .map((t) => t.text)
        .join(''),
    )
  )
    return date;
  if (!published || published.day === null) return unknown(at + 1);
  const lead = tokens[at - 1]?.lower ?? '';
  const today = weekdayOf(published.day);
  const back = (today - weekday + 7) % 7;
  const week = dayOfWeekNamed(tokens, at + 1, weekday, published.day);
  if (week !== null) return week;
  if (lead === 'next' || lead === 'coming' || (back > 0 && toCome(tokens, at)))
    return aDay(published.day + (7 - back === 0 ? 7 : 7 - back), at + 1);
  const first = aDay(published.day - ((lead === 'last' || lead === 'previous') && back === 0 ? 7 : back), at + 1);
  return joinWeekdays(tokens, first, weekday, published.day);
}

/** "Thursday last week", "on Monday of this week": that day of the week that is named behind it. */
function dayOfWeekNamed(tokens: readonly Token[], after: number, weekday: number, published: Day): Period | null {
  const at = tokens[after]?.lower === 'of' ? after + 1 : after;
  const shift = { last: -7, this: 0, next: 7 }[tokens[at]?.lower ?? ''];
  if (shift === undefined || tokens[at + 1]?.lower !== 'week') return null;
  const monday = published - ((weekdayOf(published) + 6) % 7);
  return aDay(monday + shift + ((weekday + 6) % 7), at + 2);
}

/** "Will withdraw on Monday", "talks scheduled to resume Friday": a day still to come, where only the deed itself stands between. */
function toCome(tokens: readonly Token[], at: number): boolean {
  for (let k = at - 1; k > at - 9 && tokens[k]?.sentence === tokens[at]!.sentence; k -= 1) {
    const { lower, pos, lemma } = tokens[k]!;
    if (/^(?:will|would|shall|'ll|scheduled|due|effective)$/.test(lower)) return true;
    // "Is expected to leave on Friday", "are set to resume talks on Monday".
    if (
      /^(?:expected|planned|set|supposed|about)$/.test(lower) &&
      tokens[k + 1]?.lower === 'to' &&
      /^(?:is|are)$/.test(tokens[k - 1]?.lower ?? '')
    )
      return true;
    // "A truce starting Friday", "the ceasefire, which takes effect on Friday".
    if (k === at - 1 && /^(?:starting|beginning|commencing)$/.test(lower)) return true;
    if (pos === 'PUNCT' || /^(?:say|tell|announce|warn|add|vow|after|since|before)$/.test(lemma)) return false;
  }
  return false;
}

/** Year, decade or span of years: "2014", "2003-2011", "the 1990s"; the caller has seen that it is no count. */
export function readYear(tokens: readonly Token[], at: number): Period | null {
  const word = (tokens[at]?.lower ?? '').replace(/^(?:mid|early|late)-/, '');
  const span = /^((?:1[89]|20)\d\d)[-–](\d{2}|\d{4})$/.exec(word);
  if (span) {
    const from = Number(span[1]);
    const to = span[2]?.length === 2 ? from - (from % 100) + Number(span[2]) : Number(span[2]);
    return to > from && to < from + 100 ? { from: isoYear(from), to: isoYear(to), day: null, next: at + 1 } : null;
  }
  const decade = /^((?:1[89]|20)\d0)'?s$/.exec(word);
  if (decade) return { from: isoYear(Number(decade[1])), to: isoYear(Number(decade[1]) + 9), day: null, next: at + 1 };
  return /^(?:1[89]|20)\d\d$/.test(word) ? aYear(Number(word), at + 1) : null;
}
