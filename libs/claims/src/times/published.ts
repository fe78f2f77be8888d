import { dayOf, daysInMonth, type Day } from './calendar.js';

/** What is known of the day of publication. `last` is the last day it can have been. */
export interface Published {
  year: number;
  /** From 1; null where only the year is known. */
  month: number | null;
  /** The day itself; null where only the month or year is known. */
  day: Day | null;
  last: Day;
}

/** Reads an ISO instant, day, month or year; null for anything else. */
export function readPublished(text: string | null): Published | null {
  const match = text === null ? null : /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  if (month === null) return { year, month, day: null, last: dayOf(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  const date = match[3] === undefined ? null : Number(match[3]);
  if (date === null) return { year, month, day: null, last: dayOf(year, month, daysInMonth(year, month)) };
  if (date < 1 || date > daysInMonth(year, month)) return null;
  const day = dayOf(year, month, date);
  return { year, month, day, last: day };
}
