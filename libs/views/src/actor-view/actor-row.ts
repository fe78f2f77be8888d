import type { ActorKind, RelationKind } from '@hearsay/vocabulary';
import type { Moment } from '../moment.js';

/** A claim that a value rests on, or that speaks against it. */
export interface Evidence {
  claim: string;
  origin: string;
  published: string;
  position: number;
}

export interface ActorName {
  name: string;
  /** `registry`: by a record of the actor registry; `text`: as claims name it. */
  from: 'registry' | 'text';
  /** Current claims that use it. */
  claims: number;
}

export interface RelationRow {
  /** Of whom the relation is said. */
  actor: string;
  actorName: string;
  kind: RelationKind;
  other: string;
  otherName: string;
  from: string | null;
  to: string | null;
  /** Sources of the registry that state it. */
  registry: string[];
  for: Evidence[];
  against: Evidence[];
  /** Independent origins for it. */
  origins: number;
}

export interface StrengthRow {
  actor: string;
  claim: string;
  claimant: string;
  low: number | null;
  high: number | null;
  of: string;
  origin: string;
  published: string;
  position: number;
  state: 'current' | 'withdrawn';
}

/** An actor as served in lists. */
export interface ActorRow {
  id: string;
  /** Its registry name, else the name most claims use. */
  name: string;
  kind: ActorKind;
  country: string | null;
  names: ActorName[];
  /** Ids of actors that turned out to be this one; they answer with this row. */
  merged: string[];
  registered: boolean;
  /** Current claims that name it as a party, and how. */
  claims: { total: number; byRole: Record<string, number>; byType: Record<string, number>; byStance: Record<string, number> };
  /** Current claims it makes, and current claims in which it is a party. */
  says: number;
  saidOf: number;
  first: Moment | null;
  last: Moment | null;
}

/** An actor with what hangs on it. */
export interface ActorDetail extends ActorRow {
  /** Where it is either end. */
  relations: RelationRow[];
  /** Oldest publication first. */
  strength: StrengthRow[];
  /** Newest first, at most 100. */
  events: { id: string; title: string; type: string; from: string | null; to: string | null; standing: string; roles: string[] }[];
}
