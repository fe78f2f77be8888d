import type { RelationKind, Role } from '@hearsay/vocabulary';
import type { Parse } from '../../grammar/clause.js';
import type { PartyRange, Proposition } from '../proposition.js';
import { rangeOf, type Reading } from '../reading.js';

/** A relation over the tokens from..to, between the parties given. */
export function makeRelation(
  reading: Reading,
  parse: Parse,
  from: number,
  to: number,
  relation: RelationKind,
  parties: PartyRange[],
  rule: string,
  clause = -1,
): Proposition {
  return {
    sentence: parse.sentence, range: rangeOf(reading.doc, from, to), type: 'RELATION', mode: [], relation, parties, negated: false, hedged: false, stance: null, clause, trigger: from, rules: [rule], weight: 0.6,
  }; // prettier-ignore
}

/** A party in a role, over the tokens from..to. */
export const party = (reading: Reading, role: Role, from: number, to: number): PartyRange => ({
  role,
  range: rangeOf(reading.doc, from, to),
});
