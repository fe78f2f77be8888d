import type { Doc, TokenRange } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import type { FoundMention } from '../mentions/mention.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import { HARM } from '../propositions/deeds.js';
import type { Words } from '../lexicon/words.js';
import type { Tense } from './tense.js';

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

/**
 * "He had just been in Tarn, where men were massing there": the place that "there" goes back to, in its sentence or the two before; of "the same city" the place of
 * the happening told before (`told`), else the last one named.
 */
export function placeOfThere(reading: Reading, { sentence, range }: Proposition, told: FoundMention | null): FoundMention | null {
  const { tokens } = reading.doc;
  let there = -1;
  for (let k = reading.doc.sentences[sentence]!.from; k < range.to && there < 0; k += 1)
    if ((k >= range.from && tokens[k]!.lower === 'there' && pointsBack(reading.doc, k)) || isSamePlace(reading.doc, k)) there = k;
  if (there < 0) return null;
  const same = tokens[there]!.lower === 'same';
  const town = same && TOWN.test(tokens[there + 1]!.lower);
  const wide = (m: FoundMention): boolean => town && /^(?:region|country)$/u.test(m.entry?.kind ?? '');
  if (same && told !== null && !wide(told)) return told;
  const named = (m: FoundMention): boolean => m.kind === 'place' && m.named && !m.inside && m.lastToken <= there && !wide(m);
  for (let k = sentence; k >= Math.max(0, sentence - (same ? SAME_REACH : 2)); k -= 1) {
    const found = reading.mentionsOf[k]!.findLast(named);
    if (found !== undefined) return found;
  }
  return null;
}

/** "A bar in the same city": how many sentences back it was named at most. */
const SAME_REACH = 6;
const TOWN = /^(?:city|town|village|hamlet|suburb|neighbou?rhood)$/u;
const isSamePlace = ({ tokens }: Doc, at: number): boolean =>
  tokens[at]!.lower === 'same' &&
  tokens[at - 1]?.lower === 'the' &&
  (TOWN.test(tokens[at + 1]?.lower ?? '') ||
    /^(?:district|province|region|area|valley|county|state|spot|municipality)$/u.test(tokens[at + 1]?.lower ?? ''));

const SITE =
  /^(?:camp|base|airport|airfield|barracks|garrison|headquarters|compound|post|outpost|station|building|schools?|hospital|clinic|mosque|church|market|university|prison|jail|embassy|consulate|palace|hotel|restaurant|port|bridge|checkpoint|plant|refinery|mine|houses?|village|town|city|district|neighbou?rhood|quarter)$/u;

/**
 * "The army has retaken the camp", "“They are killing everyone,” she said": what a sentence tells of the place told before, though not in the past.
 */
export function isStillThere(reading: Reading, { sentence, range, trigger, type }: Proposition, tense: Tense): boolean {
  const { tokens } = reading.doc;
  const atSite = reading.mentionsOf[sentence]!.some(
    (m) =>
      m.kind === 'place' &&
      !m.named &&
      m.firstToken >= range.from &&
      m.lastToken <= range.to &&
      tokens[m.firstToken]!.lower === 'the' &&
      SITE.test(tokens[m.headToken]!.lower),
  );
  return atSite || (HARM.has(type) && (tense === 'perfect' || tense === 'present') && tokens[trigger]!.quotation >= 0);
}

/** "There were three men" and "there is no …" point to no place. */
function pointsBack(doc: Doc, at: number): boolean {
  const next = doc.tokens[at + 1];
  return !/^(?:is|are|was|were|has|have|had|will|would|may|might|could|can|'s|seems?|seemed|appears?|appeared|remains?)$/u.test(
    next?.lower ?? '',
  );
}

/** "Tarn, capital of the troubled province of Velm": the seat, not what it is the seat of. */
export function seatBefore(doc: Doc, places: readonly FoundMention[], place: FoundMention): FoundMention | undefined {
  const before = places.findLast((m) => m.lastToken < place.firstToken && m.lastToken > place.firstToken - 11);
  if (before === undefined || doc.tokens[before.lastToken]?.text !== ',') return undefined;
  for (let k = before.lastToken + 1; k < Math.min(place.firstToken, before.lastToken + 6); k += 1) {
    const word = doc.tokens[k]!.lower;
    if (/^(?:capital|seat)$/u.test(word) && doc.tokens[k + 1]?.lower === 'of') return before;
    if (!/^(?:DET|ADJ|NOUN|PROPN)$/u.test(doc.tokens[k]!.pos)) return undefined;
  }
  return undefined;
}

/** "In a separate incident", "Separately", "In another attack": what follows is another happening than the one told before. */
export function isSeparate({ doc, words }: Reading, { sentence, range }: Proposition): boolean {
  const { from, to } = doc.sentences[sentence]!;
  // "Nine were killed in separate attacks", "Another blast killed two"; but "died in another raid" is one of a series.
  for (let k = range.from; k < range.to - 1; k += 1) {
    const other = OTHER.test(doc.tokens[k]!.lower) || (k === from && doc.tokens[k]!.lower === 'another');
    if (other && doc.tokens.slice(k + 1, k + 4).some((t) => t.pos === 'NOUN' && isIncident(words, t.lower))) return true;
  }
  const first = doc.tokens[from]!.lower;
  if (first === 'separately' || first === 'elsewhere') return true;
  // "Earlier in the day, gunmen attacked …": whoever is not known yet did it somewhere else.
  if (first === 'earlier' && !KNOWN.test(doc.tokens[range.from]!.lower)) return true;
  if (first !== 'in') return false;
  for (let k = from + 1; k < Math.min(to, from + 5); k += 1) {
    const word = doc.tokens[k]!.lower;
    if (!/^(?:separate|another|different|unrelated|second|third)$/u.test(word)) continue;
    return isIncident(words, doc.tokens[k + 1]!.lower);
  }
  return false;
}

/** "Jets later bombed the base", "the army was still repelling attacks": not on the day told before; but "they later left" goes on with it. */
export function isLater(doc: Doc, from: number, to: number): boolean {
  for (let k = from + 1; k < to; k += 1) {
    const [before, word, next] = [doc.tokens[k - 1]!.lower, doc.tokens[k]!.lower, doc.tokens[k + 1]];
    if (word === 'still' && next?.pos === 'VERB' && next.lower.endsWith('ing')) return true;
    if (!/^(?:later|afterwards|subsequently)$/u.test(word) || doc.tokens[k]!.pos === 'ADJ') continue;
    return !/^(?:hours?|minutes?|moments?|they|he|she|it|we|who|and)$/u.test(before);
  }
  return false;
}

const KNOWN = /^(?:the|this|that|these|those|its|their|his|her|it|they|he|she|we|both)$/u;
const OTHER = /^(?:separate|different|unrelated|similar)$/u;

/** A noun for a happening of war: "the raids", "a separate incident". */
export const isIncident = (words: Words, word: string): boolean =>
  words.nounTrigger(word)?.type === 'ASSAULT' || /^(?:incident|event|development|case|operation)s?$/u.test(word);
