import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DocKey, Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import { bestOf, eventId, eventNeeds, eventsMet, foundEvent, rememberClaim, type Met } from './assign-event.js';
import type { ClusterDoc } from './cluster-doc.js';
import { regroup, regroupNeeds } from './curate-event.js';
import { followEvent, followEventNeeds } from './follow-event.js';
import { familyOf } from './type-family.js';

/** Fields by which claims meet: a correction of one of them can show that a claim is about another event. */
const TELLING = ['type', 'place', 'time', 'actors'] as const;

/** What must be loaded before `rehomeCorrected`, as far as can be told from what is. @param claim as it will stand. */
export function rehomeNeeds(docs: Docs, claim: ClaimDoc): DocKey[] {
  if (!canMove(claim)) return [];
  const homes = [
    claim.home as string,
    eventId(claim.id),
    ...(claim.rehomed === null ? [] : [claim.rehomed.before]),
    ...claim.moves.slice(-1).map((move) => move.home),
  ];
  const keys = [...homes.flatMap((home) => followEventNeeds(docs, home)), ...eventNeeds(docs, claim)];
  if (docs.missing(keys).length > 0) return keys;
  const events = [...new Set([...homes, ...eventsMet(docs, claim).map(({ cluster }) => cluster.id)].map((id) => followEvent(docs, id)))];
  return [...keys, ...regroupNeeds(docs, events)];
}

/**
 * A claim whose type, place, time or parties were corrected goes to the event that it meets as corrected, else founds one; where no correction of them stands
 * any more, back to where it was. It stays where it is where it meets that event best, where others stand on it as the one that founded it, and where it is
 * no happening. Where one of several corrections is taken back, only the move that it made is.
 *
 * @param undone the position of the correction that is taken back; left out where one is made.
 */
export function rehomeCorrected(docs: Docs, id: string, at: Moment, undone?: number): void {
  const claim = docs.get<ClaimDoc>('claim', id);
  if (claim === undefined || !canMove(claim)) return;
  const home = claim.home as string;
  const corrected = isCorrected(claim);
  const wanted = !corrected ? homeAsRead(claim) : undone === undefined ? homeAsCorrected(docs, claim) : homeBefore(claim, undone);
  if (wanted === null || wanted.home === home) return;
  const known = docs.get<ClusterDoc>('cluster', wanted.home) ?? foundEvent(claim, at.position);
  // A redirect that an analyst's merge made stays: only the one of an event that was left empty ends with the return.
  docs.put('cluster', wanted.home, wanted.own && known.absorbed ? { ...known, redirect: null, absorbed: false } : known);
  if (corrected && undone === undefined) rememberClaim(docs, docs.get<ClusterDoc>('cluster', wanted.home) as ClusterDoc, claim);
  const [from, to] = [followEvent(docs, home), followEvent(docs, wanted.home)];
  const before = claim.rehomed?.before ?? home;
  const rule = claim.rehomed?.rule ?? claim.eventRule;
  const moves = [
    ...claim.moves,
    { until: at.position, recordedAt: at.recordedAt, event: claim.event as string, home, rule: claim.eventRule },
  ];
  const rehomed = corrected && wanted.home !== before ? { before, chosen: wanted.home, rule } : null;
  docs.put('claim', id, { ...claim, home: wanted.home, eventRule: wanted.rule, moves, rehomed } satisfies ClaimDoc);
  regroup(docs, [from, to], at);
  leaveEmpty(docs, home, to);
}

interface Home {
  home: string;
  rule: string | null;
  /** An event of the claim's own. */
  own: boolean;
}

function homeAsRead({ id, rehomed, home }: ClaimDoc): Home | null {
  // What an analyst moved meanwhile stays there.
  if (rehomed === null || rehomed.chosen !== home) return null;
  return { home: rehomed.before, rule: rehomed.rule, own: rehomed.before === eventId(id) };
}

/** Where it was before the correction at that position moved it, if it did and nothing has moved it since. */
function homeBefore({ id, rehomed, home, moves }: ClaimDoc, undone: number): Home | null {
  // The first of that position: what the move drew after it stands behind it.
  const left = moves.find(({ until }) => until === undone);
  if (rehomed === null || rehomed.chosen !== home || left === undefined || moves.at(-1)?.until !== undone) return null;
  return { home: left.home, rule: left.rule ?? rehomed.rule, own: left.home === eventId(id) };
}

function homeAsCorrected(docs: Docs, claim: ClaimDoc): Home | null {
  const own = eventId(claim.id);
  const founded = claim.home === own;
  if (founded && membersOf(docs, followEvent(docs, own)).some((other) => other.id !== claim.id && other.home === own)) return null;
  const met = eventsMet(docs, claim).filter(({ cluster }) => !(founded && cluster.id === own) && isOthers(docs, cluster, claim));
  const best: Met | undefined = bestOf(met);
  if (best !== undefined) return { home: best.cluster.id, rule: `as corrected it ${best.rule}`, own: false };
  return founded ? null : { home: own, rule: 'as corrected it meets no event known then', own: true };
}

/** Whether an event has a claim beside this one: what only it says is no event to meet. */
function isOthers(docs: Docs, cluster: ClusterDoc, claim: ClaimDoc): boolean {
  return membersOf(docs, followEvent(docs, cluster.id)).some((other) => other.id !== claim.id && other.home === cluster.id);
}

function membersOf(docs: Docs, event: string): ClaimDoc[] {
  const ids = docs.get<ClusterDoc>('cluster', event)?.members ?? [];
  return ids.map((id) => docs.get<ClaimDoc>('claim', id)).filter((claim) => claim !== undefined);
}

/** An event that its only claim left leads to where that one went, and is met by none any more: what it was matched by was misread. */
function leaveEmpty(docs: Docs, home: string, to: string): void {
  const cluster = docs.get<ClusterDoc>('cluster', home);
  if (cluster === undefined || cluster.redirect !== null || cluster.members.length > 0 || home === to) return;
  docs.put('cluster', home, { ...cluster, redirect: to, absorbed: true } satisfies ClusterDoc);
  docs.mark(home);
}

function canMove(claim: ClaimDoc): boolean {
  return claim.home !== null && claim.event !== null && familyOf(claim.type) !== null && (isCorrected(claim) || claim.rehomed !== null);
}

function isCorrected({ decisions }: ClaimDoc): boolean {
  return decisions.some((d) => d.reverted === null && d.fields !== null && TELLING.some((field) => d.fields?.[field] !== undefined));
}
