import type { AnyRecord, RecordType } from '@hearsay/vocabulary';
import type { DocKey, Docs } from './docs.js';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A typed column beside a document: for what is filtered or sorted by. */
export interface Column {
  name: string;
  /** PostgreSQL type of the column. */
  type: string;
  /** The type as it travels, and the expression that makes the column of it, where they differ: `{ type: 'text', sql: (v) => … }`. */
  from?: { type: string; sql: (value: string) => string };
}

/**
 * One kind of document and the table that keeps it: `key text primary key, doc jsonb`, and its typed columns.
 */
export interface Collection {
  /** Name of the table in schema `view`. */
  name: string;
  columns: readonly Column[];
  /** What follows `create index on TABLE `, an index each. */
  indexes: readonly string[];
  /** The typed columns' values of a document, by column name. */
  values: (doc: never) => Record<string, Json>;
  /** Few records change it: live folding has one statement for all tables but these, and one for all. */
  seldom?: true;
  /** No fold reads its documents: they are only written, and do not stay in memory. */
  unread?: true;
  /** What the table keeps of a document, where that is less: the rest is made of other rows when it is read. Only where no fold reads the documents. */
  kept?: (doc: never) => object;
}

/** Records of an epoch (`meta.epoch`) between two positions, both excluded. */
export interface Recall {
  epoch: string;
  after: number;
  before: number;
}

/**
 * A fold over the log, pure over values. It reads and writes documents in a working set; whoever runs it loads what it needs before and keeps what it
 * changed after.
 *
 * Laws, kept by tests: the documents after a run do not depend on how the log was cut into batches, nor on whether a document came from the working set
 * or back from the database.
 */
export interface View {
  readonly name: string;
  /** Changes with the fold: another version is another table, built anew. */
  readonly version: string;
  readonly reads: readonly RecordType[];
  readonly collections: readonly Collection[];
  /** Documents that folding these records may touch and that are not in the working set yet; asked again until it adds nothing. */
  needs(records: readonly AnyRecord[], docs: Docs): DocKey[];
  fold(docs: Docs, record: AnyRecord): void;
  /**
   * Earlier records that count from this one on, null for none. Whoever runs the view folds them right after it, in their order, as `recalled` gives them, and shows
   * its readers all of that at once.
   */
  recalls?(record: AnyRecord): Recall | null;
  /** Documents that settling needs and that are not in the working set yet; asked again until it adds nothing. */
  owes(docs: Docs): DocKey[];
  /**
   * Brings rows that are a function of several documents up to date, once a batch. The outcome depends on the documents alone, not on how often it ran.
   */
  settle(docs: Docs): void;
}
