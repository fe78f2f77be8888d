import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { differing, type FieldChange } from '../differing.js';
import type { EventRow } from './event-row.js';
import { happeningsOf, type Happening } from './happenings.js';
import { makeEventRow } from './make-event-row.js';

/** What is different in an event between two positions of the log, and what made it so. */
export interface EventDifference {
  event: string;
  /** As it is called at the later position, else at the earlier. */
  title: string;
  /** `appeared`: nothing was known of it before; `gone`: it is part of another now. */
  kind: 'appeared' | 'changed' | 'gone';
  fields: FieldChange[];
  /** What happened to its claims in between, by position: each is a record of the log. */
  because: Happening[];
}

/** Null where nothing that is shown differs. @param claims every claim that is or was part of it. */
export function diffEvent(
  event: { id: string; founding: string },
  claims: readonly ClaimDoc[],
  from: number,
  to: number,
): EventDifference | null {
  const [before, after] = [from, to].map((knownAt) => makeEventRow(event, claims, { knownAt })) as [EventRow | null, EventRow | null];
  const [old, now] = [shown(before), shown(after)];
  const fields = differing(old, now);
  if (fields.length === 0) return null;
  const because = happeningsOf(claims, from, to);
  const kind = before === null ? 'appeared' : after === null ? 'gone' : 'changed';
  return { event: event.id, title: (after ?? before)?.title ?? '', kind, fields, because };
}

/** What a reader compares: values, not the evidence behind each. */
function shown(row: EventRow | null): Record<string, unknown> {
  if (row === null) return {};
  return {
    type: row.type,
    title: row.title,
    place: row.place?.name ?? null,
    time: { from: row.from, to: row.to },
    standing: row.standing,
    merged: row.merged,
    participants: row.participants.map(({ role, name }) => `${role} ${name}`).sort(),
    origins: row.origins.map(({ name }) => name).sort(),
    conflicts: row.conflicts.map(({ kind, detail }) => `${kind}: ${detail}`).sort(),
    claims: row.claims.filter(({ state }) => state === 'current').length,
    ...Object.fromEntries(row.figures.map(({ kind, all, independent }) => [`figure ${kind}`, { all, independent }])),
  };
}
