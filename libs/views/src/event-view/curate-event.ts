import type { CurationReverted, EventsMerged, EventSplit } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DecisionDoc } from '../curation-view/decision-doc.js';
import { decisionNeeds, noteDecision } from '../curation-view/note-decision.js';
import type { DocKey, Docs } from '../docs.js';
import { blockKeys, eventId, foundEvent, rememberClaim } from './assign-event.js';
import type { ClusterDoc, Way } from './cluster-doc.js';
import { eventOfClaim, eventOfClaimNeeds, followEvent } from './follow-event.js';
import { byPosition, lead, membersOf, moveClaims, moveNeeds, placeClaim, unplaceClaim } from './place-claims.js';

/** What must be loaded before `mergeEvents`, as far as can be told from what is. */
export function mergeEventsNeeds(docs: Docs, record: EventsMerged): DocKey[] {
  const named = [record.data.into, ...record.data.merged];
  const keys = named.flatMap((claim) => eventOfClaimNeeds(docs, claim));
  if (docs.missing(keys).length > 0) return keys;
  const events = [...new Set(named.map((claim) => eventOfClaim(docs, claim)))].filter((id) => id !== null);
  return [...keys, ...moveNeeds(docs, events), ...decisionNeeds(docs, record, clusters(events))];
}

/** Events become one: the others' ids lead to the one that stays, and their claims are its. */
export function mergeEvents(docs: Docs, record: EventsMerged): void {
  const into = eventOfClaim(docs, record.data.into);
  if (into === null) return noteDecision(docs, record, { note: `the claim ${record.data.into} belongs to no event` });
  const named = record.data.merged.map((claim) => eventOfClaim(docs, claim));
  const leaves = [...new Set(named)].filter((id) => id !== null && id !== into) as string[];
  if (leaves.length === 0) return noteDecision(docs, record, { note: 'they are one event already', about: [into] });
  moveClaims(docs, [into, ...leaves], [], record, () => {
    for (const id of leaves) lead(docs, id, (ways) => [...ways, { by: record.id, to: into, absorbed: false }]);
  });
  noteDecision(docs, record, { about: [into, ...leaves], shape: { form: 'merge', leaves, gains: into } }, 'cluster');
}

/** What must be loaded before `splitEvent`, as far as can be told from what is. */
export function splitEventNeeds(docs: Docs, record: EventSplit): DocKey[] {
  const keys = [record.data.event, ...record.data.claims].flatMap((claim) => eventOfClaimNeeds(docs, claim));
  if (docs.missing(keys).length > 0) return keys;
  const event = eventOfClaim(docs, record.data.event);
  if (event === null) return [...keys, ...decisionNeeds(docs, record, [])];
  const leaving = leavingOf(docs, event, record.data.claims);
  const blocks = leaving.flatMap(blockKeys).map((key) => ({ collection: 'block', key }));
  const events = [event, ...leaving.map((claim) => eventId(claim.id))];
  const moved = [...blocks, ...moveNeeds(docs, events)];
  if (docs.missing([...keys, ...moved]).length > 0) return [...keys, ...moved];
  const own = stayingOf(docs, leaving).map((claim) => eventId(claim.id));
  return [...keys, ...moved, ...moveNeeds(docs, own), ...decisionNeeds(docs, record, clusters(events))];
}

/** Claims leave an event and make one of their own, which later claims can meet. A claim that founded an event does not leave it. */
export function splitEvent(docs: Docs, record: EventSplit): void {
  const parent = eventOfClaim(docs, record.data.event);
  if (parent === null) return noteDecision(docs, record, { note: `the claim ${record.data.event} belongs to no event` });
  const leaving = leavingOf(docs, parent, record.data.claims);
  const [first] = leaving;
  if (first === undefined) return noteDecision(docs, record, { note: 'none of the claims can leave the event', about: [parent] });
  const id = eventId(first.id);
  // An earlier split that was taken back may have left claims that only met its event; they are not among those that leave now.
  const stays = stayingOf(docs, leaving).map((claim) => ({ id: claim.id, home: claim.event as string }));
  const placed = [...leaving, ...stays].map((claim) => claim.id);
  const events = [parent, id, ...leaving.map((claim) => claim.home as string)];
  moveClaims(docs, events, placed, record, () => {
    const known = docs.get<ClusterDoc>('cluster', id) ?? foundEvent(first, record.position);
    docs.put('cluster', id, known);
    // What meets it while the split stands goes to the one that was split, once it is taken back.
    const after: Way[] = known.members.length > 0 || known.ways.at(-1)?.to != null ? [] : [{ by: null, to: parent, absorbed: false }];
    lead(docs, id, (ways) => [...ways, ...after, { by: record.id, to: null, absorbed: false }]);
    for (const claim of leaving) {
      placeClaim(docs, claim.id, { by: record.id, home: id, rule: null }, record);
      rememberClaim(docs, docs.get<ClusterDoc>('cluster', id) as ClusterDoc, claim);
    }
    for (const claim of stays) placeClaim(docs, claim.id, { by: record.id, home: claim.home, rule: null }, record);
  });
  noteDecision(
    docs,
    record,
    { about: [parent, id, ...leaving.map((claim) => claim.id)], shape: { form: 'split', leaves: [parent], gains: id }, effect: { placed } },
    'cluster',
  );
}

