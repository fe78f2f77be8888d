import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DocKey, Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import { eventId } from './assign-event.js';
import type { ClusterDoc, Way } from './cluster-doc.js';
import { followEvent } from './follow-event.js';

// Where a decision put a claim, and where it led an event, is kept with the decision's id; of several the last that stands counts. So a decision is taken back
// by leaving out what it did, whatever came before or after it, and all else (events, members, what is left empty) follows from what stands.

/**
 * What must be loaded before claims and events are moved, as far as can be told from what is: these events, all that they lead or once led to, their claims with
 * where these stand, and their founding claims.
 */
export function moveNeeds(docs: Docs, events: readonly string[]): DocKey[] {
  const keys: DocKey[] = [];
  const seen = new Set<string>();
  const next = [...events];
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    keys.push({ collection: 'cluster', key: id });
    const cluster = docs.has('cluster', id) ? docs.get<ClusterDoc>('cluster', id) : undefined;
    if (cluster === undefined) continue;
    for (const to of [cluster.redirect, ...cluster.ways.map((way) => way.to)]) if (to !== null) next.push(to);
    for (const key of [...cluster.members, cluster.founding]) {
      keys.push({ collection: 'claim', key });
      const home = docs.has('claim', key) ? docs.get<ClaimDoc>('claim', key)?.home : null;
      if (home != null) next.push(home);
    }
  }
  return keys;
}

/**
 * Lets a change put claims and lead events, and then gives every claim to the event that its home is.
 *
 * @param concerned every event that the change leads elsewhere, or takes claims from, or puts claims in.
 * @param movers the claims that it may put.
 */
export function moveClaims(docs: Docs, concerned: readonly string[], movers: readonly string[], at: Moment, change: () => void): void {
  // What a claim founded leads to it, where it is left empty.
  const ids = [...new Set([...concerned, ...movers.map(eventId)])];
  const known = (): string[] => ids.filter((id) => docs.get<ClusterDoc>('cluster', id) !== undefined);
  const touched = new Set(known().flatMap((id) => [id, followEvent(docs, id)]));
  const before = new Map([...touched].map((id) => [id, docs.get<ClusterDoc>('cluster', id)]));
  change();
  for (const id of known()) touched.add(id).add(followEvent(docs, id));
  for (const id of regroup(docs, touched, at)) {
    shutEmpty(docs, id);
    const cluster = docs.get<ClusterDoc>('cluster', id) as ClusterDoc;
    if (!sameGroup(before.get(id), cluster)) docs.put('cluster', id, { ...cluster, regrouped: at.position } satisfies ClusterDoc);
    docs.mark(id);
  }
}

/** A decision puts a claim in an event. @param rule why it is there; null: as before. */
export function placeClaim(
  docs: Docs,
  id: string,
  { by, home, rule }: { by: string; home: string; rule: string | null },
  at: Moment,
): void {
  const claim = docs.get<ClaimDoc>('claim', id);
  if (claim === undefined || claim.home === null) return;
  const first = { by: null, home: claim.home, rule: claim.eventRule };
  standAt(docs, claim, [...(claim.placed.length === 0 ? [first] : claim.placed), { by, home, rule }], at);
}

/** A claim stands where it stands without a decision. */
export function unplaceClaim(docs: Docs, id: string, by: string, at: Moment): void {
  const claim = docs.get<ClaimDoc>('claim', id);
  if (claim === undefined || !claim.placed.some((place) => place.by === by)) return;
  standAt(
    docs,
    claim,
    claim.placed.filter((place) => place.by !== by),
    at,
  );
}

function standAt(docs: Docs, claim: ClaimDoc, placed: ClaimDoc['placed'], at: Moment): void {
  const home = (placed.at(-1) as ClaimDoc['placed'][number]).home;
  const eventRule = placed.findLast(({ rule }) => rule !== null)?.rule ?? null;
  const moves = home === claim.home ? claim.moves : movedAway(claim, at);
  docs.put('claim', claim.id, { ...claim, home, eventRule, moves, placed: placed.length === 1 ? [] : placed } satisfies ClaimDoc);
  open(docs, home);
}

