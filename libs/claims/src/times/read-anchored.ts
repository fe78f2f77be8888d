import type { Token } from '../document/doc.js';
import { exact } from '../quantities/read-number.js';
import { dateOf, dayOf, weekdayOf, type Day } from './calendar.js';
import { aDay, aMonth, aYear, monthOf, type Anchors, type Period } from './period.js';
import { DAY_PARTS, UNITS, WEEKDAYS } from './time-words.js';

/**
 * What leans on the time that the text named last: "the following year", "three months later", "the day before", "earlier in the day", "that
 * night"; null where none begins or nothing was named.
 */
export function readAnchored(tokens: readonly Token[], at: number, anchors: Anchors): Period | null {
  return (
    ofTheSameDay(tokens, at, anchors) ??
    sinceThen(tokens, at, anchors) ??
    weekdayBeside(tokens, at, anchors) ??
    neighbouring(tokens, at, anchors) ??
    afterTheDeed(tokens, at, anchors) ??
    apart(tokens, at, anchors)
  );
}

/** Year and month (from 1) of the time named last; the month is null where only the year is known. */
function anchorOf({ named, coarse }: Anchors): { year: number; month: number | null } | null {
  if (named !== null) return dateOf(named);
  // "Between 2006 and 2010 … of that year": the last.
  const from = coarse?.to ?? coarse?.from ?? null;
  if (from === null) return null;
  return { year: Number(from.slice(0, 4)), month: from.length === 7 && coarse?.to?.length === 7 ? Number(from.slice(5, 7)) : null };
}

/** "earlier in the day", "later on the same day". */
function ofTheSameDay(tokens: readonly Token[], at: number, { named }: Anchors): Period | null {
  if (named === null || !/^(?:earlier|later)$/.test(tokens[at]?.lower ?? '')) return null;
  if (!/^(?:in|on)$/.test(tokens[at + 1]?.lower ?? '') || tokens[at + 2]?.lower !== 'the') return null;
  const k = tokens[at + 3]?.lower === 'same' ? at + 4 : at + 3;
  return /^(?:day|evening|night|morning|afternoon)$/.test(tokens[k]?.lower ?? '') ? aDay(named, k + 1) : null;
}

/** "since then", "since that time" */
function sinceThen(tokens: readonly Token[], at: number, { named, coarse }: Anchors): Period | null {
  if (tokens[at - 1]?.lower !== 'since') return null;
  const word = tokens[at]?.lower ?? '';
  const next = word === 'then' ? at + 1 : word === 'that' && /^(?:time|date|moment)$/.test(tokens[at + 1]?.lower ?? '') ? at + 2 : null;
  if (next === null) return null;
  return named !== null ? aDay(named, next) : same(coarse, next);
}

/** "the following Sunday", "the previous Friday": the nearest one after or before the day named last. */
function weekdayBeside(tokens: readonly Token[], at: number, { named }: Anchors): Period | null {
  const weekday = WEEKDAYS.get(tokens[at + 1]?.lower ?? '');
  const word = tokens[at]?.lower ?? '';
  if (named === null || weekday === undefined || tokens[at - 1]?.lower !== 'the') return null;
  if (/^(?:following|next)$/.test(word)) return aDay(named + ((weekday - weekdayOf(named) + 6) % 7) + 1, at + 2);
  return /^(?:previous|preceding)$/.test(word) ? aDay(named - ((weekdayOf(named) - weekday + 6) % 7) - 1, at + 2) : null;
}

/** "Two days after the raid, …" at the head of a sentence: counted from the day named last. */
function afterTheDeed(tokens: readonly Token[], at: number, anchors: Anchors): Period | null {
  if (tokens[at - 1]?.sentence === tokens[at]?.sentence) return null;
  const number = /^an?$/.test(tokens[at]?.lower ?? '') ? { low: 1, high: 1, next: at + 1 } : exact(tokens, at);
  const unit = number === null ? undefined : UNITS.get(tokens[number.next]?.lower ?? '');
  if (!number || number.low === null || number.low !== number.high || number.low > 500 || unit === undefined || unit === 'hour')
    return null;
  const sign = beside(tokens[number.next + 1]?.lower ?? '');
  const next = number.next + 2;
  if (sign === 0 || !/^(?:the|that|this|those|its|their|his|her)$/.test(tokens[next]?.lower ?? '') || tokens[next + 2]?.pos === 'VERB')
    return null;
  return moved(anchors, Math.round(number.low) * sign, unit, number.next + 1);
}

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['following', 1],
  ['next', 1],
  ['same', 0],
  ['that', 0],
  ['previous', -1],
  ['preceding', -1],
]);

