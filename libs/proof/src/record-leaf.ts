import { canonicalJson, type LogRecord } from '@hearsay/vocabulary';
import { treeHash } from './tree-hash.js';

/** A record as it stands in the log: with the schema number and the data that were written, not brought up to the newest schema. */
export type SealedRecord = LogRecord;

const encoder = new TextEncoder();

/** The text that a record is sealed by: canonical JSON (RFC 8785) of its nine fields and nothing else. */
export function recordText(record: SealedRecord): string {
  const { position, stream, version, id, type, schema, data, meta, recordedAt } = record;
  return canonicalJson({ position, stream, version, id, type, schema, data, meta, recordedAt });
}

/** The hash of a record's leaf, 32 bytes. The record at position n is the leaf n - 1. */
export const recordLeaf = (record: SealedRecord): Uint8Array => leafOfText(recordText(record));

/** The same, of `recordText`. */
export const leafOfText = (text: string): Uint8Array => treeHash.leaf(encoder.encode(text));
