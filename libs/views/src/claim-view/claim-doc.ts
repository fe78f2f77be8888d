import type { Claim } from '@hearsay/vocabulary';
import type { Voice } from '../article-view/article-doc.js';
import type { ClaimRow, Origin } from './claim-row.js';

/** What a later anchor may change of a claim, and what a correction may beside; kept so that the past can be told. */
export interface ClaimFacts {
  /** The position up to which (exclusive) these held. */
  until: number;
  certainty: ClaimRow['certainty'];
  place: ClaimRow['place'];
  time: ClaimRow['time'];
  mode: ClaimRow['mode'];
  /** Only where a correction changed them. */
  more?: ReadFields & { origin: Origin; sources: SourceRef[] };
}

/** All that a correction can replace. */
export type ReadFields = Pick<
  Claim,
  'attribution' | 'stance' | 'certainty' | 'polarity' | 'type' | 'mode' | 'actors' | 'place' | 'time' | 'quantities' | 'relation'
>;

/** Someone who passes a claim on, as a source. */
export interface SourceRef {
  id: string;
  name: string;
  kind: 'outlet' | 'person' | 'organisation' | 'anonymous';
  gatheredBy: string | null;
}

/** A claim row and what folding further needs beside it. */
export interface ClaimDoc extends ClaimRow {
  voice: Voice;
  /** As found when it was recorded: what is counted out later must be what was counted in. */
  sources: SourceRef[];
  past: ClaimFacts[];
  /** As extracted, where it was ever corrected. */
  read: (ReadFields & Pick<ClaimDoc, 'origin' | 'sources'>) | null;
  /** The event that it met, or that a split put it in; `event` is the one that this is today. */
  home: string | null;
  /**
   * Where it was before decisions moved it (`by` null), and where each that stands put it, oldest first: the last one counts. Empty where none moved it.
   * `rule`: why it is there; null where that decision gives no other.
   */
  placed: { by: string | null; home: string; rule: string | null }[];
  /** Where it was before, each up to a position (exclusive). */
  moves: { until: number; recordedAt: string; event: string; home: string }[];
}

export const CLAIM_HIDDEN = ['voice', 'sources', 'past', 'read', 'home', 'placed', 'moves'] as const;
