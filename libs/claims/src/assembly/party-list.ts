import type { Party } from '@hearsay/vocabulary';
import { POSSESSIVES } from '../lexicon/function-words.js';
import { OFFICES } from '../lexicon/offices.js';
import { SOCIAL_MEDIA } from '../lexicon/social-media.js';
import type { PartyRange } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import { isThing } from './things-of-war.js';

// Who of those whom the grammar found beside a deed is a party of his own.

/** "His son, a member of the militia, and two others were killed", "killed Ada Bell, the mayor, and two guards": what stands between two commas says who the one before is. */
export function isApposed({ doc: { tokens } }: Reading, before: PartyRange | undefined, { role, range }: PartyRange): boolean {
  if (before === undefined || before.role !== role || before.range.to !== range.from - 1) return false;
  const article = tokens[range.from]!.lower;
  const last = tokens[range.to - 1]!.lower;
  const holder = article === 'the' && OFFICES.has(last) && tokens[before.range.to - 1]!.pos === 'PROPN';
  // "The Red Column, the former branch of the front, and two tribes"
  const posed = article === 'the' && (tokens[range.from + 1]?.lower === 'former' || APPOSED.test(last));
  if ((!/^an?$/u.test(article) && !posed && !holder) || tokens[range.from - 1]!.lower !== ',') return false;
  const one = POSSESSIVES.has(tokens[before.range.from]!.lower) || tokens[before.range.to - 1]!.pos === 'PROPN';
  let end = range.to;
  while (end < range.to + 6 && /^(?:ADP|DET|NOUN|PROPN|ADJ)$/u.test(tokens[end]?.pos ?? '')) end += 1;
  return one && tokens[end]?.lower === ',' && tokens[end + 1]?.lower === 'and';
}

const APPOSED = /^(?:affiliate|branch|wing|arm|offshoot|franchise|successor|umbrella)$/u;

/** Whether a party stands for itself, and neither for nobody nor for another of the same deed. */
export const isWhole = (reading: Reading, party: Party, all: readonly Party[]): boolean =>
  !OF_NOBODY.test(party.name) && !SOCIAL_MEDIA.test(party.name) && !isOwn(reading, party, all) && !standsFor(reading, party, all);

/** "Fourteen soldiers and two officers": those of the army. */
export function amongSoldiers(parties: Party[]): void {
  parties.forEach((p, at) => {
    if (p.kind !== 'military' && /^officers?$/iu.test(p.name) && parties.some((o) => o.role === p.role && o.kind === 'military'))
      parties[at] = { ...p, kind: 'military' };
  });
}

/** A possessive that stands for nobody told before names nobody. */
const OF_NOBODY = /^(?:its|their|his|her|whose)$/iu;

/** "Repelled attacks on its positions": what is the doer's own is not what it is done to. */
function isOwn(reading: Reading, target: Party, all: readonly Party[]): boolean {
  if (target.role !== 'target' || !/^(?:its|their|his|her|it|them)\b/iu.test(reading.doc.text.slice(target.start, target.end)))
    return false;
  // "Torched their own homes": whoever does it.
  const own = /^\w+ own\b/u.test(reading.doc.text.slice(target.start, target.end));
  return all.some((a) => a.role === 'agent' && (own || a.name === target.name));
}

/** "Attacked an army post, killing ten soldiers": the post is theirs who were harmed there. */
function standsFor(reading: Reading, thing: Party, all: readonly Party[]): boolean {
  // "Nine soldiers were killed and 45 wounded": those who have no name but their harm are some of them.
  if (thing.role === 'target' && thing.kind === 'unidentified' && /^(?:\d\S* )?(?:wounded|injured|dead|bodies)$/u.test(thing.name))
    return all.some((p) => p !== thing && p.role === 'target');
  if (thing.role !== 'target' || !isThing(reading.doc.text.slice(thing.start, thing.end))) return false;
  return all.some((p) => p !== thing && p.role === 'target' && p.kind === thing.kind && !isThing(reading.doc.text.slice(p.start, p.end)));
}
