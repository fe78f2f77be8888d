import type { Token } from '../document/doc.js';

/** How words before a number bend it: `low` "at least", `high` "up to", `both` "about". */
export type Bound = 'low' | 'high' | 'both';

/** Phrases before a number, the last word first: read backwards from the number. */
const BEFORE: readonly [readonly string[], Bound][] = (
  [
    ['at least', 'low'],
    ['more than', 'low'],
    ['greater than', 'low'],
    ['no fewer than', 'low'],
    ['no less than', 'low'],
    ['not fewer than', 'low'],
    ['not less than', 'low'],
    ['upwards of', 'low'],
    ['upward of', 'low'],
    ['in excess of', 'low'],
    ['a minimum of', 'low'],
    ['over', 'low'],
    ['above', 'low'],
    ['exceeding', 'low'],
    ['well over', 'low'],
    ['just over', 'low'],
    ['as many as', 'high'],
    ['as much as', 'high'],
    ['up to', 'high'],
    ['upto', 'high'],
    ['at most', 'high'],
    ['no more than', 'high'],
    ['not more than', 'high'],
    ['a maximum of', 'high'],
    ['nearly', 'high'],
    ['almost', 'high'],
    ['close to', 'high'],
    ['fewer than', 'high'],
    ['less than', 'high'],
    ['just under', 'high'],
    ['under', 'high'],
    ['about', 'both'],
    ['around', 'both'],
    ['some', 'both'],
    ['approximately', 'both'],
    ['roughly', 'both'],
    ['an estimated', 'both'],
    ['a total of', 'both'],
  ] as const
).map(([words, bound]) => [words.split(' ').reverse(), bound]);

/** The bound before a number and the token where its words begin; the longest phrase wins. */
export function boundBefore(tokens: readonly Token[], at: number, first: number): { bound: Bound; from: number } | null {
  let best: { bound: Bound; from: number } | null = null;
  for (const [words, bound] of BEFORE) {
    const from = at - words.length;
    if (from < first || (best && from >= best.from)) continue;
    if (words.every((word, k) => tokens[at - 1 - k]?.lower === word)) best = { bound, from };
  }
  return best;
}

/** "or more", "or so", "or fewer" after a number. */
export function boundAfter(tokens: readonly Token[], next: number): { bound: Bound; next: number } | null {
  const word = tokens[next]?.lower;
  if (word === '+') return { bound: 'low', next: next + 1 };
  if (word !== 'or') return null;
  const second = tokens[next + 1]?.lower;
  if (second === 'more') return { bound: 'low', next: next + 2 };
  if (second === 'fewer' || second === 'less') return { bound: 'high', next: next + 2 };
  return second === 'so' ? { bound: 'both', next: next + 2 } : null;
}
