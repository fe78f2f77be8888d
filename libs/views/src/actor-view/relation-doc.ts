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
  /** By the registry's or an analyst's word, the newest last; what was taken back holds up to a position (exclusive). */
  stated: { record: string; source: string; from: string | null; to: string | null; position: number; until: number | null }[];
}

/** A relation as it is served. */
export function servedRelation(relation: RelationDoc): RelationRow {
  const { actor, actorName, kind, other, otherName, from, to, registry, for: pro, against, origins } = relation;
  return { actor, actorName, kind, other, otherName, from, to, registry, for: pro, against, origins };
}

export const RELATION_HIDDEN = ['stated'] as const;

export function relationKey(actor: string, kind: RelationKind, other: string): string {
  return `${actor} ${kind} ${other}`;
}

/** The relation as it was, or a new one that nothing speaks for yet. */
export function withRelation(
  before: RelationDoc | undefined,
  ends: Pick<RelationRow, 'actor' | 'actorName' | 'kind' | 'other' | 'otherName'>,
): RelationDoc {
  return before ?? { ...ends, from: null, to: null, registry: [], for: [], against: [], origins: 0, stated: [] };
}

/** The relation with what follows from its evidence: dates of the newest word that gives any, else the widest that claims give. */
export function weighed(relation: RelationDoc): RelationDoc {
  const stated = relation.stated.filter((s) => s.until === null);
  return {
    ...relation,
    origins: new Set(relation.for.map((e) => e.origin)).size,
    registry: [...new Set(stated.map((s) => s.source))].sort(),
    from: stated.findLast((s) => s.from !== null)?.from ?? leastOf(relation.for.map((e) => e.from)),
    to: stated.findLast((s) => s.to !== null)?.to ?? greatestOf(relation.for.map((e) => e.to)),
  };
}

function leastOf(dates: (string | null)[]): string | null {
  return dates.filter((d) => d !== null).sort()[0] ?? null;
}

function greatestOf(dates: (string | null)[]): string | null {
  return (
    dates
      .filter((d) => d !== null)
      .sort()
      .at(-1) ?? null
  );
}
