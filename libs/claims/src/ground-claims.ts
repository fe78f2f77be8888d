import { normalName, type Claim } from '@hearsay/vocabulary';
import type { KnownActor } from './knowledge.js';
import { isAlsoCalled, isKnownName } from './lexicon/is-known-name.js';

/** What the check between extractor and log let through, and what it refused. */
export interface Grounded {
  claims: Claim[];
  refused: number;
  /** What was refused, and why. */
  faults: { claim: Claim; reason: 'quote' | 'span' | 'speaker' | 'actor' | 'place' | 'number' }[];
}

/**
 * The check between an extractor and the log: keeps only claims whose text holds them. A quote must be the slice at its offsets; the span of
 * every speaker, actor, place and number must lie in the text; a speaker, actor or place whose name the text does not hold anywhere, and a number
 * without digits or number words at its span, are refused. It trusts no extractor: rules and language models pass through the same check.
 *
 * @param actors an operator's: their names may stand for an alias that the text holds, as those of the bundled lexicon may.
 */
export function groundClaims(claims: readonly Claim[], text: string, actors: readonly KnownActor[] = []): Grounded {
  const out: Grounded = { claims: [], refused: 0, faults: [] };
  if (claims.length === 0) return out;
  const held: Held = { text: ` ${normalName(text)} `, actors, normal: new Map() };
  for (const claim of claims) {
    const reason = faultOf(claim, text, held);
    if (reason === null) out.claims.push(claim);
    else out.faults.push({ claim, reason });
  }
  out.refused = out.faults.length;
  return out;
}

function faultOf(claim: Claim, text: string, held: Held): Grounded['faults'][number]['reason'] | null {
  if (!inside(claim, text)) return 'span';
  if (claim.quote !== text.slice(claim.start, claim.end)) return 'quote';
  for (const speaker of claim.attribution)
    if (
      !inside(speaker, text) ||
      (speaker.cue !== undefined && !inside(speaker.cue, text)) ||
      !names(speaker.name, text.slice(speaker.start, speaker.end), held)
    )
      return 'speaker';
  for (const actor of claim.actors)
    if (!inside(actor, text) || !names(actor.name, text.slice(actor.start, actor.end), held)) return 'actor';
  if (
    claim.place !== null &&
    (!inside(claim.place, text) || !names(claim.place.name, text.slice(claim.place.start, claim.place.end), held))
  )
    return 'place';
  for (const quantity of claim.quantities)
    if (!inside(quantity, text) || !NUMBER.test(text.slice(quantity.start, quantity.end))) return 'number';
  return null;
}

const inside = ({ start, end }: { start: number; end: number }, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;

/** Digits, number words, and what counts a single noun: an article, "another", a possessor ("his driver was killed"). */
const NUMBER =
  /\d|^['’]s?$|\b(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|tens|dozens?|scores?|couple|pair|half|both|no|none|zero|single|the|an?other|his|her|its|their|our|my|your)\b/iu;

/** The normalised text between blanks, and the actors that it may name by an alias. */
interface Held {
  text: string;
  actors: readonly KnownActor[];
  /** What was normalised before: the names of an article come again and again. */
  normal: Map<string, string>;
}

function normal({ normal: known }: Held, words: string): string {
  let found = known.get(words);
  if (found === undefined) known.set(words, (found = normalName(words)));
  return found;
}

/** A name stands where the span points, or is one that the text uses elsewhere, whole or in all its words. */
function names(name: string, words: string, held: Held): boolean {
  // The blank makes a last "the" an article, as it is in the text, where a word follows it.
  const wanted = normal(held, `${name} `);
  if (wanted === '') return false;
  const { text, actors } = held;
  if (text.includes(` ${wanted} `)) return true;
  const pointed = normal(held, words);
  if (pointed !== '' && (` ${wanted} `.includes(` ${pointed} `) || ` ${pointed} `.includes(` ${wanted} `))) return true;
  return wanted.split(' ').every((word) => text.includes(` ${word}`)) || isKnownName(wanted, text) || isAlsoCalled(wanted, text, actors);
}
