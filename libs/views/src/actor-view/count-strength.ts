import { normalName } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DocKey, Docs } from '../docs.js';
import type { StrengthRow } from './actor-row.js';

export function strengthNeeds(claim: ClaimDoc): DocKey[] {
  return strengthsOf(claim).map(([key]) => ({ collection: 'strength', key }));
}

/** Keeps what a claim says of an actor's strength; withdrawn figures stay, marked. */
export function countStrength(docs: Docs, claim: ClaimDoc, by: 1 | -1): void {
  for (const [key, row] of strengthsOf(claim)) {
    docs.put('strength', key, { ...row, state: by === 1 ? 'current' : 'withdrawn' } satisfies StrengthRow);
  }
}

/** Each figure of strength belongs to the party it names; one of a noun ("fighters") to the claim's only agent. */
function strengthsOf(claim: ClaimDoc): [string, StrengthRow][] {
  const agents = claim.actors.filter((p) => p.role === 'agent');
  return claim.quantities.flatMap((quantity, index): [string, StrengthRow][] => {
    if (quantity.kind !== 'strength') return [];
    const named = claim.actors.find((p) => normalName(p.name) === normalName(quantity.of));
    const actor = named ?? (agents.length === 1 ? agents[0] : undefined);
    if (actor === undefined) return [];
    const row: StrengthRow = {
      actor: actor.actor as string,
      claim: claim.id,
      claimant: claim.attribution.at(-1)?.name ?? claim.agency ?? claim.outlet ?? 'unknown',
      low: quantity.low,
      high: quantity.high,
      of: quantity.of,
      origin: claim.origin.key,
      published: claim.published.at,
      position: claim.recorded.position,
      state: 'current',
    };
    return [[`${claim.id} ${index}`, row]];
  });
}
