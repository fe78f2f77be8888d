import type { Token } from '../document/doc.js';
import { exact } from '../quantities/read-number.js';
import { dateOf, dayOf, isoDay, isoMonth, isoYear, weekdayOf, type Day } from './calendar.js';
import type { Published } from './published.js';
import { aDay, aMonth, aYear, monthOf, type Anchors, type Period } from './period.js';
import { readWeekday } from './read-date.js';
import { readAnchored } from './read-anchored.js';
import { DAY_PARTS, HOLIDAYS, SEASONS, UNITS, WEEKDAYS } from './time-words.js';

/** "today", "last week", "three days ago", "the next day", "this summer", "overnight", "New Year's Day"; null where none begins. */
export function readRelative(tokens: readonly Token[], at: number, anchors: Anchors): Period | null {
  return (
    ofTheDay(tokens, at, anchors) ??
    ago(tokens, at, anchors) ??
    readAnchored(tokens, at, anchors) ??
    neighbour(tokens, at, anchors) ??
    past(tokens, at, anchors) ??
    season(tokens, at, anchors) ??
    holiday(tokens, at, anchors) ??
    unsaid(tokens, at)
  );
}

/** A time of which neither end is known. */
const noOne = (next: number): Period => ({ from: null, to: null, day: null, next });

/** "In recent weeks", "the past few days", "a year of fighting": a time of which neither end can be known. */
function unsaid(tokens: readonly Token[], at: number): Period | null {
  const word = tokens[at]?.lower ?? '';
  if (/^(?:recent|past|last|previous|preceding|coming|following|next)$/.test(word)) {
    const few = /^(?:few|several|couple)$/.test(tokens[at + 1]?.lower ?? '') ? (tokens[at + 2]?.lower === 'of' ? 3 : 2) : 1;
    if (few === 1 && word !== 'recent') return null;
    return /^(?:hours|days|weeks|months|years|decades|times)$/.test(tokens[at + few]?.lower ?? '') ? noOne(at + few + 1) : null;
  }
  // "Years ago", "several months earlier", "some time ago".
  const some = /^(?:several|many|some)$/.test(word)
    ? at + 1
    : word === 'a' && /^(?:few|while|couple)$/.test(tokens[at + 1]?.lower ?? '')
      ? at + 2
      : at;
  const unit = tokens[at + 1]?.lower === 'while' ? at + 1 : tokens[some]?.lower === 'of' ? some + 1 : some;
  if (
    /^(?:days|weeks|months|years|decades|time|while)$/.test(tokens[unit]?.lower ?? '') &&
    /^(?:ago|earlier|before|previously)$/.test(tokens[unit + 1]?.lower ?? '')
  )
    return noOne(unit + 2);
  const number = /^an?$/.test(word) ? { next: at + 1 } : exact(tokens, at);
  if (!number || !UNITS.has(tokens[number.next]?.lower ?? '') || tokens[number.next + 1]?.lower !== 'of') return null;
  const what = tokens.slice(number.next + 2, number.next + 4);
  return what.some((t) => LASTING.test(t.lower)) && !/^(?:after|following|despite)$/.test(tokens[at - 1]?.lower ?? '')
    ? noOne(number.next + 1)
    : null;
}
const LASTING =
  /^(?:fighting|clashes|war|warfare|conflict|violence|shelling|bombing|bombardment|strikes|airstrikes|attacks|raids|unrest|protests|battles|siege)$/;

