import type { Claim, Mode } from '@hearsay/vocabulary';
import { INSTRUMENTS } from '../propositions/deeds.js';
import type { Reading } from '../propositions/reading.js';
import type { Proposition } from '../propositions/proposition.js';
import { toldBefore } from './carried.js';
import type { Draft } from './draft.js';

/** How many sentences on, and back, a happening is told without its means. */
const REACH = 3;
const BACK = 2;
/** A happening by a word that leaves open how it was done. */
const GENERAL = /\b(?:attacks?|acts?|actions?|incidents?|attempts?)\b/iu;
/** Fighting, which one bomb is not. */
const FIGHT = /\b(?:clash\w*|fighting|battles?|combat|offensives?|war|wars|operations?|confrontations?)\b/iu;

/** "A bomb went off in Tarn. Four people died in the attack": what tells on a happening, or told of it in general before, was done by the same means. */
export function shareMeans(reading: Reading, claim: Claim, proposition: Proposition, before: readonly Draft[]): void {
  if (claim.type !== 'ASSAULT' || !isAsserted(claim) || claim.mode.includes('crowd-control')) return;
  const means = claim.mode.filter((m) => INSTRUMENTS.has(m));
  if (means.length > 0) forBefore(claim, means, proposition.sentence, before);
  else fromBefore(reading, claim, proposition, before);
}

function fromBefore(reading: Reading, claim: Claim, proposition: Proposition, before: readonly Draft[]): void {
  const last = lastForce(before, proposition.sentence - REACH, (c) => c.polarity === 'affirmed' && isAsserted(c));
  if (last === undefined || last.claim.mode.includes('crowd-control')) return;
  const means = last.claim.mode.filter((m) => INSTRUMENTS.has(m));
  const told = toldBefore(reading, proposition);
  if (means.length > 0 && isThere(claim, last.claim) && isThen(claim, last.claim, told) && isByThem(claim, last.claim, told))
    claim.mode = [...claim.mode, ...means];
}

/** "There was an attack in Tarn. A car bomb went off at the market": the first sentence tells of the second one's happening. */
function forBefore(claim: Claim, means: readonly Mode[], sentence: number, before: readonly Draft[]): void {
  const last = lastForce(before, sentence - BACK, () => true);
  // Only the opening of a text tells of its happening in general before it tells how it was done.
  if (last === undefined || last.sentence > BACK) return;
  const general = last.claim;
  if (!isAsserted(general) || general.mode.some((m) => INSTRUMENTS.has(m) || m === 'crowd-control')) return;
  if (!GENERAL.test(general.quote) || FIGHT.test(general.quote) || !isThere(claim, general) || !isThen(claim, general, true)) return;
  if (isByThem(claim, general, true)) general.mode = [...general.mode, ...means];
}

/** The last claim of force that fits, not before that sentence: a look back of few sentences, however long the text. */
function lastForce(before: readonly Draft[], first: number, fits: (claim: Claim) => boolean): Draft | undefined {
  for (let k = before.length - 1; k >= 0 && before[k]!.sentence >= first; k -= 1)
    if (before[k]!.claim.type === 'ASSAULT' && fits(before[k]!.claim)) return before[k];
  return undefined;
}

const isAsserted = ({ stance }: Claim): boolean => stance === 'asserts' || stance === 'accuses' || stance === 'estimates';

/** The same place, as far as both tell one. */
const isThere = (a: Claim, b: Claim): boolean => a.place === null || b.place === null || a.place.name === b.place.name;

/** The same time; what is told of again may be dated only then. */
const isThen = (later: Claim, earlier: Claim, told: boolean): boolean =>
  later.time === null || (earlier.time === null ? told : later.time.from === earlier.time.from && later.time.to === earlier.time.to);

/** Nobody else did it; harm that somebody is told to have done is a happening of its own. */
function isByThem(claim: Claim, other: Claim, told: boolean): boolean {
  const [own, theirs] = [agentsOf(claim), agentsOf(other)];
  return own.length === 0 || (told && theirs.length === 0) || own.some((name) => theirs.includes(name));
}

const agentsOf = (claim: Claim): string[] => claim.actors.filter((a) => a.role === 'agent').map((a) => a.name);
