import type { Chunk } from './chunk.js';
import { isSeveral } from '../lexicon/groups.js';
import { PLATFORMS } from '../mentions/group-words.js';

const TIME =
  /^(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|day|days|week|weeks|month|months|year|years|hour|hours|night|morning|afternoon|evening|minutes|minute|yesterday|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|sep|oct|nov|dec|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|weekend|decade|decades|century|summer|winter|spring|autumn|time|times|moment|dawn|dusk|midnight|midday|noon|overnight|while)$/u;

/** Whether a noun phrase names a time ("last month", "Sunday", "two days", "2014"). */
export function isTime(chunk: Chunk): boolean {
  return chunk.kind === 'np' && (TIME.test(chunk.word) || /^(?:19|20)\d\d$/u.test(chunk.word));
}

/** "90 kilometres south of the capital": how far off something is, which does nothing. */
const isDistance = (chunk: Chunk): boolean => /^(?:km|kms|miles?|(?:kilo)?met(?:er|re)s?|yards?)$/u.test(chunk.word);

/** Whether a noun phrase tells when or how far off: it is a subject only where no other comes. */
export const isCircumstance = (chunk: Chunk): boolean => isTime(chunk) || isDistance(chunk);

/** Index of the chunk after the noun phrase at `at` and the phrases with "of" (or another of `preps`) that hang on it. */
export function afterPhrase(chunks: readonly Chunk[], at: number, preps: RegExp = /^of$/u): number {
  let end = at + 1;
  while (chunks[end]?.kind === 'prep' && preps.test(chunks[end]!.word) && chunks[end + 1]?.kind === 'np') end += 2;
  return end;
}

/**
 * The coordinated noun phrases that begin at `at`: "X, Y and Z". Without an "and" or "or" before the last one, what follows a comma is an
 * apposition and only the first is returned. A phrase that is the subject of a verb right after it is none of them, unless `stop` is that verb.
 */
export function nounGroup(chunks: readonly Chunk[], at: number, stop = -1): number[] {
  return listFrom(chunks, at, stop).map((member) => whoIsThat(chunks, member));
}

/** "its rival, the Red Column, …": whoever is named behind such a word, where commas set the name off. */
function whoIsThat(chunks: readonly Chunk[], at: number): number {
  if (!BESIDE.test(chunks[at]!.word) || chunks[at + 1]?.kind !== 'comma' || chunks[at + 2]?.kind !== 'np') return at;
  const end = afterBracket(chunks, afterPhrase(chunks, at + 2));
  return chunks[end]?.kind === 'comma' && chunks[end + 1]?.kind !== 'conj' && chunks[end + 1]?.kind !== 'np' ? at + 2 : at;
}
const BESIDE = /^(?:rival|ally|enemy|foe|opponent|adversary|archrival|arch-rival|backer|patron|sponsor|partner)$/u;

function listFrom(chunks: readonly Chunk[], at: number, stop: number): number[] {
  const out = [at];
  const list = [at];
  let end = afterPhrase(chunks, at, /^(?:of|for|from|in|at|with|near|on)$/u);
  for (let turns = 0; turns < 12; turns += 1) {
    let next = afterInclusion(chunks, afterBracket(chunks, end));
    if (chunks[next]?.kind === 'close' || chunks[next]?.kind === 'mark') next += 1;
    const comma = chunks[next]?.kind === 'comma';
    if (comma) next += 1;
    const conj = chunks[next]?.kind === 'conj' && chunks[next]!.word !== 'but';
    if (conj) next += 1;
    if (chunks[next]?.kind === 'adv' && conj) next += 1;
    if (chunks[next]?.kind === 'other' && conj) next += 1;
    // "Rebels, troops clash": a headline leaves out the "and" right before the verb that waits; an apposition would end in a comma.
    if (comma && !conj && list.length === 1 && chunks[next]?.kind === 'np' && afterPhrase(chunks, next) === stop && !isTime(chunks[next]!))
      return isOfOpening(chunks, at) ? [next] : [...out, next];
    if ((!comma && !conj) || chunks[next]?.kind !== 'np' || isTime(chunks[next]!)) break;
    if (conj && !comma && innerCoordination(chunks, list.at(-1)!, next)) break;
    end = afterPhrase(chunks, next, /^(?:of|for|from)$/u);
    // "soldiers and men of a militia known as …, executed": before the verb that the list waits for, a bare participle says more of its last member.
    const participle = stop > end && chunks[end]?.verb?.form === 'ed';
    if (
      chunks[end]?.kind === 'vg' &&
      end !== stop &&
      !participle &&
      chunks[end]!.verb!.form !== 'infinitive' &&
      !(chunks[end]!.verb!.form === 'ing')
    )
      break;
    list.push(next);
    if (conj) {
      out.splice(0, out.length, ...list);
      if (!comma) break;
      break;
    }
  }
  return out;
}