/** What must be loaded before `undoEvents`, as far as can be told from what is. */
export function undoEventsNeeds(docs: Docs, { shape, effect }: DecisionDoc): DocKey[] {
  if (shape === null) return [];
  const claims = (effect.placed ?? []).map((key) => ({ collection: 'claim', key }));
  if (docs.missing(claims).length > 0) return claims;
  return moveNeeds(docs, [shape.gains, ...shape.leaves, ...placesOf(docs, effect.placed ?? []), ...(effect.placed ?? []).map(eventId)]);
}

/** As if the merge or split had not been, from here on. What met the new event of a split meanwhile goes to the one that was split. */
export function undoEvents(docs: Docs, { id, shape, effect }: DecisionDoc, by: CurationReverted): void {
  if (shape === null) return;
  const placed = effect.placed ?? [];
  const there = withHome(docs, shape.gains).map((claim) => claim.id);
  moveClaims(docs, [shape.gains, ...shape.leaves, ...placesOf(docs, placed)], placed, by, () => {
    for (const claim of placed) unplaceClaim(docs, claim, id, by);
    for (const event of [shape.gains, ...shape.leaves]) lead(docs, event, (ways) => ways.filter((way) => way.by !== id));
    const met = [...there, ...placed].some((claim) => docs.get<ClaimDoc>('claim', claim)?.home === shape.gains);
    if (shape.form === 'split' && !met) forgetUnmet(docs, shape.gains);
  });
  for (const event of [shape.gains, ...shape.leaves]) {
    const cluster = docs.get<ClusterDoc>('cluster', event);
    if (cluster !== undefined) docs.put('cluster', event, { ...cluster, decisions: cluster.decisions.filter((other) => other !== id) });
  }
}

/** The event of a split that nothing met while it stood is not kept to be met. */
function forgetUnmet(docs: Docs, id: string): void {
  lead(docs, id, (ways) => {
    const last = ways.at(-1);
    return last !== undefined && last.by === null && !last.absorbed ? ways.slice(0, -1) : [...ways];
  });
}

function placesOf(docs: Docs, claims: readonly string[]): string[] {
  return claims.flatMap((id) => docs.get<ClaimDoc>('claim', id)?.placed.map(({ home }) => home) ?? []);
}

/** The claims that can leave an event, by position: its own, but those that founded it or what was merged into it. */
function leavingOf(docs: Docs, event: string, claims: readonly string[]): ClaimDoc[] {
  return [...new Set(claims)]
    .map((id) => docs.get<ClaimDoc>('claim', id))
    .filter((claim) => claim !== undefined)
    .filter((claim) => eventOfClaim(docs, claim.id) === event && eventId(claim.id) !== claim.home && eventId(claim.id) !== event)
    .sort(byPosition);
}

/** The claims of what is to be the event of those that leave, which do not leave themselves. */
function stayingOf(docs: Docs, leaving: readonly ClaimDoc[]): ClaimDoc[] {
  const [first] = leaving;
  if (first === undefined || docs.get<ClusterDoc>('cluster', eventId(first.id)) === undefined) return [];
  const id = eventId(first.id);
  return withHome(docs, id).filter((claim) => claim.event !== id && !leaving.includes(claim));
}

function withHome(docs: Docs, id: string): ClaimDoc[] {
  return membersOf(docs, followEvent(docs, id)).filter((claim) => claim.home === id);
}

function clusters(ids: readonly string[]): DocKey[] {
  return ids.map((key) => ({ collection: 'cluster', key }));
}
