import type { Claim } from '@hearsay/vocabulary';
import { singleBlanks } from '../document/single-blanks.js';

/** What speaks for and against a claim's being right, by name; 0 or 1 but for `weight` and `words`. */
export type Evidence = Readonly<Record<string, number>>;

/** Types that report no happening. */
const BACKGROUND = /^(?:RELATION|STRENGTH|ASSESSMENT)$/u;

/**
 * The evidence of a claim: what its rules and slots say of how likely it is right. `weight` is the weight of its rule; a feature for each rule lets the
 * calibration say what the hand that gave the weight did not know.
 */
export function evidenceOf(claim: Claim, rules: readonly string[], weight: number, capitals: boolean): Evidence {
  const roles = new Set(claim.actors.map((actor) => actor.role));
  const is = (fact: boolean): number => (fact ? 1 : 0);
  const evidence: Record<string, number> = {
    weight,
    agent: is(roles.has('agent')),
    target: is(roles.has('target')),
    'nobody named': is(claim.actors.length === 0),
    'kind unknown': is(claim.actors.some((actor) => actor.kind === 'unidentified')),
    attributed: is(claim.attribution.length > 0),
    'quoted by another': is(claim.attribution.length > 1),
    'not stated': is(claim.certainty !== 'stated'),
    negated: is(claim.polarity === 'negated'),
    'stance of its own': is(claim.stance !== 'asserts'),
    counts: is(claim.quantities.length > 0),
    placed: is(claim.place !== null),
    dated: is(claim.time !== null),
    background: is(BACKGROUND.test(claim.type)),
    capitals: is(capitals),
    words: Math.min(3, Math.log10(1 + singleBlanks(claim.quote).split(' ').length)),
  };
  for (const rule of rules) evidence[`rule ${rule}`] = 1;
  return evidence;
}