/** "today", "yesterday", "tonight", "overnight", "this morning", "last night". */
function ofTheDay(tokens: readonly Token[], at: number, { published, named }: Anchors): Period | null {
  const day = published?.day ?? null;
  if (day === null) return null;
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (word === 'today' || word === 'tonight') return aDay(day, at + 1);
  if (word === 'yesterday') return aDay(day - 1, at + 1 + (DAY_PARTS.has(next) ? 1 : 0));
  if (word === 'tomorrow') return aDay(day + 1, at + 1);
  // "Overnight into Tuesday": the night before that day.
  const joint = next === 'and' ? at + 2 : at + 1;
  const into =
    word === 'overnight' && /^(?:into|to)$/.test(tokens[joint]?.lower ?? '') ? readWeekday(tokens, joint + 1, false, published) : null;
  if (into !== null && into.day !== null) return { from: isoDay(into.day - 1), to: isoDay(into.day), day: into.day, next: into.next };
  // "Overnight on Saturday" is on Saturday.
  if (word === 'overnight' && WEEKDAYS.has(next === 'on' ? (tokens[at + 2]?.lower ?? '') : next)) return null;
  if (word === 'overnight' && /^(?:ADV|NOUN|ADJ|ADP|PROPN)$/.test(tokens[at]?.pos ?? '')) {
    // "On Sunday the army said it had shot down drones overnight": the night before that day.
    const morning = (named !== null && named <= day && daySaid(tokens, at, SAID) ? named : daySaidBehind(tokens, at, published)) ?? day;
    return { from: isoDay(morning - 1), to: isoDay(morning), day: morning - 1, next: at + 1 };
  }
  if (word === 'this' && DAY_PARTS.has(next)) return aDay(day, at + 2);
  if (word === 'last' && /^(?:night|evening)$/.test(next)) return aDay(day - 1, at + 2);
  if (word === 'earlier' && next === 'today') return aDay(day, at + 2);
  return null;
}

/** Whether the sentence has named a day of the week before a token, and such a word between the two. */
function daySaid(tokens: readonly Token[], at: number, between: RegExp | null = null): boolean {
  let met = between === null;
  for (let k = at - 1; k >= 0 && k > at - 40 && tokens[k]!.sentence === tokens[at]!.sentence; k -= 1) {
    met ||= between!.test(tokens[k]!.lower);
    // "Said on Monday that": the word may stand before the day as well.
    if (WEEKDAYS.has(tokens[k]!.lower)) return met || between!.test(tokens[k - (tokens[k - 1]?.lower === 'on' ? 2 : 1)]?.lower ?? '');
  }
  return false;
}

/** "Jets bombed Tarn overnight, medics said on Sunday": the day on which it was said further on in the sentence. */
function daySaidBehind(tokens: readonly Token[], at: number, published: Anchors['published']): number | null {
  for (let k = at + 1; k < at + 40 && tokens[k]?.sentence === tokens[at]!.sentence; k += 1) {
    if (!SAID.test(tokens[k]!.lower)) continue;
    const said = readWeekday(tokens, tokens[k + 1]?.lower === 'on' ? k + 2 : k + 1, false, published);
    if (said?.day != null) return said.day;
  }
  return null;
}
const SAID = /^(?:said|says|reported|announced|claimed|added|confirmed|told|wrote)$/;

/** "three days ago" is a day, "two weeks ago" and "six months ago" a month, "five years ago" a year, decades nothing. */
function ago(tokens: readonly Token[], at: number, { published, named }: Anchors): Period | null {
  // "On Monday, the day after jets bombed it"
  const one =
    /^an?$/.test(tokens[at]?.lower ?? '') ||
    (tokens[at]?.lower === 'the' && tokens[at + 1]?.lower === 'day' && tokens[at - 1]?.text === ',');
  const number = one ? { low: 1, high: 1, next: at + 1 } : exact(tokens, at);
  if (!number || number.low === null || number.high === null || number.low !== number.high) return null;
  const unit = UNITS.get(tokens[number.next]?.lower ?? '');
  if (!unit || number.low > 500) return null;
  const word = tokens[number.next + 1]?.lower ?? '';
  const next = number.next + 2;
  const count = Math.round(number.low);
  if (word === 'ago') return published ? before(published, count, unit, next) : null;
  // "On Sunday, two days after rebels shelled Tarn", "Sunday's raid came two days after": counted from the day before it, it is the time of what follows.
  const counted =
    /^(?:after|before)$/.test(word) &&
    named !== null &&
    unit !== 'hour' &&
    /^(?:,|came|comes|coming|come|happened|occurred|just|only|place)$/.test(tokens[at - 1]?.lower ?? '');
  if (counted) return counting(named, word === 'after' ? -count : count, unit, next - 1);
  return null;
}

/** A day so many days from another, or the month or year that so many weeks, months or years from it lie in. */
function counting(from: Day, count: number, unit: 'day' | 'week' | 'month' | 'year', next: number): Period {
  const { year, month } = dateOf(from);
  if (unit === 'year') return aYear(year + count, next);
  if (unit === 'month') return aMonth(year, month + count, next);
  return unit === 'week' ? monthOf(from + 7 * count, next) : aDay(from + count, next);
}

