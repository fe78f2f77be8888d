import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { Docs } from '../docs.js';
import { moveTally, type SourceTally } from '../source-view/count-sources.js';
import type { DocKey } from '../docs.js';
import { isoDay } from '../time-span.js';
import type { ClusterDoc } from './cluster-doc.js';
import type { EventRow } from './event-row.js';
import { isHappening, makeEventRow } from './make-event-row.js';

/** An event row and what lists need beside it. */
export interface EventDoc extends EventRow {
  /** Whether lists show it. */
  happening: boolean;
  /** The position since which there is such an event. */
  founded: number;
  /** The last position at which a claim of it changed, came or went. */
  changed: number;
}

/** What is left of an event whose claims went to another. */
export interface EventRedirect {
  id: string;
  founding: string;
  redirect: string;
  /** Its day, by what it is matched by: lists of the past find it by that. */
  at: string;
  founded: number;
  /** The position at which its claims went. */
  changed: number;
}

export const EVENT_HIDDEN = ['happening', 'founded', 'changed'] as const;

/** What the last settling counted for each origin, so that the next one moves only the difference. */
interface TallyDoc {
  sources: Record<string, SourceTally>;
}

/** What must be loaded before `settleEvent`, as far as can be told from what is. */
export function settleNeeds(docs: Docs, event: string): DocKey[] {
  const base = ['cluster', 'tally'].map((collection) => ({ collection, key: event }));
  if (!docs.has('cluster', event) || !docs.has('tally', event)) return base;
  const members = (docs.get<ClusterDoc>('cluster', event)?.members ?? []).map((key) => ({ collection: 'claim', key }));
  if (docs.missing(members).length > 0) return [...base, ...members];
  const origins = members.map(({ key }) => docs.get<ClaimDoc>('claim', key)?.origin.key ?? '').filter((id) => id !== '');
  const counted = Object.keys(docs.get<TallyDoc>('tally', event)?.sources ?? {});
  return [...base, ...members, ...[...origins, ...counted].map((key) => ({ collection: 'source', key }))];
}

/** Makes the row of an event anew from its claims, and tells its sources what came of it. */
export function settleEvent(docs: Docs, event: string): void {
  const cluster = docs.get<ClusterDoc>('cluster', event);
  if (cluster === undefined) return;
  if (cluster.redirect !== null) {
    docs.put('event', event, redirectOf(cluster, cluster.redirect));
    tell(docs, event, {});
    return;
  }
  const claims = cluster.members.map((id) => docs.get<ClaimDoc>('claim', id)).filter((claim) => claim !== undefined);
  const row = makeEventRow({ id: cluster.id, founding: cluster.founding }, claims);
  if (row === null) return;
  const changed = Math.max(row.position, cluster.regrouped);
  docs.put('event', event, { ...row, happening: isHappening(row, claims), founded: cluster.position, changed } satisfies EventDoc);
  tell(docs, event, tallyOf(row));
}

function redirectOf({ id, founding, core, position, regrouped }: ClusterDoc, redirect: string): EventRedirect {
  const day = core?.from ?? core?.to ?? null;
  return { id, founding, redirect, at: day === null ? '' : isoDay(day), founded: position, changed: regrouped };
}

function tell(docs: Docs, event: string, after: Record<string, SourceTally>): void {
  const before = docs.get<TallyDoc>('tally', event)?.sources;
  for (const source of [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].sort()) {
    moveTally(docs, source, before?.[source], after[source]);
  }
  if (before === undefined || JSON.stringify(before) !== JSON.stringify(after))
    docs.put('tally', event, { sources: after } satisfies TallyDoc);
}

/** What an event says of each origin that it rests on. */
export function tallyOf(row: EventRow): Record<string, SourceTally> {
  const current = row.claims.filter((claim) => claim.state === 'current');
  const contradicted = new Set(row.conflicts.filter((c) => c.kind === 'denial' || c.kind === 'contradiction').flatMap((c) => c.claims));
  const tally: Record<string, SourceTally> = {};
  for (const [index, claim] of current.entries()) {
    const counts = (tally[claim.origin] ??= { first: 0, corroborated: 0, contradicted: 0 });
    if (index === 0) counts.first += 1;
    if (row.origins.length >= 2 && row.origins.some((o) => o.claims.includes(claim.id))) counts.corroborated += 1;
    if (contradicted.has(claim.id)) counts.contradicted += 1;
  }
  return tally;
}
