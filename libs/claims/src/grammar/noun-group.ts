import type { Chunk } from './chunk.js';

const TIME =
  /^(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|day|days|week|weeks|month|months|year|years|hour|hours|night|morning|afternoon|evening|minutes|minute|yesterday|today|tomorrow|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|aug|sept|sep|oct|nov|dec|jan\.|feb\.|aug\.|sept\.|oct\.|nov\.|dec\.|weekend|decade|decades|century|summer|winter|spring|autumn|time|times|moment|dawn|dusk|midnight|noon|while)$/u;

/** Whether a noun phrase names a time ("last month", "Sunday", "two days", "2014"). */
export function isTime(chunk: Chunk): boolean {
  return chunk.kind === 'np' && (TIME.test(chunk.word) || /^(?:19|20)\d\d$/u.test(chunk.word));
}

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
  const out = [at];
  const list = [at];
  let end = afterPhrase(chunks, at, /^(?:of|for|from|in|at|with|near|on)$/u);
  for (let turns = 0; turns < 12; turns += 1) {
    let next = end;
    if (chunks[next]?.kind === 'close' || chunks[next]?.kind === 'mark') next += 1;
    const comma = chunks[next]?.kind === 'comma';
    if (comma) next += 1;
    const conj = chunks[next]?.kind === 'conj' && chunks[next]!.word !== 'but';
    if (conj) next += 1;
    if (chunks[next]?.kind === 'adv' && conj) next += 1;
    if (chunks[next]?.kind === 'other' && conj) next += 1;
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

/** "sites in Iraq and Syria": the conjunction joins what the prepositions hold, unless the second has such a phrase of its own. */
function innerCoordination(chunks: readonly Chunk[], noun: number, next: number): boolean {
  const prep = chunks[next - 3];
  if (prep?.kind !== 'prep' || next - 3 <= noun) return false;
  if (chunks[next + 1]?.kind === 'prep' && chunks[next + 1]!.word === prep.word) return false;
  return !chunks[next]!.counted;
}