function before(published: Published, count: number, unit: 'hour' | 'day' | 'week' | 'month' | 'year', next: number): Period | null {
  if (unit === 'year') return aYear(published.year - count, next);
  if (unit === 'month') return published.month === null ? null : aMonth(published.year, published.month - count, next);
  if (published.day === null) return null;
  if (unit === 'week') return monthOf(published.day - 7 * count, next);
  return aDay(published.day - (unit === 'day' ? count : Math.floor(count / 24)), next);
}

/** "last week", "this month", "next year", "the next day", "the same day", "earlier this month", "the end of last year". */
function neighbour(tokens: readonly Token[], at: number, { published }: Anchors): Period | null {
  const word = tokens[at]?.lower ?? '';
  const noun = tokens[at + 1]?.lower ?? '';
  if (!published) return null;
  if (word === 'past') return pastUnit(noun, published, at + 2);
  // "at the weekend", "a weekend raid"
  if ((word === 'the' || (word === 'a' && tokens[at + 2]?.pos === 'NOUN')) && noun === 'weekend' && published.day !== null)
    return weekend(published.day, 0, at + 2);
  if (
    word === 'the' &&
    noun === 'year' &&
    /^(?:of)$/.test(tokens[at - 1]?.lower ?? '') &&
    /^(?:start|beginning)$/.test(tokens[at - 2]?.lower ?? '')
  ) {
    return aDay(dayOf(published.year, 1, 1), at + 2);
  }
  const part = word === 'the' && /^(?:of|in)$/.test(tokens[at - 1]?.lower ?? '') && PARTS.test(tokens[at - 2]?.lower ?? '');
  if (part && noun === 'week' && published.day !== null) return thisWeek(published.day, at + 2);
  if (part && noun === 'month' && published.month !== null) return aMonth(published.year, published.month, at + 2);
  const shift = /^(?:last|previous)$/.test(word)
    ? -1
    : word === 'next' || word === 'coming'
      ? 1
      : word === 'this' || word === 'current'
        ? 0
        : null;
  if (shift === null) return null;
  if (noun === 'year')
    return endOf(tokens, at) && shift === -1 ? aMonth(published.year - 1, 12, at + 2) : aYear(published.year + shift, at + 2);
  if (noun === 'month' && published.month !== null) return aMonth(published.year, published.month + shift, at + 2);
  if (published.day === null) return null;
  const monday = published.day - ((weekdayOf(published.day) + 6) % 7);
  // "The last week of April" is in April.
  if (noun === 'week' && tokens[at + 2]?.lower === 'of') return null;
  if (noun === 'week')
    return { from: isoDay(monday + 7 * shift), to: isoDay(shift === 0 ? published.day : monday + 7 * shift + 6), day: null, next: at + 2 };
  if (noun === 'weekend' || (word === 'this' && noun === 'past' && tokens[at + 2]?.lower === 'weekend'))
    return weekend(published.day, shift, at + (noun === 'past' ? 3 : 2));
  return null;
}

/** "the end of the month", "earlier in the week". */
const PARTS = /^(?:end|start|beginning|middle|course|earlier)$/;

const thisWeek = (day: Day, next: number): Period => ({
  from: isoDay(day - ((weekdayOf(day) + 6) % 7)),
  to: isoDay(day),
  day: null,
  next,
});

/** "Over the past week", "in the past year": up to the day of publication. */
function pastUnit(noun: string, { year, month, day }: Published, next: number): Period | null {
  if (noun === 'year') return { from: isoYear(year - 1), to: isoYear(year), day: null, next };
  if (noun === 'month' && month !== null) return { from: isoMonth(year, month - 1), to: isoMonth(year, month), day: null, next };
  if (day === null || (noun !== 'week' && noun !== 'day')) return null;
  return { from: isoDay(day - (noun === 'week' ? 7 : 1)), to: isoDay(day), day: null, next };
}

const endOf = (tokens: readonly Token[], at: number): boolean => tokens[at - 1]?.lower === 'of' && tokens[at - 2]?.lower === 'end';

/** The last Saturday and Sunday that had begun by that day. */
function weekend(day: Day, shift: number, next: number): Period {
  const saturday = day - ((weekdayOf(day) + 1) % 7) + (shift > 0 ? 7 : 0);
  return { from: isoDay(saturday), to: isoDay(saturday + 1), day: null, next };
}

