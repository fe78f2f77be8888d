import { ARM_KIND } from './noun-classes.js';
import type { Role } from '@hearsay/vocabulary';
import type { Doc } from '../document/doc.js';
import type { Chunk } from '../grammar/chunk.js';
import type { Parse } from '../grammar/clause.js';
import { afterPhrase, isTime, nounGroup, secondBetween } from '../grammar/noun-group.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';
import type { PartyRange } from './proposition.js';
import { chunkRange, isActor, mentionsWithin, rangeOf, type Reading } from './reading.js';
import { POSSESSIVES } from '../lexicon/function-words.js';

/** Parties beside an event noun, by their prepositions, possessors and adjectives of nationality. */
export function nounParties(reading: Reading, parse: Parse, at: number): PartyRange[] {
  const { doc } = reading;
  const { chunks } = parse;
  const chunk = chunks[at]!;
  const out: PartyRange[] = [];
  const own = mentionsWithin(reading, chunk.from, chunk.to).filter(
    (m) => isActor(m) && m.lastToken <= chunk.head && m.firstToken < chunk.head,
  );
  const possessed = own.length > 0 && /^(?:'s|'|’s|’)$/u.test(doc.tokens[own.at(-1)!.lastToken]?.lower ?? '');
  // "the senator's murder", "the union members' massacre": done to them; "the army's murder of the senator" is its own.
  const done = chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np';
  const unarmed = own.length > 0 && VICTIM_KINDS.has(own[0]!.kind);
  const victim = !done && ((possessed && KILLED.test(chunk.word)) || (unarmed && SLAIN.test(chunk.word)));
  // "The Ostrian war", "Ostria violence": where it is, not who does it.
  const state = own.length === 1 && own[0]!.kind === 'state' && AFFLICTION.test(chunk.word);
  // "Ostria's civil war", but "Ostria's conflict with Tolland".
  const civil = chunk.word !== 'war' || doc.tokens[chunk.head - 1]!.lower === 'civil';
  const against = chunks[at + 1]?.kind === 'prep' && /^(?:with|against|on|in)$/u.test(chunks[at + 1]!.word);
  const where = state && (!possessed || (civil && !against));
  if (where) {
    // Nobody is named.
  } else if (own.length > 0) out.push({ role: victim ? 'target' : 'agent', range: rangeOf(doc, own[0]!.firstToken, own[0]!.lastToken) });
  else if (POSSESSIVES.has(doc.tokens[chunk.from]!.lower)) out.push({ role: 'agent', range: rangeOf(doc, chunk.from, chunk.from + 1) });
  else if (band(doc, chunk)) out.push({ role: 'agent', range: rangeOf(doc, beforeArm(doc, chunk), chunk.head + 1) });
  // "an ‘ordinary clash’ between": the mark closes the words about the event, not its parties.
  let next = chunks[at + 1]?.kind === 'mark' && chunks[at + 2]?.kind === 'prep' ? at + 2 : at + 1;
  for (let turns = 0; turns < 6; turns += 1) {
    // "an attack late on Monday by rebels", "shelling yesterday of the port".
    while (chunks[next] !== undefined && (chunks[next]!.kind === 'adv' || isTime(chunks[next]!))) next += 1;
    // "in and around the port".
    if (chunks[next]?.kind === 'prep' && chunks[next + 1]?.kind === 'conj' && chunks[next + 2]?.kind === 'prep') next += 2;
    const by = done ? doerBehind(chunks, next) : null;
    if (by !== null) next = by;
    const prep = chunks[next];
    if (prep?.kind !== 'prep' || chunks[next + 1]?.kind !== 'np') break;
    // "clashes over the past few hours with the front": when it was parts no party from it.
    if (isTime(chunks[next + 1]!)) {
      next += 2;
      continue;
    }
    const second = prep.word === 'between' ? secondBetween(chunks, next + 1) : null;
    const nouns = second === null ? nounGroup(chunks, next + 1) : [next + 1, second];
    const role = roleOfPreposition(prep.word, chunk.word);
    if (role !== null) for (const noun of nouns) out.push({ role, range: chunkRange(doc, parse, noun, afterPhrase(chunks, noun) - 1) });
    next = afterPhrase(chunks, nouns.at(-1)!);
  }
  return out;
}

/** Participles that name who did the deed before them. */
const DONE = /^(?:carry|commit|perpetrate|execute|plan|order|stage)$/u;

