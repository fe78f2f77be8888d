/** A place in the ledger: what was known from here on. */
export interface Moment {
  position: number;
  /** ISO instant with milliseconds, set by the database. */
  recordedAt: string;
}

/** When a claim was published; where its article has no date the instant of the fetch serves, and `from` says so. */
export interface Publication {
  /** ISO instant, day, month or year. */
  at: string;
  from: 'article' | 'fetched';
}
