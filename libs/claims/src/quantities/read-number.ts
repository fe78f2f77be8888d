import type { Token } from '../document/doc.js';

/** A number as words or digits: `low` equals `high` where it is exact; a collective ("dozens") has no high. */
export interface ReadNumber {
  low: number | null;
  high: number | null;
  /** Token index after its last word. */
  next: number;
  /** "dozens", "several hundred", "a few": no exact figure. */
  vague: boolean;
}

const UNITS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((w, i) => [w, i]),
);
const TENS = new Map('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((w, i) => [w, (i + 2) * 10]));
const SCALES = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['billion', 1e9],
  ['dozen', 12],
]);
/** What a bare plural says at least; GUIDE: "dozens" is 24 and more, "hundreds" 200, "thousands" 2,000. */
const COLLECTIVES = new Map([
  ['dozens', 24],
  ['scores', 40],
  ['hundreds', 200],
  ['thousands', 2000],
  ['millions', 2e6],
  ['billions', 2e9],
]);
const SOME = new Set(['several', 'few', 'many', 'couple', 'multiple']);

const DIGITS = /^\d{1,15}(?:\.\d{1,6})?$/;
/** Thousands by threes, or above the first by twos as in South Asia: "1,25,000". */
const GROUPED = /^(?:\d{1,3}(?:,\d{3}){1,5}(?:\.\d+)?|\d{1,2}(?:,\d{2}){1,4},\d{3})$/;
const FROM_TO = /^[\d,.]+[-–—][\d,.]+$/;
const PLUS = /^([\d,]{1,20}|[a-z]{3,9})-(?:plus|odd)$/;

/** Reads the number that begins at a token, or null: "4,5000", "3rd" and "10:30" are none. */
export function readNumber(tokens: readonly Token[], at: number): ReadNumber | null {
  const several = collective(tokens, at) ?? range(tokens, at);
  if (several !== null) return several;
  const number = exact(tokens, at);
  return number && (joined(tokens, at, number, JOINTS) ?? number);
}

/** Reads an exact number: "1,200", "twenty-five", "one hundred and ten", "2.5 million", "half a million", "two dozen". */
export function exact(tokens: readonly Token[], at: number): ReadNumber | null {
  let value: number | null = null;
  let next = at;
  const first = tokens[at];
  if (!first) return null;
  const plus = first.lower.endsWith('-plus') || first.lower.endsWith('-odd') ? PLUS.exec(first.lower) : null;
  if (plus) {
    const low = digits(plus[1] ?? '') ?? small(plus[1] ?? '');
    return low === null ? null : { low, high: null, next: at + 1, vague: false };
  }
  const figure = digits(first.lower);
  if (figure !== null) {
    value = figure;
    next = at + 1;
  } else if (first.lower === 'half' && tokens[at + 1]?.lower === 'a' && scale(tokens[at + 2]) >= 1e6) {
    return { low: scale(tokens[at + 2]) / 2, high: scale(tokens[at + 2]) / 2, next: at + 3, vague: false };
  } else if ((first.lower === 'a' || first.lower === 'one') && scale(tokens[at + 1]) > 0 && tokens[at + 1]?.lower !== 'billion') {
    value = 1;
    next = at + 1;
  } else {
    value = small(first.lower);
    if (value === null) return null;
    next = at + 1;
    const unit = UNITS.get(tokens[next]?.lower ?? '');
    if (TENS.has(first.lower) && unit !== undefined && unit > 0 && unit < 10 && tokens[next]?.spaced === true) {
      value += unit;
      next += 1;
    }
  }
  return scaled(tokens, value, next, figure !== null);
}

/** Applies scales and the rest in words: "one hundred and ten", "3.4 million", "two dozen". */
function scaled(tokens: readonly Token[], first: number, from: number, figure: boolean): ReadNumber {
  let value = first;
  let next = from;
  for (let guard = 0; guard < 6; guard++) {
    const factor = scale(tokens[next]);
    if (factor === 0) break;
    value = factor === 100 || value < factor ? rescale(value, factor) : value * factor;
    next += 1;
    if (figure) continue;
    const and = tokens[next]?.lower === 'and' ? 1 : 0;
    const rest = small(tokens[next + and]?.lower ?? '');
    if (rest === null || rest >= factor || rest === 0) continue;
    const unit = UNITS.get(tokens[next + and + 1]?.lower ?? '');
    // "two hundred and three soldiers", but not "one hundred and three soldiers were …" of two counts: a noun must follow the rest.
    value += rest;
    next += and + 1;
    if (rest >= 20 && unit !== undefined && unit > 0 && unit < 10) {
      value += unit;
      next += 1;
    }
  }
  return { low: value, high: value, next, vague: false };
}

