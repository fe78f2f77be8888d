import type { Voice } from '../article-view/article-doc.js';
import type { ClaimRow } from './claim-row.js';

/** What a later anchor may change of a claim; kept so that the past can be told. */
export interface ClaimFacts {
  /** The position up to which (exclusive) these held. */
  until: number;
  certainty: ClaimRow['certainty'];
  place: ClaimRow['place'];
  time: ClaimRow['time'];
  mode: ClaimRow['mode'];
}

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
}

export const CLAIM_HIDDEN = ['voice', 'sources', 'past'] as const;
