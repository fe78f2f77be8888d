import type { Parse } from '../../grammar/clause.js';
import { isHedged } from '../modality.js';
import { laidOut, type Proposition } from '../proposition.js';
import type { Reading } from '../reading.js';
import { aliases } from './aliases.js';
import { appositions } from './appositions.js';
import { backedModifiers } from './backed-modifiers.js';
import { namedCommanders } from './commanders.js';
import { loyalties } from './loyalties.js';
import { possessives } from './possessives.js';
import { relationFrames } from './relation-frames.js';
import { relationCopulas } from './relation-copulas.js';
import { relationParticiples } from './relation-participles.js';
import { relationAdjectives } from './relation-adjectives.js';
import { relationTies } from './relation-ties.js';
import { relationVerbs } from './relation-verbs.js';
import { titles } from './titles.js';

const FAMILIES: readonly ((reading: Reading, parse: Parse) => readonly Proposition[])[] = [
  loyalties,
  backedModifiers,
  relationParticiples,
  relationCopulas,
  appositions,
  namedCommanders,
  possessives,
  titles,
  aliases,
  relationVerbs,
  relationTies,
  relationFrames,
  relationAdjectives,
];

/** Who belongs to, is backed, led or called by whom: modifiers, participles, appositions and copulas. */
export function relationPropositions(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  for (const family of FAMILIES) for (const found of family(reading, parse)) out.push(found);
  return out
    .sort((a, b) => a.range.from - b.range.from)
    .map((p) => {
      const own = laidOut(p);
      own.hedged = p.hedged || isDoubted(reading, parse, p);
      own.background = isBackground(parse, p) || undefined;
      return own;
    });
}

/** "Is believed to be an offshoot of", "allegedly backed by": the clause that tells the tie vouches for nothing. */
function isDoubted(reading: Reading, parse: Parse, { clause, rules }: Proposition): boolean {
  const own = parse.clauses[clause];
  const told = own?.kind === 'infinitive' ? parse.clauses[own.parent ?? -1] : own;
  return (
    own !== undefined &&
    told?.kind !== 'reduced' &&
    /^relation-(?:copula|participle)$/u.test(rules[0]!) &&
    isHedged(reading.doc, parse, own)
  );
}

/** What is not said by a clause of its own, main or the content of speech, only stands by. */
function isBackground(parse: Parse, p: Proposition): boolean {
  const own = parse.clauses[p.clause];
  // "Are thought to belong to"
  const kind = own?.kind === 'infinitive' && own.parent !== null ? parse.clauses[own.parent]!.kind : own?.kind;
  return p.rules[0] !== 'relation-copula' && kind !== 'main' && kind !== 'complement';
}
