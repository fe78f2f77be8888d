import type { ClaimConfirmed, ClaimCorrected, ClaimRejected, CurationReverted } from '@hearsay/vocabulary';
import type { DecisionDoc } from '../curation-view/decision-doc.js';
import { decided, decisionNeeds, noteDecision } from '../curation-view/note-decision.js';
import type { DocKey, Docs } from '../docs.js';
import type { ClaimDoc } from './claim-doc.js';
import type { ClaimDecision } from './claim-row.js';
import { replaceClaim } from './count-claim.js';
import { rehomeCorrected, rehomeNeeds, rehomeUncorrected, unhomeNeeds } from '../event-view/rehome-corrected.js';
import { dropNeeds } from './fold-claim.js';
import { extracted, factsOf, standingClaim, standingNeeds } from './standing-claim.js';

type OnClaim = ClaimConfirmed | ClaimRejected | ClaimCorrected;
const KINDS = { ClaimConfirmed: 'confirmed', ClaimRejected: 'rejected', ClaimCorrected: 'corrected' } as const;

/** What must be loaded before `curateClaim`, as far as can be told from what is. */
export function curateClaimNeeds(docs: Docs, record: OnClaim): DocKey[] {
  const own = [...decisionNeeds(docs, record, []), ...dropNeeds(docs, record.data.claimId)];
  if (!docs.has('claim', record.data.claimId)) return own;
  const claim = docs.get<ClaimDoc>('claim', record.data.claimId);
  return claim === undefined ? own : [...own, ...decidedNeeds(docs, decidedOn(claim, record), record)];
}

/** Confirms, rejects or corrects a claim. */
export function curateClaim(docs: Docs, record: OnClaim): void {
  const before = docs.get<ClaimDoc>('claim', record.data.claimId);
  const about = [record.data.claimId];
  if (before === undefined) return noteDecision(docs, record, { note: 'there is no such claim', about });
  replaceClaim(docs, before, standingClaim(docs, decidedOn(before, record)), record);
  if (record.type === 'ClaimCorrected') rehomeCorrected(docs, record);
  noteDecision(docs, record, { about });
}

/** What must be loaded before `undoClaim`, as far as can be told from what is. */
export function undoClaimNeeds(docs: Docs, decision: DecisionDoc): DocKey[] {
  const [id] = decision.about as [string];
  if (!docs.has('claim', id)) return dropNeeds(docs, id);
  const claim = docs.get<ClaimDoc>('claim', id);
  if (claim === undefined) return [];
  return [...dropNeeds(docs, id), ...standingNeeds(docs, undoneOn(claim, decision)), ...unhomeNeeds(docs, claim, decision.id)];
}

/** The claim as it is without a decision. */
export function undoClaim(docs: Docs, decision: DecisionDoc, by: CurationReverted): void {
  const before = docs.get<ClaimDoc>('claim', decision.about[0] as string);
  if (before === undefined) return;
  replaceClaim(docs, before, standingClaim(docs, undoneOn(before, decision, by)), by);
  rehomeUncorrected(docs, before.id, decision.id, by);
}

/** What must be loaded before a claim stands as decided, is counted so, and is in the event that it then meets. */
function decidedNeeds(docs: Docs, claim: ClaimDoc, record: OnClaim): DocKey[] {
  const keys = standingNeeds(docs, claim);
  if (docs.missing(keys).length > 0 || record.type !== 'ClaimCorrected') return keys;
  return [...keys, ...rehomeNeeds(docs, standingClaim(docs, claim), record.data.fields)];
}

function decidedOn(claim: ClaimDoc, record: OnClaim): ClaimDoc {
  const fields = record.type === 'ClaimCorrected' ? record.data.fields : null;
  const decision: ClaimDecision = { kind: KINDS[record.type], ...decided(record), fields, reverted: null };
  const decisions = [...claim.decisions, decision];
  if (fields === null) return { ...claim, decisions };
  const read = claim.read ?? extracted(claim);
  return { ...claim, decisions, read, past: [...claim.past, factsOf({ ...claim, read }, record.position)] };
}

function undoneOn(claim: ClaimDoc, decision: DecisionDoc, by?: CurationReverted): ClaimDoc {
  const nobody = { decision: '', who: '', reason: '', position: 0, recordedAt: '' };
  const decisions = claim.decisions.map((d) =>
    d.decision === decision.id ? { ...d, reverted: by === undefined ? nobody : decided(by) } : d,
  );
  if (decision.kind !== 'ClaimCorrected' || by === undefined) return { ...claim, decisions };
  return { ...claim, decisions, past: [...claim.past, factsOf(claim, by.position)] };
}
