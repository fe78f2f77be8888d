import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { Proposition } from '../propositions/proposition.js';

const bothForce = (p: Proposition, next: Proposition): boolean =>
  p.type === 'ASSAULT' && next.type === 'ASSAULT' && p.negated === next.negated;

/** "Carried out a raid that killed ten", "staged an ambush in which ten died": what the deed did is told in a relative clause on the noun of the deed. */
export function deedTellsOn(parse: Parse, p: Proposition, next: Proposition, a: Clause, b: Clause): boolean {
  if (b.kind !== 'relative' || !bothForce(p, next) || !p.rules.some((r) => r === 'light-verb' || r === 'sense-wages-campaign'))
    return false;
  const opener = parse.chunks.findLast((c) => c.kind === 'rel' && c.index < b.verb.index);
  if (opener === undefined || !/^(?:that|which)$/u.test(opener.word)) return false;
  const prep = parse.chunks[opener.index - 1];
  const noun = opener.index - (prep?.kind === 'prep' && /^(?:in|during)$/u.test(prep.word) ? 2 : 1);
  // "Waged a campaign of bombings that has left ten dead": the noun of the deed with what hangs on it.
  return [...a.objects, ...a.obliques.flatMap((o) => o.nouns)].some((at) => at === noun || afterPhrase(parse.chunks, at) === noun + 1);
}

/** "Strikes blamed on the army killed ten", "bombs dropped on a camp killed three", "ten died in strikes blamed on the army": who did it, or how, is told in words on the noun of the deed. */
export const toldOfSubject = (p: Proposition, next: Proposition, a: Clause, b: Clause): boolean =>
  bothForce(p, next) &&
  a.kind === 'reduced' &&
  (p.rules.includes('attributed-to') || /^(?:drop|fire|launch|lob|throw|hurl|plant|detonate)$/u.test(a.verb.word)) &&
  a.subjects.length > 0 &&
  (b.subjects.includes(a.subjects[0]!) ||
    b.obliques.some((o) => /^(?:in|by|during|from)$/u.test(o.prep) && o.nouns.includes(a.subjects[0]!)));

const MACHINES = /^(?:jets?|planes?|warplanes?|aircraft|drones?|helicopters?|gunships?|bombers?|missiles?)$/u;

/** "Sent soldiers to fight alongside the rebels", "sent troops to support the army", "sent jets to bomb a camp": what they are sent for. */
export const sentFor = (parse: Parse, p: Proposition, next: Proposition, a: Clause, b: Clause): boolean =>
  p.type === 'MOBILIZE' &&
  (/^(?:COOPERATE|SUPPORT)$/u.test(next.type) ||
    (next.type === 'ASSAULT' && a.objects.some((at) => MACHINES.test(parse.chunks[at]!.word)))) &&
  b.kind === 'infinitive' &&
  b.parent === a.index &&
  p.negated === next.negated;

/** "Shot down two drones launched towards Tarn": whither a weapon flew that was brought down. */
export const flewThere = (p: Proposition, next: Proposition, a: Clause, b: Clause): boolean =>
  bothForce(p, next) &&
  b.kind === 'reduced' &&
  /^(?:launch|fire|send|shoot|aim|direct)$/u.test(b.verb.word) &&
  b.subjects.length > 0 &&
  (a.objects.includes(b.subjects[0]!) || (a.verb.verb!.passive && a.subjects.includes(b.subjects[0]!))) &&
  !b.obliques.some((o) => o.prep === 'by');

/** "Broke the truce by shelling the town", "violated the ceasefire, killing a soldier": by what force it was broken. */
export const brokenBy = (p: Proposition, next: Proposition, a: Clause, b: Clause): boolean =>
  p.rules.includes('break-a-truce') &&
  /^(?:ASSAULT|COERCE)$/u.test(next.type) &&
  p.negated === next.negated &&
  b.parent === a.index &&
  (b.kind === 'participial' || (b.kind === 'gerund' && b.marker === 'by'));
