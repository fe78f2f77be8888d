import type { Moment } from '../moment.js';

export const DECISION_KINDS = [
  'ClaimConfirmed',
  'ClaimRejected',
  'ClaimCorrected',
  'EventsMerged',
  'EventSplit',
  'ActorsMerged',
  'ActorSplit',
  'ActorAliased',
  'ActorRelated',
  'CurationReverted',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** Who decided what, where and why. */
export interface Decided extends Moment {
  /** Id of the record. */
  decision: string;
  who: string;
  reason: string;
}

/** An analyst's decision as served. */
export interface DecisionRow extends Moment {
  /** Id of its record. */
  id: string;
  kind: DecisionKind;
  who: string;
  reason: string;
  /** `void`: it had no effect when it was recorded; `note` says why. */
  state: 'standing' | 'reverted' | 'void';
  note: string | null;
  reverted: Decided | null;
  /** Standing decisions that build on it, oldest first: they must be reverted before. */
  heldBy: string[];
  /** Ids of the claims, events, actors or of the decision that it is about. */
  about: string[];
  /** The record's data. */
  data: Record<string, unknown>;
}
