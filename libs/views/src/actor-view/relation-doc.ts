import type { RelationKind } from '@hearsay/vocabulary';
import type { Evidence, RelationRow } from './actor-row.js';

export interface TimedEvidence extends Evidence {
  from: string | null;
  to: string | null;
}

/** A relation row and what folding further needs beside it. */
export interface RelationDoc extends RelationRow {
  for: TimedEvidence[];
  against: TimedEvidence[];
  registryTime: { from: string | null; to: string | null } | null;
}

export const RELATION_HIDDEN = ['registryTime'] as const;

export function relationKey(actor: string, kind: RelationKind, other: string): string {
  return `${actor} ${kind} ${other}`;
}

/** The relation as it was, or a new one that nothing speaks for yet. */
export function withRelation(
  before: RelationDoc | undefined,
  ends: Pick<RelationRow, 'actor' | 'actorName' | 'kind' | 'other' | 'otherName'>,
): RelationDoc {
  return before ?? { ...ends, from: null, to: null, registry: [], for: [], against: [], origins: 0, registryTime: null };
}
