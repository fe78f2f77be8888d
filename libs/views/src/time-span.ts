import type { Period } from '@hearsay/vocabulary';

/** Days since 1 January 1970 at both ends; null: open. */
export interface Span {
  from: number | null;
  to: number | null;
}

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;

/** The days an ISO date (or instant), month or year covers; null for what is no date. */
export function daysOf(date: string): { first: number; last: number } | null {
  const parts = DATE.exec(date);
  if (parts === null) return null;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? null : Number(parts[2]);
  if (month === null) return { first: civilDay(year, 1, 1), last: civilDay(year, 12, 31) };
  if (month < 1 || month > 12) return null;
  if (parts[3] === undefined)
    return { first: civilDay(year, month, 1), last: civilDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - 1 };
  const day = civilDay(year, month, Number(parts[3]));
  return { first: day, last: day };
}

/** The days of a claim's time; null where it has none. */
export function spanOf(time: Period | null): Span | null {
  if (time === null) return null;
  const from = time.from === null ? null : (daysOf(time.from)?.first ?? null);
  const to = time.to === null ? null : (daysOf(time.to)?.last ?? null);
  return from === null && to === null ? null : { from, to };
}

/** ISO day of a day number. */
export function isoDay(day: number): string {
  // Inverse of civilDay, by the same count of years that begin in March.
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const dayOfMonth = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

/** Days from 1 January 1970 in the proleptic Gregorian calendar (Hinnant, "chrono-Compatible Low-Level Date Algorithms"): pure, where `Date` is not. */
function civilDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear - 719_468;
}
