import type { Doc, TokenRange } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';

/** "In Tarn, capital of Velm, two bombs went off": where the words begin that lead up to a proposition without a verb of their own. */
export function openingOf(doc: Doc, parse: Parse, from: number): number {
  const first = doc.sentences[parse.sentence]!.from;
  if (!/^(?:in|at|near|outside|inside|around|across|elsewhere)$/u.test(doc.tokens[first]!.lower)) return from;
  const verb = parse.chunks.findLast(
    (c) => (c.kind === 'vg' || c.kind === 'sub' || c.kind === 'mark' || c.kind === 'colon') && c.from < from,
  );
  return verb === undefined ? first : from;
}

const LIVING = /^(?:residents?|inhabitants?|villagers?|locals|townspeople|townsfolk|dwellers)$/u;

/** Whether those who speak live where it happened: "residents of Tarn". */
export function witnessesAt(doc: Doc, source: TokenRange): boolean {
  for (let k = source.from; k < Math.min(source.to, source.from + 6); k += 1) if (LIVING.test(doc.tokens[k]!.lower)) return true;
  return false;
}

/** "He had just been in Tarn, where men were massing there": the place that "there" goes back to, in its sentence or the one before. */
export function placeOfThere(reading: Reading, { sentence, range }: Proposition): FoundMention | null {
  const { tokens } = reading.doc;
  let there = -1;
  for (let k = range.from; k < range.to && there < 0; k += 1) if (tokens[k]!.lower === 'there' && pointsBack(reading.doc, k)) there = k;
  if (there < 0) return null;
  const named = (m: FoundMention): boolean => m.kind === 'place' && m.named && !m.inside && m.lastToken <= there;
  return reading.mentionsOf[sentence]!.findLast(named) ?? reading.mentionsOf[sentence - 1]?.findLast(named) ?? null;
}

/** "There were three men" and "there is no …" point to no place. */
function pointsBack(doc: Doc, at: number): boolean {
  const next = doc.tokens[at + 1];
  return !/^(?:is|are|was|were|has|have|had|will|would|may|might|could|can|'s|seems?|seemed|appears?|appeared|remains?)$/u.test(
    next?.lower ?? '',
  );
}