/** "the following day", "that night", "the same month", "the previous year"; "next month" without an article leans on the day of publication. */
function neighbouring(tokens: readonly Token[], at: number, anchors: Anchors): Period | null {
  const word = tokens[at]?.lower ?? '';
  const shift = SHIFTS.get(word);
  if (shift === undefined) return null;
  const noun = tokens[at + 1]?.lower ?? '';
  const the = tokens[at - 1]?.lower === 'the' || word === 'that' || word === 'following';
  const { named, coarse } = anchors;
  if (noun === 'day' || (DAY_PARTS.has(noun) && the)) {
    if (named !== null) return aDay(named + shift, at + 2);
    // "Overnight … The following day"
    if (coarse?.to?.length === 10 && shift === 1) return aDay(nextDay(coarse.to), at + 2);
    return shift === 1 ? same(coarse, at + 2) : null;
  }
  const base = the ? anchorOf(anchors) : null;
  if (base === null) return null;
  if (noun === 'year') return aYear(base.year + shift, at + 2);
  return noun === 'month' && base.month !== null ? aMonth(base.year, base.month + shift, at + 2) : null;
}

const nextDay = (iso: string): Day => dayOf(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))) + 1;

/** "two days later", "a year earlier", "three months before", "the day before", "the night after": so far from the time named last. */
function apart(tokens: readonly Token[], at: number, anchors: Anchors): Period | null {
  const lead = tokens[at]?.lower ?? '';
  const number = /^(?:a|an|the)$/.test(lead) ? { low: 1, high: 1, next: at + 1 } : exact(tokens, at);
  if (!number || number.low === null || number.low !== number.high || number.low > 500) return null;
  const noun = tokens[number.next]?.lower ?? '';
  const unit = UNITS.get(noun) ?? (lead === 'the' && DAY_PARTS.has(noun) ? 'day' : undefined);
  const word = tokens[number.next + 1]?.lower ?? '';
  const next = number.next + 2;
  if (unit === undefined || unit === 'hour') return null;
  const sign = /^(?:later|afterwards|on)$/.test(word) ? 1 : word === 'earlier' ? -1 : alone(tokens, next) ? beside(word) : 0;
  if (sign === 0 || (lead === 'the' && !/^(?:before|after)$/.test(word)) || (word === 'on' && !ends(tokens, next))) return null;
  return moved(anchors, Math.round(number.low) * sign, unit, next);
}

const beside = (word: string): number => (word === 'after' ? 1 : word === 'before' ? -1 : 0);

/** Nothing that "before" and "after" could stand before: the end of the sentence, a comma, a preposition or a verb. */
const alone = (tokens: readonly Token[], at: number): boolean => ends(tokens, at) || /^(?:ADP|CCONJ|AUX|VERB)$/.test(tokens[at]?.pos ?? '');
const ends = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] === undefined || tokens[at].pos === 'PUNCT' || tokens[at].sentence !== tokens[at - 1]?.sentence;

function moved(anchors: Anchors, count: number, unit: 'day' | 'week' | 'month' | 'year', next: number): Period | null {
  const { named, coarse } = anchors;
  const base = anchorOf(anchors);
  if (base === null) return null;
  if (unit === 'year') return aYear(base.year + count, next);
  if (unit === 'month') return base.month === null ? same(coarse, next) : aMonth(base.year, base.month + count, next);
  if (named === null) return same(coarse, next);
  const day: Day = named + count * (unit === 'week' ? 7 : 1);
  return unit === 'day' ? aDay(day, next) : monthOf(day, next);
}

/** Days and weeks from a month or year stay within it, as far as can be known. */
const same = (coarse: Anchors['coarse'], next: number): Period | null => coarse && { from: coarse.from, to: coarse.to, day: null, next };
