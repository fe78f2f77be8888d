import type { RelationKind, Role } from '@hearsay/vocabulary';
import type { Parse } from '../../grammar/clause.js';
import type { FoundMention } from '../../mentions/mention.js';
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

/** A relation of one mention to another, over both and what stands between them. */
export function relationBetween(
  reading: Reading,
  parse: Parse,
  agent: FoundMention,
  relation: RelationKind,
  target: FoundMention,
  rule: string,
): Proposition {
  const from = Math.min(agent.firstToken, target.firstToken);
  const to = Math.max(agent.lastToken, target.lastToken);
  const parties = [
    party(reading, 'agent', agent.firstToken, agent.lastToken),
    party(reading, 'target', target.firstToken, target.lastToken),
  ];
  return makeRelation(reading, parse, from, to, relation, parties, rule);
}
