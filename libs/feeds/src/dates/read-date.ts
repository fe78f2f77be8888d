import { instantOf } from '@hearsay/vocabulary';
import * as chrono from 'chrono-node';

/** Longest text that can be a date; what is longer is not tried. */
const LONGEST = 100;

/**
 * A date as feeds write it, as ISO 8601 instant in UTC: what machines write (`instantOf`), then what chrono reads without having to know
 * the day it is. Null for the rest: a bad date is no date, never a fault.
 */
export function readDate(text: string): string | null {
  return instantOf(text) ?? byLibrary(text.trim());
}

/** The reference day only serves the library's types: what leaves anything of the day to it is refused. */
function byLibrary(text: string): string | null {
  if (text.length > LONGEST || !/\d/.test(text)) return null;
  const [found, ...others] = chrono.strict.parse(text, { instant: new Date(0), timezone: 0 });
  if (!found || others.length > 0 || found.text.length < text.length * 0.6) return null;
  const { start } = found;
  if (!start.isCertain('year') || !start.isCertain('month') || !start.isCertain('day')) return null;
  const two = (part: 'month' | 'day' | 'hour' | 'minute' | 'second'): string => String(start.get(part) ?? 0).padStart(2, '0');
  const clock = start.isCertain('hour') ? `T${two('hour')}:${two('minute')}:${two('second')}` : '';
  const plain = instantOf(`${start.get('year')}-${two('month')}-${two('day')}${clock}`);
  return plain === null ? null : new Date(Date.parse(plain) - (start.get('timezoneOffset') ?? 0) * 60_000).toISOString();
}
