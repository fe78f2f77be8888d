import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { bearingOf } from './bearing.js';
import type { EventClaim } from './event-row.js';

/** Of a claim what its event does not show; left out where the claims of an event are read. */
export const NOT_OF_EVENT = [
  'actors',
  'agency',
  'attribution',
  'extractor',
  'mode',
  'moves',
  'original',
  'past',
  'place',
  'placed',
  'quantities',
  'read',
  'sources',
  'time',
  'voice',
] as const satisfies readonly (keyof ClaimDoc)[];

/** A claim as it is read beside its event. */
export type ClaimOfEvent = Omit<ClaimDoc, (typeof NOT_OF_EVENT)[number]>;

/** A claim as its event shows it. */
export function eventClaim(claim: ClaimOfEvent): EventClaim {
  const gone = claim.state === 'withdrawn' ? claim.history.findLast((change) => change.kind === 'withdrawn') : undefined;
  return {
    id: claim.id,
    article: claim.article,
    outlet: claim.outlet,
    state: claim.state,
    withdrawn:
      gone === undefined
        ? null
        : { why: gone.why ?? 'revision', revision: gone.revision, position: gone.position, recordedAt: gone.recordedAt },
    type: claim.type,
    stance: claim.stance,
    polarity: claim.polarity,
    certainty: claim.certainty,
    bearing: bearingOf(claim),
    quote: claim.quote,
    origin: claim.origin.key,
    published: claim.published,
    recorded: claim.recorded,
    rule: claim.eventRule ?? '',
    decisions: claim.decisions
      .filter((d) => d.reverted === null)
      .map(({ kind, decision, who, reason, position, recordedAt }) => ({ kind, decision, who, reason, position, recordedAt })),
  };
}

/** Claims by their first record; those that were recorded with one switch of extractors by article and where they stand in it. */
export function byRecord(a: Recorded, b: Recorded): number {
  return (
    a.recorded.position - b.recorded.position ||
    (a.article < b.article ? -1 : a.article > b.article ? 1 : a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  );
}

type Recorded = Pick<ClaimDoc, 'id' | 'article' | 'start' | 'recorded'>;
