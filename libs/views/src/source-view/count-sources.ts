import type { ClaimDoc, SourceRef } from '../claim-view/claim-doc.js';
import type { Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import type { SourceDoc, SourcePastDoc } from './source-doc.js';

/** Between two kept pasts of a source. */
const PAST_EVERY = 200;

/** What an event says of a source: how often it came first, is supported by another origin, is contradicted. */
export interface SourceTally {
  first: number;
  corroborated: number;
  contradicted: number;
}

/** Counts a claim into (+1) or out of (-1) all who pass it on. */
export function countSources(docs: Docs, claim: ClaimDoc, by: 1 | -1, at: Moment): void {
  for (const ref of claim.sources) {
    const before = docs.get<SourceDoc>('source', ref.id) ?? emptySource(ref, at);
    const origin = ref.id === claim.origin.key;
    docs.put('source', ref.id, {
      ...before,
      counted: keepPast(docs, before, at) ? 1 : before.counted + 1,
      claims: before.claims + by,
      originOf: before.originOf + (origin ? by : 0),
      lastSeen: at,
    } satisfies SourceDoc);
  }
}

/** A claim that rested on this source was withdrawn (+1), or came back (-1). */
export function countWithdrawal(docs: Docs, claim: ClaimDoc, by: 1 | -1, at: Moment): void {
  const ref = claim.sources.find((source) => source.id === claim.origin.key);
  const before = docs.get<SourceDoc>('source', claim.origin.key) ?? (ref === undefined ? undefined : emptySource(ref, at));
  if (before === undefined) return;
  const counted = keepPast(docs, before, at) ? 1 : before.counted + 1;
  docs.put('source', before.id, { ...before, withdrawn: before.withdrawn + by, counted, lastSeen: at } satisfies SourceDoc);
}

/** Whether what was counted before this record was kept: once in a while, so that a past is never far from the nearest one. */
function keepPast(docs: Docs, { id, counted, claims, originOf, withdrawn, lastSeen }: SourceDoc, at: Moment): boolean {
  if (counted < PAST_EVERY || lastSeen.position >= at.position) return false;
  const { position } = lastSeen;
  const counts = { claims, originOf, withdrawn };
  docs.put('source_past', `${id} ${position}`, { source: id, position, counts, lastSeen } satisfies SourcePastDoc);
  return true;
}

/** Moves what an event says of a source from one tally to the next. Sums of differences come to the same however often an event was looked at. */
export function moveTally(docs: Docs, id: string, from: SourceTally | undefined, to: SourceTally | undefined): void {
  const before = docs.get<SourceDoc>('source', id);
  if (before === undefined) return;
  const difference = (key: keyof SourceTally): number => (to?.[key] ?? 0) - (from?.[key] ?? 0);
  if (difference('first') === 0 && difference('corroborated') === 0 && difference('contradicted') === 0) return;
  docs.put('source', id, {
    ...before,
    first: before.first + difference('first'),
    corroborated: before.corroborated + difference('corroborated'),
    contradicted: before.contradicted + difference('contradicted'),
  } satisfies SourceDoc);
}

function emptySource(ref: SourceRef, at: Moment): SourceDoc {
  return {
    id: ref.id,
    name: ref.name,
    kind: ref.kind,
    actor: ref.kind === 'anonymous' ? null : ref.id,
    gatheredBy: ref.gatheredBy,
    claims: 0,
    originOf: 0,
    first: 0,
    corroborated: 0,
    contradicted: 0,
    withdrawn: 0,
    firstSeen: at,
    lastSeen: at,
    counted: 0,
  };
}
