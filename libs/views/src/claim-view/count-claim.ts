import { countActors } from '../actor-view/count-actor.js';
import { countRelations, relationNeeds } from '../actor-view/count-relations.js';
import { countStrength, strengthNeeds } from '../actor-view/count-strength.js';
import { followNeeds } from '../actor-view/resolve-actor.js';
import type { DocKey, Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import { countSources, countWithdrawal } from '../source-view/count-sources.js';
import type { ClaimDoc } from './claim-doc.js';

/** Puts a claim in place of what it was, and counts it out and in. Only what is current counts. */
export function replaceClaim(docs: Docs, before: ClaimDoc, after: ClaimDoc, at: Moment): void {
  docs.put('claim', after.id, after);
  if (before.state === 'current') countClaim(docs, before, -1, at);
  if (before.state === 'withdrawn') countWithdrawal(docs, before, -1, at);
  if (after.state === 'current') countClaim(docs, after, 1, at);
  if (after.state === 'withdrawn') countWithdrawal(docs, after, 1, at);
  for (const { event } of [before, after]) if (event !== null) docs.mark(event);
}

/** Counts a claim into (+1) or out of (-1) all that it speaks of. */
export function countClaim(docs: Docs, claim: ClaimDoc, by: 1 | -1, at: Moment): void {
  countActors(docs, claim, by, at);
  countRelations(docs, claim, by);
  countStrength(docs, claim, by);
  countSources(docs, claim, by, at);
  if (claim.event !== null) docs.mark(claim.event);
}

/** What must be loaded before `countClaim`, as far as can be told from what is. */
export function countNeeds(docs: Docs, claim: ClaimDoc): DocKey[] {
  const ids = [...claim.actors.map((p) => p.actor), ...claim.attribution.map((s) => s.actor)].filter((id) => id !== undefined);
  return [
    ...ids.flatMap((id) => followNeeds(docs, id)),
    ...relationNeeds(claim),
    ...strengthNeeds(claim),
    ...claim.sources.map((source) => ({ collection: 'source', key: source.id })),
    { collection: 'source', key: claim.origin.key },
  ];
}
