import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DocKey, Docs } from '../docs.js';
import type { ClusterDoc } from './cluster-doc.js';

/** What must be loaded before `followEvent`, as far as can be told from what is. */
export function followEventNeeds(docs: Docs, start: string): DocKey[] {
  const keys: DocKey[] = [];
  for (let id: string | null = start; id !== null;) {
    keys.push({ collection: 'cluster', key: id });
    id = docs.has('cluster', id) ? (docs.get<ClusterDoc>('cluster', id)?.redirect ?? null) : null;
  }
  return keys;
}

/** The event that an event is today. A merge only ever joins two that are not one, and an event left empty leads to where a claim is: there is no circle. */
export function followEvent(docs: Docs, start: string): string {
  let id = start;
  for (let next = redirectOf(docs, id); next !== null; next = redirectOf(docs, id)) id = next;
  return id;
}

/** What must be loaded before `eventOfClaim`, as far as can be told from what is. */
export function eventOfClaimNeeds(docs: Docs, claimId: string): DocKey[] {
  const own = { collection: 'claim', key: claimId };
  const home = docs.has('claim', claimId) ? docs.get<ClaimDoc>('claim', claimId)?.home : null;
  return home == null ? [own] : [own, ...followEventNeeds(docs, home)];
}

/** The event that a claim belongs to today; null for a claim that has none, or is not there. */
export function eventOfClaim(docs: Docs, claimId: string): string | null {
  const home = docs.get<ClaimDoc>('claim', claimId)?.home ?? null;
  return home === null ? null : followEvent(docs, home);
}

function redirectOf(docs: Docs, id: string): string | null {
  return docs.get<ClusterDoc>('cluster', id)?.redirect ?? null;
}
