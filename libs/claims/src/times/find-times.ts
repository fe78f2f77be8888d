import type { Doc, Span } from '../document/doc.js';

/** A time that the text names, resolved against the day of publication. */
export interface FoundTime extends Span {
  /** ISO day, month or year; null where that end is open or unknown. A point in time has `from` equal to `to`. */
  from: string | null;
  to: string | null;
  text: string;
  /** Token indices, `lastToken` exclusive. */
  firstToken: number;
  lastToken: number;
}

/** Every expression of time in the text; `publishedAt` is an ISO instant, day, month or year, or null. */
export function findTimes(_doc: Doc, _publishedAt: string | null): FoundTime[] {
  return [];
}
