import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { Moment } from '../moment.js';

/** What happened to a claim at one record of the log. */
export interface Happening extends Moment {
  claim: string;
  what: string;
}

/** All that ever happened to claims, between two positions (the first exclusive), by position. */
export function happeningsOf(claims: readonly ClaimDoc[], from: number, to: number): Happening[] {
  return claims
    .flatMap((claim) => happenings(claim))
    .filter(({ position }) => position > from && position <= to)
    .sort((a, b) => a.position - b.position || (a.claim < b.claim ? -1 : 1));
}

function happenings(claim: ClaimDoc): Happening[] {
  const of = (what: string, { position, recordedAt }: Moment): Happening => ({ claim: claim.id, what, position, recordedAt });
  return [
    ...claim.history.map((change) => of(change.kind, change)),
    ...claim.decisions.flatMap((d) => [of(d.kind, d), ...(d.reverted === null ? [] : [of(`${d.kind} reverted`, d.reverted)])]),
    ...claim.moves.map((move) => of('moved', { position: move.until, recordedAt: move.recordedAt })),
  ];
}
