import type { Chunk } from './chunk.js';

/** Verbs that give a thing a name, with its name behind them or behind "as". */
const NAMES = /^(?:call|dub|term|label|name|brand|deem|consider)$/u;
const NAMES_AS = /^(?:describe|characteri[sz]e|label|brand|identify|portray|present|know|see|regard)$/u;
export const isNamingVerb = (verb: string): boolean => NAMES.test(verb) || NAMES_AS.test(verb);

const TELLS =
  /^(?:say|believe|claim|allege|suspect|think|assume|presume|report|appear|seem|insist|maintain|fear|know|assert|understand|admit|acknowledge|add)$/u;

/**
 * "Struck what it described as a weapons depot", "in what officials said was a raid", "what appeared to be shells": the noun phrase that the words from
 * "what" on only call something; null where they do not.
 */
export function whatIsCalled(chunks: readonly Chunk[], what: number): number | null {
  if (chunks[what]?.kind !== 'sub' || chunks[what]!.word !== 'what') return null;
  let at = what + 1;
  while (at < what + 5 && /^(?:np|adv)$/u.test(chunks[at]?.kind ?? '')) at += 1;
  const verb = chunks[at];
  if (verb?.kind !== 'vg') return null;
  at += 1;
  if (NAMES_AS.test(verb.word) && chunks[at]?.word === 'as') at += 1;
  else if (TELLS.test(verb.word) && chunks[at]?.kind === 'vg' && chunks[at]!.word === 'be') at += 1;
  else if (!NAMES.test(verb.word)) return null;
  while (/^(?:mark|adv)$/u.test(chunks[at]?.kind ?? '')) at += 1;
  return chunks[at]?.kind === 'np' ? at : null;
}