/** "The murder of Ada Bell, director of a school, by rebels", "the killing of two judges in Tarn carried out by the army": the "by" past what says more of the harmed. */
function doerBehind(chunks: readonly Chunk[], at: number): number | null {
  let k = at;
  if (chunks[k]?.kind === 'comma' && chunks[k + 1]?.kind === 'np') {
    const end = afterPhrase(chunks, k + 1, /^(?:of|in|for|at)$/u);
    if (chunks[end]?.kind !== 'comma') return null;
    k = end + 1;
  } else if (chunks[k]?.kind === 'comma') k += 1;
  const participle = chunks[k]?.verb?.form === 'ed' && DONE.test(chunks[k]!.word);
  if (participle) {
    k += 1;
    while (chunks[k] !== undefined && (chunks[k]!.kind === 'adv' || isTime(chunks[k]!))) k += 1;
    if (chunks[k]?.kind === 'prep' && chunks[k]!.word !== 'by' && chunks[k + 1]?.kind === 'np') k = afterPhrase(chunks, k + 1);
  }
  return k > at && chunks[k]?.word === 'by' && chunks[k + 1]?.kind === 'np' ? k : null;
}

/** "rebel ambush", "suspected jihadist attack": who did it stands right before the noun. A "terrorist attack" is a kind of attack. */
function band(doc: Doc, chunk: Chunk): boolean {
  const before = chunk.head > chunk.from ? doc.tokens[beforeArm(doc, chunk)]!.lower : '';
  // "Government air strikes", but "the government attack helicopter": with what it is struck stands between.
  if (/^(?:government|regime|junta)$/u.test(before)) return ARM_KIND.test(doc.tokens[chunk.head - 1]!.lower) || before !== 'government';
  const noun = GROUP_NOUNS.get(before);
  if (/^(?:gang|militia|cartel|army|navy)$/u.test(before)) return !AFFLICTION.test(chunk.word);
  return noun?.armed === true && noun.shape === 'one' && !/^(?:terrorist|criminal|armed|enemy|sniper|bomber)$/u.test(before);
}

/** The word before the head of a blow and what it is struck with: "rebel mortar fire". */
export function beforeArm({ tokens }: Doc, { from, head }: Pick<Chunk, 'from' | 'head'>): number {
  let at = head - 1;
  while (at > from && ARM_KIND.test(tokens[at]!.lower)) at -= 1;
  return at;
}

/** What a country suffers rather than does. */
const AFFLICTION = /^(?:war|conflict|violence|fighting|insurgency|rebellion|civil war|bloodshed|unrest)$/u;

/** Deeds whose possessor is the one they are done to, where he is no force: "the bishop's murder". */
const KILLED = /^(?:murder|assassination|slaying|kidnapping|abduction|death|beheading|lynching)s?$/u;

/** Deeds that those who bear no arms suffer, where they stand before the noun. */
const SLAIN = /^(?:massacre|killing|execution|murder|assassination|slaying|kidnapping|abduction|disappearance|slaughter)s?$/u;
const VICTIM_KINDS: ReadonlySet<string> = new Set(['civilians', 'person', 'organisation', 'outlet']);

/** Deeds of which "of" names whom they are done to. */
export const DONE_TO =
  /^(?:killing|murder|assassination|bombing|shelling|bombardment|kidnapping|abduction|arrest|detention|capture|seizure|execution|massacre|slaughter|torture|siege|displacement|release|looting|burning|destruction|targeting|rape|beheading|occupation|liberation|recapture|encirclement|blockade|deportation|invasion|overthrow|conquest|annexation|martyrdom|purge|expulsion|eviction|hijacking|sabotage|lynching|stabbing|persecution)s?$/u;

function roleOfPreposition(prep: string, noun: string): Role | null {
  // "The deportation of children from Ostria": whence, and by nobody.
  if (prep === 'from' && /^(?:deportation|expulsion|eviction|displacement|abduction|kidnapping|removal|release)s?$/u.test(noun))
    return null;
  if (prep === 'by' || prep === 'from') return 'agent';
  // "The abduction of nine worshippers at a church": where it was.
  if (prep === 'at' && DONE_TO.test(noun)) return null;
  if (/^(?:on|against|upon|at|targeting)$/u.test(prep)) return 'target';
  if (prep === 'between') return 'agent';
  if (prep === 'with') return 'target';
  if (prep === 'of') return DONE_TO.test(noun) ? 'target' : 'agent';
  return null;
}
