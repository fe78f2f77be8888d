import type { CurationReverted } from '@hearsay/vocabulary';
import { undoActors, undoActorsNeeds } from '../actor-view/curate-actor.js';
import { undoClaim, undoClaimNeeds } from '../claim-view/curate-claim.js';
import type { DocKey, Docs } from '../docs.js';
import { undoEvents, undoEventsNeeds } from '../event-view/curate-event.js';
import type { DecisionDoc } from './decision-doc.js';
import { noteDecision, noteReverted } from './note-decision.js';

/** What must be loaded before `revertDecision`, as far as can be told from what is. */
export function revertNeeds(docs: Docs, record: CurationReverted): DocKey[] {
  const own = [record.data.decision, record.id].map((key) => ({ collection: 'curation', key }));
  if (docs.missing(own).length > 0) return own;
  const target = docs.get<DecisionDoc>('curation', record.data.decision);
  if (target === undefined || refusal(target) !== null) return own;
  const free = target.buildsOn.map((key) => ({ collection: 'curation', key }));
  switch (familyOf(target)) {
    case 'claim':
      return [...free, ...undoClaimNeeds(docs, target)];
    case 'event':
      return [...free, ...undoEventsNeeds(docs, target)];
    case 'actor':
      return [...free, ...undoActorsNeeds(docs, target)];
  }
}

/** Takes a decision back, where it stands and nothing that stands builds on it. */
export function revertDecision(docs: Docs, record: CurationReverted): void {
  const target = docs.get<DecisionDoc>('curation', record.data.decision);
  const note = target === undefined ? `there is no decision ${record.data.decision}` : refusal(target);
  const about = [record.data.decision];
  if (target === undefined || note !== null) return noteDecision(docs, record, { note: note ?? '', about });
  switch (familyOf(target)) {
    case 'claim':
      undoClaim(docs, target, record);
      break;
    case 'event':
      undoEvents(docs, target, record);
      break;
    case 'actor':
      undoActors(docs, target, record);
      break;
  }
  noteReverted(docs, target, record);
  noteDecision(docs, record, { about: [...about, ...target.about] });
}

/** Why a decision cannot be reverted now; null where it can. */
export function refusal(decision: Pick<DecisionDoc, 'kind' | 'state' | 'heldBy' | 'id'>): string | null {
  if (decision.kind === 'CurationReverted') return `the decision ${decision.id} is itself a reversal: decide anew what it took back`;
  if (decision.state === 'reverted') return `the decision ${decision.id} is reverted already`;
  if (decision.state === 'void') return `the decision ${decision.id} had no effect`;
  const [blocks] = decision.heldBy;
  return blocks === undefined ? null : `the decision ${blocks} builds on ${decision.id}: revert it first`;
}

function familyOf({ kind }: DecisionDoc): 'claim' | 'event' | 'actor' {
  return kind.startsWith('Claim') ? 'claim' : kind.startsWith('Event') ? 'event' : 'actor';
}
