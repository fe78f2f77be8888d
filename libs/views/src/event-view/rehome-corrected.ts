import type { CurationReverted, ClaimCorrected } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DocKey, Docs } from '../docs.js';
import { bestOf, eventId, eventNeeds, eventsMet, foundEvent, rememberClaim, type Met } from './assign-event.js';
import type { ClusterDoc } from './cluster-doc.js';
import { followEvent } from './follow-event.js';
import { lead, membersOf, moveClaims, moveNeeds, placeClaim, unplaceClaim } from './place-claims.js';
import { familyOf } from './type-family.js';

/** Fields by which claims meet: a correction of one of them can show that a claim is about another event. */
const TELLING = ['type', 'place', 'time', 'actors'] as const;

/** What must be loaded before `rehomeCorrected`, as far as can be told from what is. @param claim as it will stand. */
export function rehomeNeeds(docs: Docs, claim: ClaimDoc, fields: ClaimCorrected['data']['fields']): DocKey[] {
  if (!canMove(claim, fields)) return [];
  const homes = [claim.home as string, eventId(claim.id)];
  const keys = [...moveNeeds(docs, homes), ...eventNeeds(docs, claim)];
  if (docs.missing(keys).length > 0) return keys;
  return [...keys, ...moveNeeds(docs, [...homes, ...eventsMet(docs, claim).map(({ cluster }) => cluster.id)])];
}

/**
 * A claim whose type, place, time or parties were corrected goes to the event that it meets as corrected, else founds one. It stays where it is where it meets
 * that event best, where others stand on it as the one that founded it, and where it is no happening.
 */
export function rehomeCorrected(docs: Docs, record: ClaimCorrected): void {
  const claim = docs.get<ClaimDoc>('claim', record.data.claimId);
  if (claim === undefined || !canMove(claim, record.data.fields)) return;
  const wanted = homeAsCorrected(docs, claim);
  if (wanted === null || wanted.home === claim.home) return;
  moveClaims(docs, [claim.home as string, wanted.home], [claim.id], record, () => {
    docs.put('cluster', wanted.home, docs.get<ClusterDoc>('cluster', wanted.home) ?? foundEvent(claim, record.position));
    // It is told of as another one now. Where an analyst's merge leads stays.
    lead(docs, wanted.home, (ways) => (ways.at(-1)?.absorbed === true ? ways.slice(0, -1) : [...ways]));
    placeClaim(docs, claim.id, { by: record.id, ...wanted }, record);
    rememberClaim(docs, docs.get<ClusterDoc>('cluster', wanted.home) as ClusterDoc, claim);
  });
}

/** What must be loaded before `rehomeUncorrected`, as far as can be told from what is. */
export function unhomeNeeds(docs: Docs, claim: ClaimDoc, decision: string): DocKey[] {
  if (!claim.placed.some(({ by }) => by === decision)) return [];
  return moveNeeds(docs, [eventId(claim.id), ...claim.placed.map(({ home }) => home)]);
}

/** Without a correction a claim is where it was before, unless a later decision put it elsewhere. */
export function rehomeUncorrected(docs: Docs, id: string, decision: string, by: CurationReverted): void {
  const claim = docs.get<ClaimDoc>('claim', id);
  if (claim === undefined || !claim.placed.some((place) => place.by === decision)) return;
  const homes = claim.placed.map(({ home }) => home);
  moveClaims(docs, homes, [id], by, () => unplaceClaim(docs, id, decision, by));
}

function homeAsCorrected(docs: Docs, claim: ClaimDoc): { home: string; rule: string } | null {
  const own = eventId(claim.id);
  const founded = claim.home === own;
  if (founded && membersOf(docs, followEvent(docs, own)).some((other) => other.id !== claim.id && other.home === own)) return null;
  const met = eventsMet(docs, claim).filter(({ cluster }) => !(founded && cluster.id === own) && isOthers(docs, cluster, claim));
  const best: Met | undefined = bestOf(met);
  if (best !== undefined) return { home: best.cluster.id, rule: `as corrected it ${best.rule}` };
  return founded ? null : { home: own, rule: 'as corrected it meets no event known then' };
}

/** Whether an event has a claim beside this one: what only it says is no event to meet. */
function isOthers(docs: Docs, cluster: ClusterDoc, claim: ClaimDoc): boolean {
  return membersOf(docs, followEvent(docs, cluster.id)).some((other) => other.id !== claim.id && other.home === cluster.id);
}

function canMove(claim: ClaimDoc, fields: ClaimCorrected['data']['fields']): boolean {
  return claim.home !== null && familyOf(claim.type) !== null && TELLING.some((field) => fields[field] !== undefined);
}
