import type { Claim, Correction } from '@hearsay/vocabulary';
import type { Decided } from '../curation-view/decision-row.js';
import type { Moment, Publication } from '../moment.js';

/** One thing that happened to a claim in the ledger. */
export interface ClaimChange extends Moment {
  kind: 'recorded' | 'anchored' | 'withdrawn' | 'returned';
  /** The revision that says it, or no longer does; null where the whole article was withdrawn. */
  revision: number | null;
  /** Only of `withdrawn`: a later revision, another extractor version, or an article that is gone or retracted. */
  why: 'revision' | 'extractor' | 'gone' | 'retracted' | null;
}

/** A decision on a claim. */
export interface ClaimDecision extends Decided {
  kind: 'confirmed' | 'rejected' | 'corrected';
  /** Only of `corrected`: the fields as the analyst reads them. */
  fields: Correction | null;
  reverted: Decided | null;
}

/** The party a report ultimately rests on, and the rule that found it. */
export interface Origin {
  /** The same for every report that rests on this party. */
  key: string;
  name: string;
  kind: 'outlet' | 'agency' | 'person' | 'organisation' | 'anonymous';
  rule: 'named-speaker' | 'anonymous-speaker-at-outlet' | 'credited-agency' | 'own-word' | 'own-word-of-story';
}

/** A claim as served: the claim as last anchored (offsets count into the text of `revision`), and what the ledger knows of it. */
export interface ClaimRow extends Claim {
  /** `withdrawn`: its article no longer says it; `rejected`: an analyst's decision. Only what is current counts. */
  state: 'current' | 'withdrawn' | 'rejected';
  published: Publication;
  /** The first time it was recorded. */
  recorded: Moment;
  /** Oldest first; what was withdrawn stays here with its reason. */
  history: ClaimChange[];
  /** Oldest first; reverted ones stay. */
  decisions: ClaimDecision[];
  /** What stood, as extracted, in the fields that are corrected; null where none is. */
  original: Correction | null;
  origin: Origin;
  /** The near-duplicate group of its article. */
  story: string;
  agency: string | null;
  /** The event it is about; null for a relation, a strength or an assessment that speaks of none. */
  event: string | null;
  /** Why it meets the others there. */
  eventRule: string | null;
}
