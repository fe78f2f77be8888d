import type { Token } from '../document/doc.js';
import { isoDay, weekdayOf, type Day } from './calendar.js';
import type { Period } from './period.js';
import { DAY_PARTS, WEEKDAYS } from './time-words.js';

/**
 * "on Saturday, Sunday and Monday", "Thursday and Friday", "Saturday night into Sunday": from the first of the days to the last. `first` is the
 * period of the first one, which the list takes back where it is not the one right before the others.
 */
export function joinWeekdays(tokens: readonly Token[], first: Period, weekday: number, published: Day): Period {
  let k = first.next;
  let last: { weekday: number; next: number } | null = null;
  let open = false;
  for (let turns = 0; turns < 5; turns++) {
    if (DAY_PARTS.has(tokens[k]?.lower ?? '')) k += 1;
    const joint = tokens[k]?.lower ?? '';
    if (!/^(?:,|and|to|into|through|-|–)$/.test(joint)) break;
    k += 1;
    if (joint === ',' && tokens[k]?.lower === 'and') k += 1;
    if (tokens[k]?.lower === 'on') k += 1;
    const next = WEEKDAYS.get(tokens[k]?.lower ?? '');
    // "On Monday, and Tuesday's raid": the second day is not of the list.
    if (next === undefined || tokens[k + 1]?.lower === "'s") break;
    open = joint === ',' && tokens[k - 1]?.lower === ',';
    last = { weekday: next, next: k + 1 };
    k += 1;
  }
  // Days between commas alone, without an "and" at last, are no list.
  if (last === null || open) return first;
  const to = published - ((weekdayOf(published) - last.weekday + 7) % 7);
  const back = (last.weekday - weekday + 7) % 7;
  return { from: isoDay(to - (back === 0 ? 7 : back)), to: isoDay(to), day: null, next: last.next };
}
