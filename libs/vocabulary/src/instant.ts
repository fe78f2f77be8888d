const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Hours east of Greenwich of the names that RFC 822 has and of those met beside them. An unknown name counts as UTC, as RFC 2822 says. */
const ZONES: Record<string, number> = {
  ut: 0, utc: 0, gmt: 0, z: 0, wet: 0, west: 1, bst: 1, cet: 1, met: 1, cest: 2, mest: 2, eet: 2, eest: 3, msk: 3, trt: 3, ist: 5.5, pkt: 5, sgt: 8, hkt: 8, jst: 9, kst: 9, aest: 10, aedt: 11, nzst: 12, nzdt: 13,
  est: -5, edt: -4, et: -5, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10, ast: -4, adt: -3,
}; // prettier-ignore

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:t|\s)\s*(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?\s*(z|[a-z]{2,5}|[+-]\d{1,2}:?\d{2}|[+-]\d{2})?)?$/i;
const ORDINAL = /^(\d{4})-?(\d{3})$/;
const SHORT = /^(\d{2})-(\d{2})-(\d{2})(?:t(.+))?$/i;
const CLOCK = String.raw`(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.\d+)?)?`;
const ZONE = String.raw`\(?([a-z]{1,5}|(?:gmt|utc)?\s?[+-]\d{1,2}:?\d{0,2})?\)?`;
const DAY_FIRST = new RegExp(
  String.raw`^(?:[a-z]{2,10}\.?,?\s*)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,10})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+${CLOCK}\s*${ZONE})?(?:\s*\([^)]*\))?$`,
  'i',
);
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{2,10}\.?,?\s+)?([a-z]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(\d{4})(?:,?\s+${CLOCK}\s*${ZONE})?|${CLOCK}\s*${ZONE}\s+(\d{4}))$`,
  'i',
);

/** Longest text that can be a date; what is longer is not tried. */
const LONGEST = 100;

/**
 * An instant as machines write it, as ISO 8601 in UTC with milliseconds: W3C-DTF, RFC 822 and 2822 with their usual slips (no seconds,
 * two-digit years, full names of months, a zone by name or none, which is UTC), `asctime`. A day alone is its midnight in UTC. Null for
 * what is no date: a bad date is no date, never a fault.
 */
export function instantOf(text: string): string | null {
  const said = text.trim().replace(/\s+/g, ' ');
  if (said === '' || said.length > LONGEST) return null;
  let found = ISO.exec(said);
  if (found) return instant([found[1], found[2] ?? '1', found[3] ?? '1', found[4], found[5], found[6]], found[7]);
  found = ORDINAL.exec(said);
  if (found) return instant([found[1], '1', '1'], undefined, Number(found[2]) - 1);
  found = SHORT.exec(said);
  if (found) return instantOf(`${century(found[1] ?? '')}-${found[2]}-${found[3]}${found[4] ? `T${found[4]}` : ''}`);
  found = DAY_FIRST.exec(said);
  if (found) return instant([century(found[3] ?? ''), monthOf(found[2]), found[1], found[4], found[5], found[6]], found[7]);
  found = MONTH_FIRST.exec(said);
  if (!found) return null;
  const [, month, day, year, h, m, s, zone, h2, m2, s2, zone2, year2] = found;
  return instant([year ?? year2, monthOf(month), day, h ?? h2, m ?? m2, s ?? s2], zone ?? zone2);
}

function instant(parts: (string | undefined)[], zone: string | undefined, daysMore = 0): string | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
  const isWhole =
    year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31 && hour <= 24 && minute <= 59 && second <= 60;
  if (!isWhole || daysMore < 0 || daysMore > 365) return null;
  const midnight = Date.UTC(year, month - 1, day);
  // 31 June is no day: it would roll over into July
  if (new Date(midnight).getUTCMonth() !== month - 1) return null;
  const clock = hour * 3_600_000 + minute * 60_000 + Math.min(second, 59) * 1000;
  return new Date(midnight + daysMore * 86_400_000 + clock - offsetOf(zone)).toISOString();
}

/** Milliseconds east of Greenwich. */
function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return 0;
  const numeric = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (!numeric) return (ZONES[zone.trim().toLowerCase()] ?? 0) * 3_600_000;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  return (numeric[1] === '-' ? -1 : 1) * minutes * 60_000;
}

function monthOf(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1);
}

/** RFC 2822, 4.3: two digits from 50 are of the last century. */
function century(year: string): string {
  if (year.length !== 2) return year;
  return `${Number(year) < 50 ? '20' : '19'}${year}`;
}