/** "According to the mayor, Ada Bell, rebels clashed", "In Tarn, the capital, rebels clashed": a comma behind an opening phrase parts what is said of its noun. */
function isOfOpening(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[0]?.kind !== 'prep' || chunks[at - 1]?.kind !== 'comma' || at > 10) return false;
  for (let k = 1; k < at - 1; k += 1) if (!/^(?:np|prep|adj|adv)$/u.test(chunks[k]!.kind)) return false;
  return true;
}

/** "Nine soldiers, including a captain, and a nurse": the chunk after the comma that ends what a band includes, where "and" joins another to the band; else `at`. */
function afterInclusion(chunks: readonly Chunk[], at: number): number {
  if (chunks[at]?.kind !== 'comma' || chunks[at + 1]?.word !== 'include' || chunks[at + 2]?.kind !== 'np') return at;
  const end = afterPhrase(chunks, at + 2, /^(?:of|from)$/u);
  return chunks[end]?.kind === 'comma' && chunks[end + 1]?.word === 'and' && chunks[end + 2]?.kind === 'np' ? end + 1 : at;
}

/** Several people, or the machines that carry them. */
const isBand = (word: string): boolean => isSeveral(word) || PLATFORMS.has(word);

/** "the Tarn Border Guards (TBG) and the army": the chunk after a short bracket that opens at `at`, else `at`. */
export function afterBracket(chunks: readonly Chunk[], at: number): number {
  if (chunks[at]?.kind !== 'open') return at;
  for (let k = at + 1; k < at + 6; k += 1) if (chunks[k]?.kind === 'close') return k + 1;
  return at;
}

const COUNTING = /^(?:dozens|hundreds|thousands|scores|tens|number|many|most|some|several)$/u;

/** "sites in Iraq and Syria": the conjunction joins what the prepositions hold, unless the second has such a phrase of its own. */
function innerCoordination(chunks: readonly Chunk[], noun: number, next: number): boolean {
  const prep = chunks[next - 3];
  if (prep?.kind !== 'prep' || next - 3 <= noun) return false;
  // "soldiers from the 5th Brigade and police commandos": people go with people, not with what the first ones come from or are of.
  if (isBand(chunks[noun]!.word) && isBand(chunks[next]!.word) && !isBand(chunks[next - 2]!.word)) return false;
  // "dozens of fighters and civilians": both are counted, and both take part.
  if (prep.word === 'of' && COUNTING.test(chunks[noun]!.word) && isBand(chunks[next]!.word) && isBand(chunks[next - 2]!.word)) return false;
  if (chunks[next + 1]?.kind === 'prep' && chunks[next + 1]!.word === prep.word) return false;
  return !chunks[next]!.counted;
}

/** What may stand inside the first of two parties between which something happens: "forces loyal to the general", "troops backed by Ostria". */
const WITHIN_FIRST = /^(?:np|prep|adj|adv|open|close|mark|vg|comma)$/u;

/**
 * "between forces loyal to the general and the Red Column": the second noun phrase after "between", whose first one is at `at`; null where none
 * is found. What follows the first "and" that joins a whole noun phrase is the second.
 */
export function secondBetween(chunks: readonly Chunk[], at: number): number | null {
  // "between rebels, troops in Tarn": a headline's comma.
  const listed = chunks[at + 1]?.kind === 'comma' && chunks[at + 2]?.kind === 'np' ? at + 2 : null;
  for (let k = at + 1; k < Math.min(chunks.length, at + 16); k += 1) {
    const chunk = chunks[k]!;
    if (chunk.kind === 'conj') {
      if (chunk.word !== 'and' || chunks[k + 1]?.kind !== 'np') return null;
      // "between troops backed by Ostria and Tolland and the rebels": the first joins those who back them.
      const other = chunks[k + 2];
      const inner = chunks.slice(at, k).some((c) => c.kind === 'vg') && other?.kind === 'conj' && chunks[k + 3]?.kind === 'np';
      if (!inner) return k + 1;
      return k + 3;
    }
    if (!WITHIN_FIRST.test(chunk.kind) || (chunk.kind === 'vg' && chunk.verb!.form !== 'ed' && chunk.verb!.form !== 'ing')) return listed;
  }
  return listed;
}

/** The second noun phrases after every "between" of a sentence. */
export const secondsBetween = (chunks: readonly Chunk[]): ReadonlySet<number> =>
  new Set(
    chunks.flatMap((c) =>
      c.kind === 'prep' && c.word === 'between' && chunks[c.index + 1]?.kind === 'np' ? (secondBetween(chunks, c.index + 1) ?? []) : [],
    ),
  );
