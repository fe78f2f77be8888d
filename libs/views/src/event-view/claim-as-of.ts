import type { ClaimDoc } from '../claim-view/claim-doc.js';

/** Both time axes; a missing one is not bounded. */
export interface AsOf {
  /** What the ledger had recorded up to this position. */
  knownAt?: number;
  /** ISO instant or day: what had been published by its end. */
  publishedBy?: string;
}

/** A claim as it stood then, or null where it was not there yet. A withdrawal has no date in the world but that of its record. */
export function claimAsOf(claim: ClaimDoc, { knownAt, publishedBy }: AsOf): ClaimDoc | null {
  if (publishedBy !== undefined && beyond(claim.published.at, publishedBy)) return null;
  const history = claim.history.filter(
    (change) =>
      (knownAt === undefined || change.position <= knownAt) &&
      (publishedBy === undefined || change.kind === 'recorded' || !beyond(change.recordedAt, publishedBy)),
  );
  const last = history.at(-1);
  if (last === undefined) return null;
  const facts = knownAt === undefined ? undefined : claim.past.find((past) => past.until > knownAt);
  return {
    ...claim,
    ...(facts === undefined ? {} : { certainty: facts.certainty, place: facts.place, time: facts.time, mode: facts.mode }),
    history,
    state: last.kind === 'withdrawn' ? 'withdrawn' : 'current',
  };
}

/** Whether an ISO date lies after another, by as much of it as both have: on 2 March nothing of that day is late. */
function beyond(date: string, limit: string): boolean {
  const length = Math.min(date.length, limit.length);
  return date.slice(0, length) > limit.slice(0, length);
}
