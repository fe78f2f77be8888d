import type { ClaimType } from '@hearsay/vocabulary';

/** Types of claims that can be about one happening. A battle is fought, takes a place, takes prisoners and ends in a retreat. */
const FAMILIES: Record<ClaimType, string | null> = {
  ASSAULT: 'force',
  TERRITORY: 'force',
  COERCE: 'force',
  RETREAT: 'force',
  MOBILIZE: 'movement',
  AID: 'aid',
  COOPERATE: 'aid',
  SUPPORT: 'aid',
  AGREE: 'talks',
  CONSULT: 'talks',
  REQUEST: 'talks',
  REJECT: 'talks',
  CONCEDE: 'concession',
  THREATEN: 'threat',
  ACCUSE: 'accusation',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  RELATION: null,
  STRENGTH: null,
  ASSESSMENT: null,
};

/** Null for what is no happening: a relation, a strength, a judgement. */
export function familyOf(type: ClaimType): string | null {
  return FAMILIES[type];
}

/** How forceful a type is, by GUIDE's order: the type of an event is that of its most forceful claims. */
export const FORCE: readonly ClaimType[] = ['ASSAULT', 'TERRITORY', 'COERCE', 'MOBILIZE'];
