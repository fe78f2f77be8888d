import { dateOf, isoDay, isoMonth, isoYear, type Day } from './calendar.js';
import type { Published } from './published.js';

/** A stretch of the calendar on its way; `day` where it is a single day. */
export interface Period {
  from: string | null;
  to: string | null;
  day: Day | null;
  /** Token index after its last word. */
  next: number;
}

export const aDay = (day: Day, next: number): Period => ({ from: isoDay(day), to: isoDay(day), day, next });
export const aMonth = (year: number, month: number, next: number): Period => ({
  from: isoMonth(year, month),
  to: isoMonth(year, month),
  day: null,
  next,
});
export const aYear = (year: number, next: number): Period => ({ from: isoYear(year), to: isoYear(year), day: null, next });
export const monthOf = (day: Day, next: number): Period => {
  const { year, month } = dateOf(day);
  return aMonth(year, month, next);
};

/** What relative words lean on: the day of publication, and the last day that the text named. */
export interface Anchors {
  published: Published | null;
  /** A day, where the text named one last. */
  named: Day | null;
  /** The month or year that the text named last, where it was not a day: "two weeks later" then stays within it. */
  coarse: { from: string | null; to: string | null } | null;
}
