import type { Mode } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import { INSTRUMENTS } from './deeds.js';
import { findModes } from './find-modes.js';
import type { Proposition } from './proposition.js';
import { lowerText } from './reading.js';

const MEANS: ReadonlySet<Mode> = new Set<Mode>([...INSTRUMENTS, 'crowd-control', 'beat', 'sexual', 'torture']);
const REMOTE: readonly Mode[] = ['suicide-attack', 'explosives', 'aerial', 'drone', 'heavy-weapons', 'unconventional'];

/** Tokens: what is named farther off belongs to something else. */
const NEAR = 20;

/**
 * The means that the rest of the sentence names for harm that a clause tells without doer or means: "four were killed … when a mine went off".
 * Where the sentence speaks of fighting besides, nothing can be known.
 */
export function meansNearby(doc: Doc, proposition: Proposition, modes: readonly Mode[]): Mode[] {
  if (proposition.type !== 'ASSAULT' || modes.some((m) => MEANS.has(m)) || proposition.parties.some((p) => p.role === 'agent')) return [];
  const sentence = doc.sentences[proposition.sentence]!;
  const { range } = proposition;
  // "Those who were killed" are spoken of, not reported.
  if (/\b(?:who|which)\b/iu.test(doc.text.slice(range.start, range.end))) return [];
  const found = findModes(doc, 'ASSAULT', Math.max(sentence.from, range.from - NEAR), Math.min(sentence.to, range.to + NEAR), []);
  const remote = found.filter((m) => REMOTE.includes(m));
  const text = lowerText(doc, doc.tokens[sentence.from]!.start, doc.tokens[sentence.to - 1]!.end);
  return /\bclash|\bfighting|\bbattles?\b|\bgun ?battle/u.test(text) ? [] : remote.slice(0, 2);
}
