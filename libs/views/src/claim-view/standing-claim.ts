import { CORRECTABLE, type Correction } from '@hearsay/vocabulary';
import type { DocKey, Docs } from '../docs.js';
import type { ClaimDoc, ClaimFacts, ReadFields } from './claim-doc.js';
import type { ClaimDecision, ClaimRow } from './claim-row.js';
import { countNeeds } from './count-claim.js';
import { claimNeeds, withActors } from './resolve-claim.js';

/** What must be loaded before `standingClaim`, and to count what comes of it. */
export function standingNeeds(docs: Docs, claim: ClaimDoc): DocKey[] {
  const corrected = withCorrections(claim);
  const names = claimNeeds(docs, corrected);
  return docs.missing(names).length > 0 ? names : [...names, ...countNeeds(docs, standingClaim(docs, claim))];
}

/** A claim as the decisions that stand leave it. Only corrected names are resolved anew: all else keeps the actors and the origin of its record. */
export function standingClaim(docs: Docs, claim: ClaimDoc): ClaimDoc {
  const corrected = withCorrections(claim);
  const fields = standingFields(claim.decisions);
  const state = stateOf(corrected.history, corrected.decisions);
  const renamed = fields.some((f) => f.actors !== undefined || f.attribution !== undefined);
  if (!renamed) return { ...corrected, state };
  const named = withActors(docs, corrected);
  return {
    ...corrected,
    state,
    ...(fields.some((f) => f.actors !== undefined) && { actors: named.actors }),
    ...(fields.some((f) => f.attribution !== undefined) && {
      attribution: named.attribution,
      origin: named.origin,
      sources: named.sources,
    }),
  };
}

/** Withdrawn where its article no longer says it; else what the last of confirming and rejecting decisions that stand says. */
export function stateOf(history: ClaimRow['history'], decisions: readonly ClaimDecision[]): ClaimRow['state'] {
  if (history.at(-1)?.kind === 'withdrawn') return 'withdrawn';
  const verdict = decisions.findLast((d) => d.kind !== 'corrected' && d.reverted === null);
  return verdict?.kind === 'rejected' ? 'rejected' : 'current';
}

/** What a claim said before position `until`. */
export function factsOf(claim: ClaimDoc, until: number): ClaimFacts {
  const { certainty, place, time, mode } = claim;
  const facts = { until, certainty, place, time, mode };
  return claim.read === null ? facts : { ...facts, more: { ...readFieldsOf(claim), origin: claim.origin, sources: claim.sources } };
}

function readFieldsOf(claim: ClaimDoc): ReadFields {
  const { attribution, stance, certainty, polarity, type, mode, actors, place, time, quantities, relation } = claim;
  const fields = { attribution, stance, certainty, polarity, type, mode, actors, place, time, quantities };
  return relation === undefined ? fields : { ...fields, relation };
}

/** The fields of a claim that standing corrections replace, as extracted; null where none does. */
export function originalOf(read: ReadFields | null, decisions: readonly ClaimDecision[]): Correction | null {
  const fields = new Set(standingFields(decisions).flatMap((correction) => Object.keys(correction)));
  if (read === null || fields.size === 0) return null;
  return Object.fromEntries(CORRECTABLE.filter((name) => fields.has(name) && name in read).map((name) => [name, read[name]]));
}

/** What a claim was before any correction. */
export function extracted(claim: ClaimDoc): NonNullable<ClaimDoc['read']> {
  return { ...readFieldsOf(claim), origin: claim.origin, sources: claim.sources };
}

function withCorrections(claim: ClaimDoc): ClaimDoc {
  if (claim.read === null) return claim;
  const { relation: _, ...rest } = claim;
  return Object.assign({}, rest, claim.read, ...standingFields(claim.decisions), {
    original: originalOf(claim.read, claim.decisions),
  }) as ClaimDoc;
}

function standingFields(decisions: readonly ClaimDecision[]): Correction[] {
  return decisions.flatMap((d) => (d.kind === 'corrected' && d.reverted === null && d.fields !== null ? [d.fields] : []));
}
