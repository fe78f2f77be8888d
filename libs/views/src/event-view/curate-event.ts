import type { CurationReverted, EventsMerged, EventSplit } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DecisionDoc } from '../curation-view/decision-doc.js';
import { decisionNeeds, noteDecision } from '../curation-view/note-decision.js';
import type { DocKey, Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import { blockKeys, eventId, foundEvent, rememberClaim } from './assign-event.js';
import type { ClusterDoc } from './cluster-doc.js';
import { eventOfClaim, eventOfClaimNeeds, followEvent, followEventNeeds } from './follow-event.js';

/** What must be loaded before `mergeEvents`, as far as can be told from what is. */
export function mergeEventsNeeds(docs: Docs, record: EventsMerged): DocKey[] {
  const named = [record.data.into, ...record.data.merged];
  const keys = named.flatMap((claim) => eventOfClaimNeeds(docs, claim));
  if (docs.missing(keys).length > 0) return keys;
  const events = [...new Set(named.map((claim) => eventOfClaim(docs, claim)))].filter((id) => id !== null);
  return [...keys, ...regroupNeeds(docs, events), ...decisionNeeds(docs, record, clusters(events))];
}

/** Events become one: the others' ids lead to the one that stays, and their claims are its. */
export function mergeEvents(docs: Docs, record: EventsMerged): void {
  const into = eventOfClaim(docs, record.data.into);
  if (into === null) return noteDecision(docs, record, { note: `the claim ${record.data.into} belongs to no event` });
  const named = record.data.merged.map((claim) => eventOfClaim(docs, claim));
  const leaves = [...new Set(named)].filter((id) => id !== null && id !== into) as string[];
  if (leaves.length === 0) return noteDecision(docs, record, { note: 'they are one event already', about: [into] });
  for (const id of leaves) redirect(docs, id, into);
  regroup(docs, [into, ...leaves], record);
  noteDecision(docs, record, { about: [into, ...leaves], shape: { form: 'merge', leaves, gains: into } }, 'cluster');
}

/** What must be loaded before `splitEvent`, as far as can be told from what is. */
export function splitEventNeeds(docs: Docs, record: EventSplit): DocKey[] {
  const keys = [record.data.event, ...record.data.claims].flatMap((claim) => eventOfClaimNeeds(docs, claim));
  if (docs.missing(keys).length > 0) return keys;
  const event = eventOfClaim(docs, record.data.event);
  if (event === null) return [...keys, ...decisionNeeds(docs, record, [])];
  const leaving = leavingOf(docs, event, record.data.claims);
  const fresh = leaving[0] === undefined ? [] : [eventId(leaving[0].id)];
  const blocks = leaving.flatMap(blockKeys).map((key) => ({ collection: 'block', key }));
  const events = [event, ...fresh];
  return [...keys, ...blocks, ...clusters(events), ...regroupNeeds(docs, events), ...decisionNeeds(docs, record, clusters(events))];
}

/** Claims leave an event and make one of their own, which later claims can meet. A claim that founded an event does not leave it. */
export function splitEvent(docs: Docs, record: EventSplit): void {
  const parent = eventOfClaim(docs, record.data.event);
  if (parent === null) return noteDecision(docs, record, { note: `the claim ${record.data.event} belongs to no event` });
  const leaving = leavingOf(docs, parent, record.data.claims);
  const [first] = leaving;
  if (first === undefined) return noteDecision(docs, record, { note: 'none of the claims can leave the event', about: [parent] });
  const id = eventId(first.id);
  const known = docs.get<ClusterDoc>('cluster', id) ?? foundEvent(first, record.position);
  docs.put('cluster', id, { ...known, redirect: null, absorbed: false } satisfies ClusterDoc);
  const stays = members(docs, parent).filter((claim) => claim.home === id && !leaving.includes(claim));
  const homes = [...leaving, ...stays].map((claim) => ({ claim: claim.id, home: claim.home as string }));
  for (const claim of leaving) {
    rehome(docs, claim.id, id, record);
    rememberClaim(docs, docs.get<ClusterDoc>('cluster', id) as ClusterDoc, claim);
  }
  // An earlier split that was reverted may have left claims that only met its event; they are not among those that leave now.
  for (const claim of stays) rehome(docs, claim.id, parent, record);
  regroup(docs, [parent, id], record);
  noteDecision(
    docs,
    record,
    { about: [parent, id, ...leaving.map((claim) => claim.id)], shape: { form: 'split', leaves: [parent], gains: id }, effect: { homes } },
    'cluster',
  );
}

/** What must be loaded before `undoEvents`, as far as can be told from what is. */
export function undoEventsNeeds(docs: Docs, { shape }: DecisionDoc): DocKey[] {
  if (shape === null) return [];
  const ids = [shape.gains, ...shape.leaves];
  const keys = ids.flatMap((id) => followEventNeeds(docs, id));
  if (docs.missing(keys).length > 0) return keys;
  return [...keys, ...regroupNeeds(docs, [...new Set(ids.map((id) => followEvent(docs, id)))])];
}

/** As if the merge or split had not been, from here on. What met the new event of a split meanwhile goes to the one that was split. */
export function undoEvents(docs: Docs, { shape, effect }: DecisionDoc, by: CurationReverted): void {
  if (shape === null) return;
  if (shape.form === 'merge') {
    for (const id of shape.leaves) redirect(docs, id, null);
  } else {
    for (const { claim, home } of effect.homes ?? []) rehome(docs, claim, home, by);
    redirect(docs, shape.gains, shape.leaves[0] as string);
  }
  regroup(docs, [shape.gains, ...shape.leaves], by);
}

/** The claims that can leave an event, by position: its own, but those that founded it or what was merged into it. */
function leavingOf(docs: Docs, event: string, claims: readonly string[]): ClaimDoc[] {
  return [...new Set(claims)]
    .map((id) => docs.get<ClaimDoc>('claim', id))
    .filter((claim) => claim !== undefined)
    .filter((claim) => eventOfClaim(docs, claim.id) === event && eventId(claim.id) !== claim.home && eventId(claim.id) !== event)
    .sort(byPosition);
}

function members(docs: Docs, event: string): ClaimDoc[] {
  const ids = docs.get<ClusterDoc>('cluster', event)?.members ?? [];
  return ids.map((id) => docs.get<ClaimDoc>('claim', id)).filter((claim) => claim !== undefined);
}

function redirect(docs: Docs, id: string, to: string | null): void {
  const cluster = docs.get<ClusterDoc>('cluster', id);
  if (cluster !== undefined) docs.put('cluster', id, { ...cluster, redirect: to } satisfies ClusterDoc);
}

function rehome(docs: Docs, id: string, home: string, at: Moment): void {
  const claim = docs.get<ClaimDoc>('claim', id);
  if (claim === undefined || claim.event === null || claim.home === null) return;
  const moves = [...claim.moves, { until: at.position, recordedAt: at.recordedAt, event: claim.event, home: claim.home }];
  docs.put('claim', id, { ...claim, home, moves } satisfies ClaimDoc);
}

/** What must be loaded before `regroup`. */
export function regroupNeeds(docs: Docs, events: readonly string[]): DocKey[] {
  const claims = events.flatMap((id) => (docs.has('cluster', id) ? (docs.get<ClusterDoc>('cluster', id)?.members ?? []) : []));
  return [...clusters(events), ...claims.flatMap((id) => eventOfClaimNeeds(docs, id))];
}

/** Gives every claim of these events to the event that its home is today. */
export function regroup(docs: Docs, events: readonly string[], at: Moment): void {
  const groups = new Map<string, ClaimDoc[]>([...new Set(events)].map((id) => [id, []]));
  const claims = [...groups.keys()].flatMap((id) => members(docs, id)).sort(byPosition);
  for (const claim of claims) {
    const event = followEvent(docs, claim.home as string);
    const moves = [
      ...claim.moves,
      { until: at.position, recordedAt: at.recordedAt, event: claim.event as string, home: claim.home as string },
    ];
    if (event !== claim.event) docs.put('claim', claim.id, { ...claim, event, moves } satisfies ClaimDoc);
    const group = groups.get(event);
    if (group === undefined) groups.set(event, [claim]);
    else group.push(claim);
  }
  for (const [id, group] of groups) {
    const cluster = docs.get<ClusterDoc>('cluster', id);
    if (cluster !== undefined)
      docs.put('cluster', id, { ...cluster, members: group.map((claim) => claim.id), regrouped: at.position } satisfies ClusterDoc);
    docs.mark(id);
  }
}

function clusters(ids: readonly string[]): DocKey[] {
  return ids.map((key) => ({ collection: 'cluster', key }));
}

function byPosition(a: ClaimDoc, b: ClaimDoc): number {
  return a.recorded.position - b.recorded.position || (a.id < b.id ? -1 : 1);
}
