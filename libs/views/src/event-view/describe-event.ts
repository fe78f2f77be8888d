import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { ClusterDoc, ClusterParty } from './cluster-doc.js';
import { isNextTo, isOnePlace, kindred, placeOf } from './match-event.js';
import { isSpecific, partyKey } from './party-key.js';

/**
 * Why a claim that is no happening speaks of an event that its article has just told of; null where it does not.
 *
 * - A relation says who somebody was that the event knows by no name: "the gunmen belonged to the Red Column".
 * - A judgement is of one who took part: "the garrison could not shoot straight".
 * - A strength is of the place: "ammunition lay in the cellar of the school at Oster".
 *
 * What actors are besides (who leads them, how many they are in all) is told of actors, not of events.
 */
export function describes(claim: ClaimDoc, cluster: ClusterDoc): string | null {
  const own = cluster.articles.find((a) => a.id === claim.article);
  if (own === undefined || !isNextTo(claim, own)) return null;
  const agents = claim.actors.filter((p) => p.role === 'agent');
  if (claim.type === 'RELATION') {
    const unnamed = agents.find((p) => !isSpecific(p.name) && cluster.parties.some((q) => isOne(p, q)));
    return unnamed === undefined ? null : `says who ${unnamed.name} were`;
  }
  if (claim.type === 'ASSESSMENT') {
    const judged = agents.find((p) => cluster.parties.some((q) => isOne(p, q)));
    return judged === undefined ? null : `judges ${judged.name}`;
  }
  const place = placeOf(claim);
  const there = place !== null && place.geo?.precision !== 'country' && cluster.places.some((other) => isOnePlace(place, other));
  return there ? `tells what was at ${claim.place?.name ?? ''}` : null;
}

function isOne(p: ClaimDoc['actors'][number], q: ClusterParty): boolean {
  return p.actor === q.id || partyKey(p.name) === q.key || kindred(p, q);
}