/** "the past 24 hours", "the last three months", "for more than ten months". */
function past(tokens: readonly Token[], at: number, { published }: Anchors): Period | null {
  if (published && tokens[at]?.lower === 'for') return lasting(tokens, at, published);
  if (!published || !/^(?:last|past|recent)$/.test(tokens[at]?.lower ?? '')) return null;
  const number = exact(tokens, at + 1);
  const unit = number ? UNITS.get(tokens[number.next]?.lower ?? '') : undefined;
  if (!number || number.low === null || !unit || number.low > 500) return null;
  const next = number.next + 1;
  const count = Math.round(number.low);
  if (unit === 'year') return { from: isoYear(published.year - count), to: isoYear(published.year), day: null, next };
  if (unit === 'month')
    return published.month === null
      ? null
      : { from: isoMonth(published.year, published.month - count), to: isoMonth(published.year, published.month), day: null, next };
  if (published.day === null) return null;
  const days = unit === 'hour' ? Math.max(1, Math.floor(count / 24)) : unit === 'week' ? 7 * count : count;
  return { from: isoDay(published.day - days), to: isoDay(published.day), day: null, next };
}

/** "has held out for more than ten months": since then, and still; only where a perfect tense stands before. */
function lasting(tokens: readonly Token[], at: number, published: Published): Period | null {
  let perfect = false;
  for (let k = at - 1; k >= Math.max(0, at - 8) && tokens[k]?.sentence === tokens[at]?.sentence; k--)
    perfect ||= /^(?:has|have|'ve)$/.test(tokens[k]?.lower ?? '');
  if (!perfect) return null;
  let k = at + 1;
  while (/^(?:more|at|least|than|about|around|nearly|almost|over|some|the|last|past)$/.test(tokens[k]?.lower ?? '') && k < at + 5) k += 1;
  const number = exact(tokens, k);
  const unit = number ? UNITS.get(tokens[number.next]?.lower ?? '') : undefined;
  if (!number || number.low === null || !unit || unit === 'hour' || number.low > 500) return null;
  const start = before(published, Math.round(number.low), unit, number.next + 1);
  return start && { ...start, to: null, day: null };
}

/** "last summer", "the summer of 2017", "summer 2014": the year. */
function season(tokens: readonly Token[], at: number, { published }: Anchors): Period | null {
  const lead = /^(?:last|this|next)$/.test(tokens[at]?.lower ?? '') ? 1 : 0;
  const word = tokens[at + lead]?.lower ?? '';
  if (!SEASONS.has(word)) return null;
  const of = tokens[at + lead + 1]?.lower === 'of' || tokens[at + lead + 1]?.lower === ',' ? 1 : 0;
  const year = /^(?:1[89]|20)\d\d$/.exec(tokens[at + lead + 1 + of]?.lower ?? '');
  if (year) return aYear(Number(year[0]), at + lead + 2 + of);
  if (!published) return null;
  if (lead === 0 && of === 1 && /^(?:last|this)$/.test(tokens[at + 2]?.lower ?? '') && tokens[at + 3]?.lower === 'year')
    return aYear(published.year - (tokens[at + 2]?.lower === 'last' ? 1 : 0), at + 4);
  if (lead === 0) {
    const the = tokens[at - 1]?.lower === 'the' && /^(?:of|in|by|before|until|since|during|this)$/.test(tokens[at - 2]?.lower ?? '');
    return the && word !== 'fall' && word !== 'spring' ? aYear(published.year, at + 1) : null;
  }
  const first = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }[word] ?? 1;
  const month = published.month ?? 12;
  const shift = tokens[at]?.lower === 'next' ? 1 : tokens[at]?.lower === 'this' ? 0 : month > first + 2 ? 0 : -1;
  return aYear(published.year + shift, at + 2);
}

function holiday(tokens: readonly Token[], at: number, { published }: Anchors): Period | null {
  if (!published) return null;
  for (const { words, month, day } of HOLIDAYS) {
    if (!words.every((word, k) => tokens[at + k]?.lower === word)) continue;
    const here = dayOf(published.year, month, day);
    return aDay(here <= published.last ? here : dayOf(published.year - 1, month, day), at + words.length);
  }
  return null;
}
