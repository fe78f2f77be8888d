import type { Moment } from '../moment.js';
import type { ClaimDoc } from './claim-doc.js';

/** The last moment that changed anything of a claim: in the ledger, by a decision, or by moving from one event to another. */
export function lastChange(claim: Pick<ClaimDoc, 'recorded' | 'history' | 'decisions' | 'moves'>): Moment {
  let last = lastCounted(claim);
  for (const { until, recordedAt } of claim.moves) if (until > last.position) last = { position: until, recordedAt };
  return last;
}

/** The last moment at which it was counted anew: which event it belongs to changes nothing of who says what. */
export function lastCounted(claim: Pick<ClaimDoc, 'recorded' | 'history' | 'decisions'>): Moment {
  let last = claim.recorded;
  const see = ({ position, recordedAt }: Moment): void => {
    if (position > last.position) last = { position, recordedAt };
  };
  for (const change of claim.history) see(change);
  for (const decision of claim.decisions) see(decision.reverted ?? decision);
  return last;
}
