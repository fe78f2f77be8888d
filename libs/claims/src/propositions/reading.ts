import type { Doc, Span, TokenRange } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import type { Words } from '../lexicon/words.js';
import type { FoundMention } from '../mentions/mention.js';
import type { FoundQuantity } from '../quantities/find-quantities.js';

/** A document with everything that was found in it, as the proposition rules see it. */
export interface Reading {
  doc: Doc;
  words: Words;
  mentions: readonly FoundMention[];
  quantities: readonly FoundQuantity[];
  /** Mentions by sentence. */
  mentionsOf: readonly (readonly FoundMention[])[];
  quantitiesOf: readonly (readonly FoundQuantity[])[];
}

/** Files what was found in a document by sentence. */
export function makeReading(doc: Doc, words: Words, mentions: readonly FoundMention[], quantities: readonly FoundQuantity[]): Reading {
  const mentionsOf: FoundMention[][] = doc.sentences.map(() => []);
  for (const mention of mentions) mentionsOf[doc.tokens[mention.firstToken]!.sentence]!.push(mention);
  const quantitiesOf: FoundQuantity[][] = doc.sentences.map(() => []);
  for (const quantity of quantities) quantitiesOf[doc.tokens[quantity.firstToken]!.sentence]!.push(quantity);
  return { doc, words, mentions, quantities, mentionsOf, quantitiesOf };
}

/** Mentions that lie wholly within a token range, in text order. */
export function mentionsWithin(reading: Reading, from: number, to: number): FoundMention[] {
  const sentence = reading.doc.tokens[from]?.sentence;
  if (sentence === undefined) return [];
  // Asked for some twenty times a sentence.
  const out: FoundMention[] = [];
  for (const m of reading.mentionsOf[sentence]!) if (m.firstToken >= from && m.lastToken <= to) out.push(m);
  return out;
}

/** Mentions whose head word lies within a token range: "forces loyal to the governor" runs on past the noun phrase of its head. */
export function headedWithin(reading: Reading, from: number, to: number): FoundMention[] {
  const sentence = reading.doc.tokens[from]?.sentence;
  if (sentence === undefined) return [];
  return reading.mentionsOf[sentence]!.filter((m) => m.firstToken >= from && m.headToken < to);
}

/** Quantities that begin within a token range. */
export function quantitiesWithin(reading: Reading, from: number, to: number): FoundQuantity[] {
  const sentence = reading.doc.tokens[from]?.sentence;
  if (sentence === undefined) return [];
  return reading.quantitiesOf[sentence]!.filter((q) => q.firstToken >= from && q.firstToken < to);
}

export const isActor = (m: FoundMention): boolean => m.kind !== 'place' && m.kind !== 'weapon';

/** Token range with the offsets of its first and last token. */
export function rangeOf(doc: Doc, from: number, to: number): TokenRange {
  return { from, to, start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end };
}

/** The words between two offsets in small letters, on one line: a wire breaks its lines anywhere. */
export const lowerText = ({ text }: Doc, start: number, end: number): string =>
  text
    .slice(start, end)
    .toLowerCase()
    .replace(/[^\S ]/gu, ' ');

export const textOf = (doc: Doc, { start, end }: Span): string => doc.text.slice(start, end);

/** Chunk `at` as a token range, with the phrases with "of" that hang on it where `whole` is set. */
export function chunkRange(doc: Doc, parse: Parse, at: number, last = at): TokenRange {
  return rangeOf(doc, parse.chunks[at]!.from, parse.chunks[last]!.to);
}
