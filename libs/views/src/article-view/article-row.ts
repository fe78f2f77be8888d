import type { Moment } from '../moment.js';

export interface RevisionRow extends Moment {
  revision: number;
  textHash: string;
  textLength: number;
  pageHash: string;
  title: string | null;
  byline: string | null;
  agency: string | null;
  publishedAt: string | null;
  modifiedAt: string | null;
  fetchedAt: string;
  language: string;
  reader: { name: string; version: string };
  /** What each extractor version made of it, oldest first. */
  readings: ReadingRow[];
}

export interface ReadingRow extends Moment {
  extractor: { name: string; version: string };
  /** Null where it was set aside. */
  counts: { claims: number; recorded: number; kept: number; withdrawn: number; refused: number } | null;
  setAside: { reason: string; detail: string } | null;
}

/** An article as served; what changes with a revision is the newest one's. */
export interface ArticleRow {
  id: string;
  url: string;
  outlet: string | null;
  agency: string | null;
  title: string | null;
  byline: string | null;
  language: string;
  publishedAt: string | null;
  publishedFrom: 'page' | 'feed' | 'none';
  modifiedAt: string | null;
  fetchedAt: string;
  feed: string | null;
  state: 'current' | 'gone' | 'retracted';
  withdrawn: (Moment & { reason: 'gone' | 'retracted'; notice: string | null }) | null;
  /** The newest revision's number. */
  revision: number;
  revisions: RevisionRow[];
  /** The near-duplicate group: named after its first article. `joinedBy` is null for that one. */
  story: { id: string; joinedBy: { article: string; containment: number; rule: string } | null };
  first: Moment;
  last: Moment;
}
