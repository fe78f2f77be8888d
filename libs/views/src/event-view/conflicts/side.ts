import { normalName, type ClaimType, type Geo, type Party, type Quantity } from '@hearsay/vocabulary';
import type { ClaimDoc } from '../../claim-view/claim-doc.js';
import { spanOf, type Span } from '../../time-span.js';
import { bearingOf, type Bearing } from '../bearing.js';
import { FIGURE_KINDS } from '../event-row.js';
import type { ClusterPlace } from '../cluster-doc.js';
import { comparePlaces, isOnePlace, kindred, placeOf, POINTS } from '../match-event.js';
import { isSpecific, partyKey } from '../party-key.js';

/** A claim and what every comparison asks of it, made once. */
export interface Side {
  claim: ClaimDoc;
  /** Instant or day of publication, for order: by the ledger where the world gives the same. */
  published: string;
  bearing: Bearing;
  span: Span | null;
  /** One day, or a night between two; else null. */
  day: { from: number; to: number } | null;
  place: ClusterPlace | null;
  /** Where exactly; else null. */
  point: Geo | null;
  /** Those who did it; of what several do together, all of them. */
  agents: readonly Party[];
  targets: readonly Party[];
  /** Figures that can differ: the dead, the wounded, … but no strengths. */
  figures: readonly Quantity[];
}

/** Done by several together: who is named first is no more its doer than the others. */
const TOGETHER: readonly ClaimType[] = ['AGREE', 'CONSULT', 'COOPERATE'];

export function sideOf(claim: ClaimDoc): Side {
  const span = spanOf(claim.time);
  const geo = claim.place?.geo;
  const together = TOGETHER.includes(claim.type);
  const parties = claim.actors.map((party) => meant(party, claim));
  return {
    claim,
    published: `${claim.published.at} ${String(claim.recorded.position).padStart(16, '0')}`,
    bearing: bearingOf(claim),
    span,
    day: span === null || span.from === null || span.to === null || span.to - span.from > 1 ? null : { from: span.from, to: span.to },
    place: placeOf(claim),
    point: geo?.precision === 'exact' || geo?.precision === 'town' ? geo : null,
    agents: parties.filter((p) => p.role === 'agent' || (together && p.role === 'target')),
    targets: together ? [] : parties.filter((p) => p.role === 'target'),
    figures: claim.quantities.filter(isToll),
  };
}

/** Whether a figure counts people to whom something was done. */
export function isToll({ kind }: Quantity): boolean {
  return FIGURE_KINDS.some((counted) => counted === kind);
}

const ONESELF: readonly string[] = ['we', 'us', 'i', 'me', 'our men', 'our forces', 'our fighters', 'our troops'];

/** Whoever says "we" means himself. */
function meant(party: Party, { attribution }: ClaimDoc): Party {
  const speaker = attribution.at(-1);
  if (speaker === undefined || speaker.kind === 'anonymous' || !ONESELF.includes(normalName(party.name))) return party;
  const { name, actor } = speaker;
  return { ...party, name, ...(actor !== undefined && { actor }) };
}

export type Meeting = 'same' | 'differ' | 'unknown';

/** Whether those named on both sides in one role are the same. "Civilians" and "people" are no two parties. */
export function meetingOf(mine: readonly Party[], theirs: readonly Party[]): Meeting {
  if (mine.length === 0 || theirs.length === 0) return 'unknown';
  if (mine.some((p) => theirs.some((q) => isSameParty(p, q)))) return 'same';
  return mine.every((p) => isSpecific(p.name)) && theirs.every((p) => isSpecific(p.name)) ? 'differ' : 'unknown';
}

export function isSameParty(p: Party, q: Party): boolean {
  return p.actor === q.actor || partyKey(p.name) === partyKey(q.name) || kindred(p, q);
}

/** Days that two accounts of one thing may lie apart: a night has two dates. */
const SLACK_DAYS = 1;

/** Whether two claims can be about one occasion: the days that both give meet, and the places that both give can be one. */
export function mayBeOneOccasion(a: Side, b: Side): boolean {
  return daysMeet(a.span, b.span) && (a.place === null || b.place === null || comparePlaces(a.place, b.place).points >= POINTS.otherPlace);
}

function daysMeet(a: Span | null, b: Span | null): boolean {
  if (a === null || b === null) return true;
  return (a.from ?? -Infinity) <= (b.to ?? Infinity) + SLACK_DAYS && (b.from ?? -Infinity) <= (a.to ?? Infinity) + SLACK_DAYS;
}

/** Both give the same place, by name or by the gazetteer. */
export function isSamePlace(a: Side, b: Side): boolean {
  return a.place !== null && b.place !== null && isOnePlace(a.place, b.place);
}

/** Both give the same day. */
export function isSameDay(a: Side, b: Side): boolean {
  return a.day !== null && b.day !== null && a.day.from <= b.day.to && b.day.from <= a.day.to;
}

/** Who says it, in words. */
export function speakerOf(claim: ClaimDoc): string {
  return claim.attribution.at(-1)?.name ?? claim.origin.name;
}
