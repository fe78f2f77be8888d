import type { Clause, Parse } from '../grammar/clause.js';
import type { Proposition } from '../propositions/proposition.js';

const bothForce = (p: Proposition, next: Proposition): boolean =>
  p.type === 'ASSAULT' && next.type === 'ASSAULT' && p.negated === next.negated;

/** "Carried out a raid that killed ten", "staged an ambush in which ten died": what the deed did is told in a relative clause on the noun of the deed. */
export function deedTellsOn(parse: Parse, p: Proposition, next: Proposition, a: Clause, b: Clause): boolean {
  if (b.kind !== 'relative' || !bothForce(p, next) || !p.rules.includes('light-verb')) return false;
  const opener = parse.chunks.findLast((c) => c.kind === 'rel' && c.index < b.verb.index);
  if (opener === undefined || !/^(?:that|which)$/u.test(opener.word)) return false;
  const prep = parse.chunks[opener.index - 1];
  const noun = opener.index - (prep?.kind === 'prep' && /^(?:in|during)$/u.test(prep.word) ? 2 : 1);
  return [...a.objects, ...a.obliques.flatMap((o) => o.nouns)].includes(noun);
}

/** "Strikes blamed on the army killed ten": who is thought to have done it is told in words on the subject. */
export const blamedOnTheWay = (p: Proposition, next: Proposition, a: Clause, b: Clause): boolean =>
  bothForce(p, next) &&
  a.kind === 'reduced' &&
  p.rules.includes('attributed-to') &&
  a.subjects.length > 0 &&
  b.subjects.includes(a.subjects[0]!);

/** "Shot down two drones launched towards Tarn": whither a weapon flew that was brought down. */
export const flewThere = (p: Proposition, next: Proposition, a: Clause, b: Clause): boolean =>
  bothForce(p, next) &&
  b.kind === 'reduced' &&
  /^(?:launch|fire|send|shoot|aim|direct)$/u.test(b.verb.word) &&
  b.subjects.length > 0 &&
  (a.objects.includes(b.subjects[0]!) || (a.verb.verb!.passive && a.subjects.includes(b.subjects[0]!))) &&
  !b.obliques.some((o) => o.prep === 'by');
