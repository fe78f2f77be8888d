import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { differing, type FieldChange } from '../differing.js';
import { happeningsOf } from '../event-view/happenings.js';
import type { ActorDetail, RelationRow, StrengthRow } from './actor-row.js';

/** A record that is about an actor itself: of the registry, or an analyst's decision. */
export interface Stated {
  what: string;
  record: string;
  position: number;
  recordedAt: string;
}

/** What is different in an actor between two positions of the log, and what made it so. */
export interface ActorDifference {
  actor: string;
  /** As it is called at the later position, else at the earlier. */
  name: string;
  /** `appeared`: nothing was known of it before; `gone`: it is part of another now. */
  kind: 'appeared' | 'changed' | 'gone';
  fields: FieldChange[];
  /** What happened in between, by position: to claims that name it or that it makes, or to itself by a record of its own (`claim` is null). */
  because: { claim: string | null; what: string; position: number; recordedAt: string }[];
}

/** An actor as it stood, without the events it takes part in: those have changes of their own. */
type Then = Omit<ActorDetail, 'events'> | null;

/** Null where nothing that is shown differs. @param claims those that changed in between. @param stated those in between. */
export function diffActor(
  { before, after }: { before: Then; after: Then },
  { claims, stated, from, to }: { claims: readonly ClaimDoc[]; stated: readonly Stated[]; from: number; to: number },
): ActorDifference | null {
  const row = after ?? before;
  const fields = differing(shown(before), shown(after));
  if (row === null || fields.length === 0) return null;
  const own = stated.map(({ what, position, recordedAt }) => ({ claim: null, what, position, recordedAt }));
  const happened = happeningsOf(claims, from, to).filter(({ what }) => what !== 'moved');
  const because = [...happened, ...own].sort((a, b) => a.position - b.position);
  return { actor: row.id, name: row.name, kind: before === null ? 'appeared' : after === null ? 'gone' : 'changed', fields, because };
}

function shown(row: Then): Record<string, unknown> {
  if (row === null) return {};
  const { name, kind, country, merged, claims, says, saidOf } = row;
  return {
    name,
    kind,
    country,
    names: row.names
      .filter((n) => n.from === 'registry' || n.claims > 0)
      .map((n) => n.name)
      .sort(),
    merged,
    says,
    saidOf,
    roles: claims.byRole,
    types: claims.byType,
    stances: claims.byStance,
    ...Object.fromEntries(
      row.relations.map((relation) => [`relation ${relation.actorName} ${relation.kind} ${relation.otherName}`, weightOf(relation)]),
    ),
    ...strengthsOf(row.strength),
  };
}

function weightOf({ from, to, registry, for: pro, against, origins }: RelationRow): object {
  return { from, to, registry, for: pro.length, against: against.length, origins };
}

function strengthsOf(rows: readonly StrengthRow[]): Record<string, unknown> {
  const said: Record<string, object[]> = {};
  for (const { claimant, low, high, of, state } of rows)
    if (state === 'current') (said[`strength by ${claimant}`] ??= []).push({ low, high, of });
  return said;
}