/** "two hundred thousand": the scale multiplies what was read so far. */
function rescale(value: number, factor: number): number {
  return Math.round(value * factor * 1000) / 1000;
}

/** "dozens", "tens of thousands", "several hundred", "a few hundred", "many hundreds", "a couple of dozen". */
function collective(tokens: readonly Token[], at: number): ReadNumber | null {
  const word = tokens[at]?.lower ?? '';
  const of = tokens[at + 1]?.lower === 'of';
  if ((word === 'tens' || word === 'hundreds' || word === 'scores' || word === 'dozens') && of) {
    const big = COLLECTIVES.get(tokens[at + 2]?.lower ?? '');
    if (big !== undefined && big >= 2000)
      return { low: (big / 2) * (word === 'tens' ? 20 : (COLLECTIVES.get(word) ?? 20)), high: null, next: at + 3, vague: true };
  }
  // "Tens of fighters"; "the toll is in the tens" counts nobody that is named.
  if (word === 'tens' && of && tokens[at - 1]?.lower !== 'the') return { low: 20, high: null, next: at + 1, vague: true };
  const plain = COLLECTIVES.get(word);
  if (plain !== undefined) return { low: plain, high: null, next: at + 1, vague: true };
  let k = at;
  if (word === 'a') k += 1;
  if (!SOME.has(tokens[k]?.lower ?? '')) return null;
  if (tokens[k]?.lower === 'couple') {
    if (tokens[k + 1]?.lower === 'of') k += 1;
    if (k > at && scale(tokens[k + 1]) === 0) return { low: 2, high: 2, next: k + 1, vague: false };
  }
  const next = tokens[k + 1];
  const factor = scale(next);
  if (factor > 0) return { low: factor * 2, high: null, next: k + 2, vague: true };
  const many = COLLECTIVES.get(next?.lower ?? '');
  return many === undefined ? null : { low: many, high: null, next: k + 2, vague: true };
}

/** "25,000 - 30,000", "1,200-1,500", "60,000 to 140,000", "15 or 20", "between 7,000 and 12,000". */
function range(tokens: readonly Token[], at: number): ReadNumber | null {
  const word = tokens[at]?.lower ?? '';
  if (beginsFigure(word) && FROM_TO.test(word)) {
    const dash = word.search(/[-–—]/);
    const [a, b] = [digits(word.slice(0, dash)), digits(word.slice(dash + 1))];
    if (a === null || b === null || b <= a) return null;
    const factor = scale(tokens[at + 1]);
    return { low: a * (factor || 1), high: b * (factor || 1), next: at + (factor ? 2 : 1), vague: false };
  }
  const between = word === 'between';
  if (word === 'from' || between) {
    const low = exact(tokens, at + 1);
    return low && joined(tokens, at + 1, low, between ? ['and'] : ['to']);
  }
  return null;
}

const JOINTS: readonly string[] = ['to', '-', '–', '—', 'or'];

/** The range from a number to another one that a joint ties to it. */
function joined(tokens: readonly Token[], at: number, low: ReadNumber, joints: readonly string[]): ReadNumber | null {
  if (low.low === null) return null;
  const joint = tokens[low.next]?.lower ?? '';
  if (!joints.includes(joint)) return null;
  const high = exact(tokens, low.next + 1);
  if (!high || high.high === null) return null;
  let from = low.low;
  // "two to three hundred", "1.5 to 2 million": the scale stands once and holds for both.
  const factor = scale(tokens[high.next - 1]);
  if (factor > 1 && low.next === at + 1 && from < high.high / factor) from *= factor;
  if (high.high <= from) return null;
  return { low: from, high: high.high, next: high.next, vague: false };
}

/** It begins with a digit or a mark before the digits in ASCII, a comma and a full stop among them. */
const beginsFigure = (word: string): boolean => word >= ',' && word < ':';

/** A figure of digits; null where its groups are malformed. */
export function digits(word: string): number | null {
  if (word < '0' || word >= ':') return null;
  if (DIGITS.test(word)) return Number(word);
  return GROUPED.test(word) ? Number(word.replaceAll(',', '')) : null;
}

/** A number below a hundred in words, hyphened or not. */
export function small(word: string): number | null {
  const whole = UNITS.get(word) ?? TENS.get(word);
  if (whole !== undefined) return whole;
  const hyphen = word.indexOf('-');
  if (hyphen < 0) return null;
  const ten = TENS.get(word.slice(0, hyphen));
  const unit = UNITS.get(word.slice(hyphen + 1));
  return ten === undefined || unit === undefined || unit === 0 || unit > 9 ? null : ten + unit;
}

function scale(token: Token | undefined): number {
  return token ? (SCALES.get(token.lower) ?? 0) : 0;
}
