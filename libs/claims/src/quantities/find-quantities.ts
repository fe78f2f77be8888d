import type { QuantityKind } from '@hearsay/vocabulary';
import type { Doc, Span } from '../document/doc.js';

/** A count of people or things, with its bounds and what it counts. */
export interface FoundQuantity extends Span {
  kind: QuantityKind;
  /** "at least 15" has no high, "up to 15" no low, "15" has both. */
  low: number | null;
  high: number | null;
  /** The noun phrase that is counted, as the text has it without its article; empty where the text leaves it out. */
  of: string;
  /** Where that phrase stands. */
  ofSpan: Span | null;
  /** People are counted, as far as the noun tells. */
  people: boolean;
  /** Token indices of the number with its bound words, `lastToken` exclusive. */
  firstToken: number;
  lastToken: number;
}

/** Every count in the text, in text order. Dates, ordinals, ages, distances, sums of money, percentages and malformed figures are none. */
export function findQuantities(_doc: Doc): FoundQuantity[] {
  return [];
}
