import type { Doc } from '../document/doc.js';
import type { Attributed } from '../speech/attribution.js';
import type { SpeechIndex } from './speech-index.js';

/** A token inside quotation marks has the speaker of the quotation, or of the one that it goes on from; empty where nobody is told. */
export function ofQuotation<T extends Attributed>(doc: Doc, token: number, spoken: SpeechIndex<T>): T[] {
  let quotation = doc.quotations[doc.tokens[token]!.quotation];
  if (quotation === undefined) return [];
  const paragraph = quotation.paragraph;
  for (let turns = 0; quotation?.continues === true && turns < 50; turns += 1) quotation = doc.quotations[quotation.index - 1];
  if (quotation === undefined) return [];
  const own = quotation;
  const touching = [own.from, own.to - 1].map((at) => doc.tokens[at]!.sentence).flatMap((sentence) => spoken.about(sentence));
  const overlapping = touching.filter((s) => s.kind !== 'attitude' && s.content.some((c) => c.from < own.to + 2 && c.to > own.from - 2));
  if (overlapping.length > 0) return overlapping.slice(-1);
  // "…," he said. "…": the next quotation of the same paragraph goes on; so does one that opens the paragraph after its introduction.
  const nearest = spoken.lastBefore(own.from);
  const before = nearest === undefined ? -1 : doc.sentences[doc.tokens[nearest.cue.from]!.sentence]!.paragraph;
  if (nearest === undefined || before < paragraph - 1 || (before !== own.paragraph && own.to - own.from < 6)) return [];
  return [nearest];
}
