import type { Claim } from '@hearsay/vocabulary';
import type { Moment, Publication } from '../moment.js';

/** One thing that happened to a claim in the ledger. */
export interface ClaimChange extends Moment {
  kind: 'recorded' | 'anchored' | 'withdrawn' | 'returned';
  /** The revision that says it, or no longer does; null where the whole article was withdrawn. */
  revision: number | null;
  /** Only of `withdrawn`: a later revision, another extractor version, or an article that is gone or retracted. */
  why: 'revision' | 'extractor' | 'gone' | 'retracted' | null;
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
  state: 'current' | 'withdrawn';
  published: Publication;
  /** The first time it was recorded. */
  recorded: Moment;
  /** Oldest first; what was withdrawn stays here with its reason. */
  history: ClaimChange[];
  origin: Origin;
  /** The near-duplicate group of its article. */
  story: string;
  agency: string | null;
  /** The event it is about; null for what is no happening (relations, strengths, assessments). */
  event: string | null;
  /** Why it meets the others there. */
  eventRule: string | null;
}
