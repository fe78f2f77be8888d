import type { Certainty, ClaimType, Polarity, Stance } from '@hearsay/vocabulary';
import type { DecisionKind, DecisionRow } from '../curation-view/decision-row.js';
import type { Standing } from '../event-view/event-row.js';
import type { SourceRow } from '../source-view/source-row.js';

/** SQL and its values, for `$1`, `$2`, … */
export interface Statement {
  text: string;
  values: unknown[];
}

/** The sort values of the last row of a page: what a cursor holds. Its shape is the query's own affair. */
export type Keyset = (string | number)[];

export interface PageRequest {
  /** 1 to 500. */
  limit: number;
  /** Where the page before ended. */
  after?: Keyset;
}

export interface Page<Row> {
  rows: Row[];
  /** Null: there is no further row. */
  next: Keyset | null;
  /** The position up to which the views had folded the log when this was read. */
  asOf: number;
}

/** West and south first, WGS 84 degrees; west may be greater than east across the antimeridian. */
export interface BoundingBox {
  west: number;
  south: number;
  east: number;
  north: number;
}

/** Newest recorded first. */
export interface ClaimQuery extends PageRequest {
  actor?: string;
  /** An actor or source id in the chain of speakers. */
  speaker?: string;
  article?: string;
  event?: string;
  type?: ClaimType[];
  stance?: Stance[];
  polarity?: Polarity;
  certainty?: Certainty;
  state?: 'current' | 'withdrawn' | 'rejected';
  place?: string;
  country?: string;
  bbox?: BoundingBox;
  /** ISO dates, inclusive: the time of what is claimed meets this span. */
  from?: string;
  to?: string;
  /** ISO instants, inclusive. */
  publishedFrom?: string;
  publishedTo?: string;
  outlet?: string;
  text?: string;
}

/** Latest happening first, undated ones last. */
export interface EventQuery extends PageRequest {
  actor?: string;
  type?: ClaimType[];
  standing?: Standing[];
  place?: string;
  country?: string;
  bbox?: BoundingBox;
  from?: string;
  to?: string;
  text?: string;
  /** Has a conflict. */
  conflicting?: boolean;
}

/** Most claims first. */
export interface ActorQuery extends PageRequest {
  kind?: string[];
  country?: string;
  /** Part of a name. */
  text?: string;
}

/** Newest captured first. */
export interface ArticleQuery extends PageRequest {
  outlet?: string;
  story?: string;
  feed?: string;
  state?: 'current' | 'gone' | 'retracted';
  publishedFrom?: string;
  publishedTo?: string;
  text?: string;
}

/** Most claims first. */
export interface SourceQuery extends PageRequest {
  kind?: SourceRow['kind'][];
  text?: string;
}

/** Newest first. */
export interface DecisionQuery extends PageRequest {
  kind?: DecisionKind[];
  state?: DecisionRow['state'];
  /** Id of a claim, event, actor or decision that it is about. */
  about?: string;
  who?: string;
}
