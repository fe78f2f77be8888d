import { findWords, type Span } from './find-words.js';

/** Where to look for the parts of a claim, nearest first, and what was found. */
export interface Neighbourhood {
  folded: string;
  quote: Span;
  sentence: Span;
  paragraph: Span;
  /** From where the account before the quote is looked through, backwards. */
  accountStart: number;
  /** Spans in which nothing counts: what talks to machines. */
  barred: readonly Span[];
}

/** Words in the quote itself; else in its sentence; else the last before it in its account; else the first after it in its paragraph. Null: nowhere near. */
export function findNear(words: string, at: Neighbourhood): Span | null {
  const { folded, quote, sentence, paragraph, accountStart } = at;
  const found =
    findWords(folded, words, { from: quote.start, to: quote.end }) ??
    findWords(folded, words, { from: sentence.start, to: sentence.end }) ??
    findWords(folded, words, { from: accountStart, to: quote.start, last: true }) ??
    findWords(folded, words, { from: quote.end, to: paragraph.end });
  return found !== null && isBarred(found, at.barred) ? null : found;
}

/** The first occurrence anywhere that counts; null where the text does not hold the words. */
export function findAnywhere(words: string, folded: string, barred: readonly Span[]): Span | null {
  let from = 0;
  for (;;) {
    const found = findWords(folded, words, { from, to: folded.length });
    if (found === null) return null;
    const bar = barred.find((span) => overlap(span, found));
    if (bar === undefined) return found;
    from = Math.max(bar.end, found.start + 1);
  }
}

const isBarred = (span: Span, barred: readonly Span[]): boolean => barred.some((bar) => overlap(bar, span));
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
export const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
