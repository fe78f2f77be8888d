import type { Role } from '@hearsay/vocabulary';
import type { Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { PartyRange } from './proposition.js';
import { chunkRange, isActor, mentionsWithin, rangeOf, type Reading } from './reading.js';

/** Parties beside an event noun, by their prepositions, possessors and adjectives of nationality. */
export function nounParties(reading: Reading, parse: Parse, at: number): PartyRange[] {
  const { doc } = reading;
  const chunk = parse.chunks[at]!;
  const out: PartyRange[] = [];
  const own = mentionsWithin(reading, chunk.from, chunk.to).filter(
    (m) => isActor(m) && m.lastToken <= chunk.head && m.firstToken < chunk.head,
  );
  const possessed = own.length > 0 && /^(?:'s|'|’s|’)$/u.test(doc.tokens[own.at(-1)!.lastToken]?.lower ?? '');
  // "the senator's murder": done to him.
  const victim = possessed && KILLED.test(chunk.word);
  if (own.length > 0) out.push({ role: victim ? 'target' : 'agent', range: rangeOf(doc, own[0]!.firstToken, own[0]!.lastToken) });
  else if (/^(?:its|their|his|our|her)$/u.test(doc.tokens[chunk.from]!.lower))
    out.push({ role: 'agent', range: rangeOf(doc, chunk.from, chunk.from + 1) });
  let next = at + 1;
  for (let turns = 0; turns < 6; turns += 1) {
    const prep = parse.chunks[next];
    if (prep?.kind !== 'prep' || parse.chunks[next + 1]?.kind !== 'np') break;
    const nouns = [next + 1];
    const end = afterPhrase(parse.chunks, next + 1);
    if (
      parse.chunks[end]?.kind === 'conj' &&
      parse.chunks[end + 1]?.kind === 'np' &&
      (prep.word === 'between' || parse.chunks[end + 2]?.kind !== 'vg')
    )
      nouns.push(end + 1);
    const role = roleOfPreposition(prep.word, chunk.word);
    if (role !== null)
      for (const noun of nouns) out.push({ role, range: chunkRange(doc, parse, noun, afterPhrase(parse.chunks, noun) - 1) });
    next = nouns.length > 1 ? afterPhrase(parse.chunks, nouns[1]!) : end;
  }
  return out;
}

/** Deeds whose possessor is the one they are done to, where he is no force: "the bishop's murder". */
const KILLED = /^(?:murder|assassination|slaying|kidnapping|abduction|death|beheading|lynching)s?$/u;

const DONE_TO =
  /^(?:killing|murder|assassination|bombing|shelling|bombardment|kidnapping|abduction|arrest|detention|capture|seizure|execution|massacre|slaughter|torture|siege|displacement|release|looting|burning|destruction|targeting|rape|beheading|occupation|liberation|recapture|encirclement|blockade|deportation|invasion|overthrow|conquest|annexation)s?$/u;

function roleOfPreposition(prep: string, noun: string): Role | null {
  if (prep === 'by' || prep === 'from') return 'agent';
  if (/^(?:on|against|upon|at|targeting)$/u.test(prep)) return 'target';
  if (prep === 'between') return 'agent';
  if (prep === 'with') return 'target';
  if (prep === 'of') return DONE_TO.test(noun) ? 'target' : 'agent';
  return null;
}
