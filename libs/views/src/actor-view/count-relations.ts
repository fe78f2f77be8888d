import type { Party } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../claim-view/claim-doc.js';
import type { DocKey, Docs } from '../docs.js';
import { relationKey, weighed, withRelation, type RelationDoc, type TimedEvidence } from './relation-doc.js';

interface Ends {
  actor: Party;
  other: Party;
}

export function relationNeeds(claim: ClaimDoc): DocKey[] {
  const kind = claim.relation;
  if (kind === undefined) return [];
  return endsOf(claim).map(({ actor, other }) => ({
    collection: 'relation',
    key: relationKey(actor.actor as string, kind, other.actor as string),
  }));
}

/** Lets a claim of type RELATION speak for or against its relations (+1), or no longer (-1). */
export function countRelations(docs: Docs, claim: ClaimDoc, by: 1 | -1): void {
  const kind = claim.relation;
  if (kind === undefined) return;
  for (const { actor, other } of endsOf(claim)) {
    const key = relationKey(actor.actor as string, kind, other.actor as string);
    const before = withRelation(docs.get<RelationDoc>('relation', key), {
      actor: actor.actor as string,
      actorName: actor.name,
      kind,
      other: other.actor as string,
      otherName: other.name,
    });
    const side = speaksAgainst(claim) ? 'against' : 'for';
    const others = before[side].filter((e) => e.claim !== claim.id);
    const evidence: TimedEvidence = {
      claim: claim.id,
      origin: claim.origin.key,
      published: claim.published.at,
      position: claim.recorded.position,
      from: claim.time?.from ?? null,
      to: claim.time?.to ?? null,
    };
    const list = by === 1 ? [...others, evidence].sort((a, b) => a.position - b.position) : others;
    docs.put('relation', key, weighed({ ...before, [side]: list }));
  }
}

function speaksAgainst(claim: ClaimDoc): boolean {
  return (claim.stance === 'denies') !== (claim.polarity === 'negated');
}

/** Of each agent to each backer (for backed-by), else to each target; the other kind of party serves where there is none. */
function endsOf(claim: ClaimDoc): Ends[] {
  const of = (role: Party['role']): Party[] => claim.actors.filter((p) => p.role === role);
  const [targets, supporters] = [of('target'), of('supporter')];
  const others =
    claim.relation === 'backed-by' ? (supporters.length > 0 ? supporters : targets) : targets.length > 0 ? targets : supporters;
  const ends = new Map<string, Ends>();
  for (const actor of of('agent')) {
    for (const other of others) if (actor.actor !== other.actor) ends.set(`${actor.actor} ${other.actor}`, { actor, other });
  }
  return [...ends.values()];
}
