import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { familyOf } from './type-family.js';

/** How a claim bears on its event: it says that it happened, that it did not, or that it will or shall; or it tells of those who took part. */
export const BEARINGS = ['supports', 'answers', 'expects', 'describes'] as const;
export type Bearing = (typeof BEARINGS)[number];

/** "Our men will not attack the villages": a promise is no word on what was done. */
const PROMISE = /\b(?:will|shall|would) (?:not|never)\b|\bwon['’]t\b/i;

export function bearingOf(claim: Pick<ClaimDoc, 'type' | 'stance' | 'polarity' | 'quote'>): Bearing {
  if (familyOf(claim.type) === null) return 'describes';
  if (claim.stance === 'predicts' || claim.stance === 'demands' || (claim.stance === 'threatens' && claim.type !== 'THREATEN'))
    return 'expects';
  if (claim.polarity === 'negated' && claim.stance === 'asserts' && PROMISE.test(claim.quote)) return 'expects';
  return (claim.stance === 'denies') !== (claim.polarity === 'negated') ? 'answers' : 'supports';
}
