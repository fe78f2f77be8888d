/**
 * The wait that a Retry-After header asks for (RFC 9110 §10.2.3): seconds, or an HTTP date.
 *
 * @param now the instant to count a date from, in milliseconds since 1970.
 * @returns milliseconds from now, not below 0; undefined where the header is missing or cannot be read.
 */
export function readRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim();
  if (text === undefined || text === '') return undefined;
  if (/^\d+$/u.test(text)) return Number(text) * 1000;
  // A date has letters; without this, Date.parse takes "-5" or "1.5" for a year.
  const at = /[a-z]/iu.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
