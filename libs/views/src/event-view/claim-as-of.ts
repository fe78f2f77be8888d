import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { originalOf, stateOf } from '../claim-view/standing-claim.js';
import type { Moment } from '../moment.js';

/** Both time axes; a missing one is not bounded. */
export interface AsOf {
  /** What the ledger had recorded up to this position. */
  knownAt?: number;
  /** ISO instant or day: what had been published by its end. */
  publishedBy?: string;
}

/** A claim as it stood then, or null where it was not there yet. A withdrawal has no date in the world but that of its record. */
export function claimAsOf(claim: ClaimDoc, { knownAt, publishedBy }: AsOf): ClaimDoc | null {
  // As of now it is what it is.
  if (knownAt === undefined && publishedBy === undefined) return claim;
  if (publishedBy !== undefined && beyond(claim.published.at, publishedBy)) return null;
  const then = (change: Moment): boolean =>
    (knownAt === undefined || change.position <= knownAt) && (publishedBy === undefined || !beyond(change.recordedAt, publishedBy));
  const history = claim.history.filter((change) =>
    change.kind === 'recorded' ? knownAt === undefined || change.position <= knownAt : then(change),
  );
  if (history.length === 0) return null;
  const decisions = claim.decisions.filter(then).map((d) => (d.reverted !== null && !then(d.reverted) ? { ...d, reverted: null } : d));
  const at = knownAt === undefined ? undefined : { ...factsAt(claim, knownAt), ...placeAt(claim, knownAt) };
  const moves = knownAt === undefined ? claim.moves : claim.moves.filter(({ until }) => until <= knownAt);
  return { ...claim, ...at, history, decisions, moves, original: originalOf(claim.read, decisions), state: stateOf(history, decisions) };
}

/** What it said then: the facts that held up to the first change after. Facts that only corrections change are kept with those alone. */
function factsAt(claim: ClaimDoc, knownAt: number): Partial<ClaimDoc> {
  const later = claim.past.filter((past) => past.until > knownAt);
  const [facts] = later;
  if (facts === undefined) return {};
  const { certainty, place, time, mode } = facts;
  return { ...later.find((past) => past.more !== undefined)?.more, certainty, place, time, mode };
}

/** The event that it belonged to then. */
function placeAt(claim: ClaimDoc, knownAt: number): Partial<ClaimDoc> {
  const move = claim.moves.find(({ until }) => until > knownAt);
  return move === undefined ? {} : { event: move.event, home: move.home };
}

/** Whether an ISO date lies after another, by as much of it as both have: on 2 March nothing of that day is late. */
function beyond(date: string, limit: string): boolean {
  const [a, b] = [date, limit].map((text) => text.replace(/(\.0+)?Z$/, '')) as [string, string];
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) > b.slice(0, length);
}
