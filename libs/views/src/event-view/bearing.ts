import type { ClaimDoc } from '../claim-view/claim-doc.js';

/** How a claim bears on its event: it says that it happened, that it did not, or that it will or shall. */
export type Bearing = 'supports' | 'answers' | 'expects';

export function bearingOf(claim: ClaimDoc): Bearing {
  if (claim.stance === 'predicts' || claim.stance === 'demands' || (claim.stance === 'threatens' && claim.type !== 'THREATEN'))
    return 'expects';
  return (claim.stance === 'denies') !== (claim.polarity === 'negated') ? 'answers' : 'supports';
}