/** Leads an event by these ways, but for the last of them that would lead back to it: what is left where others are taken back can lead two to each other. */
export function lead(docs: Docs, id: string, change: (ways: readonly Way[]) => Way[]): void {
  const cluster = docs.get<ClusterDoc>('cluster', id);
  if (cluster === undefined) return;
  const ways = change(cluster.ways);
  while (leadsTo(docs, ways.at(-1)?.to ?? null, id)) ways.pop();
  const { to, absorbed } = ways.at(-1) ?? { to: null, absorbed: false };
  docs.put('cluster', id, { ...cluster, ways, redirect: to, absorbed } satisfies ClusterDoc);
  if (to !== null) open(docs, to);
}

function leadsTo(docs: Docs, start: string | null, id: string): boolean {
  for (let at = start; at !== null; at = docs.get<ClusterDoc>('cluster', at)?.ways.at(-1)?.to ?? null) if (at === id) return true;
  return false;
}

/** An event that claims come to, and what decisions made of it, is not left empty any more. */
function open(docs: Docs, start: string): void {
  for (let id: string | null = start; id !== null;) {
    const cluster: ClusterDoc | undefined = docs.get<ClusterDoc>('cluster', id);
    if (cluster === undefined) return;
    const to: string | null = cluster.ways.at(-1)?.to ?? null;
    if (to === null && cluster.redirect !== null)
      docs.put('cluster', id, { ...cluster, redirect: null, absorbed: false } satisfies ClusterDoc);
    id = to;
  }
}

/** An event that is left without claims leads to where the one that founded it is, and is met by none any more: what it was matched by was misread. */
function shutEmpty(docs: Docs, id: string): void {
  const cluster = docs.get<ClusterDoc>('cluster', id);
  if (cluster === undefined || (cluster.ways.at(-1)?.to ?? null) !== null || cluster.members.length > 0) return;
  const redirect = docs.get<ClaimDoc>('claim', cluster.founding)?.home ?? null;
  docs.put('cluster', id, { ...cluster, redirect, absorbed: redirect !== null } satisfies ClusterDoc);
}

/** Gives every claim of these events to the event that its home is today. @returns these events, and those that claims went to. */
function regroup(docs: Docs, events: Iterable<string>, at: Moment): string[] {
  const groups = new Map<string, ClaimDoc[]>([...events].map((id) => [id, []]));
  // What is added while it goes on is gone through too.
  for (const id of groups.keys()) {
    for (const claim of membersOf(docs, id)) {
      const event = followEvent(docs, claim.home as string);
      if (!groups.has(event)) groups.set(event, []);
      groups.get(event)?.push(claim);
    }
  }
  for (const [id, group] of groups) {
    const cluster = docs.get<ClusterDoc>('cluster', id) as ClusterDoc;
    docs.put('cluster', id, { ...cluster, members: group.sort(byPosition).map((claim) => claim.id) } satisfies ClusterDoc);
    for (const claim of group) {
      if (claim.event !== id) docs.put('claim', claim.id, { ...claim, event: id, moves: movedAway(claim, at) } satisfies ClaimDoc);
    }
  }
  return [...groups.keys()];
}

/** Its moves with the one away from where it is; of several at one record, only the first leaves a place where it was seen. */
function movedAway({ moves, event, home }: ClaimDoc, { position, recordedAt }: Moment): ClaimDoc['moves'] {
  if (moves.at(-1)?.until === position) return moves;
  return [...moves, { until: position, recordedAt, event: event as string, home: home as string }];
}

/** Claims whose event this is. */
export function membersOf(docs: Docs, event: string): ClaimDoc[] {
  const ids = docs.get<ClusterDoc>('cluster', event)?.members ?? [];
  return ids.map((id) => docs.get<ClaimDoc>('claim', id)).filter((claim) => claim !== undefined);
}

function sameGroup(before: ClusterDoc | undefined, after: ClusterDoc): boolean {
  return before !== undefined && before.redirect === after.redirect && before.members.join() === after.members.join();
}

export function byPosition(a: ClaimDoc, b: ClaimDoc): number {
  return a.recorded.position - b.recorded.position || (a.id < b.id ? -1 : 1);
}
