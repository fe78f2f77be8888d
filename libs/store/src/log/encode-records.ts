import type { NewRecord } from '@hearsay/vocabulary';
import { StoreFault } from '../faults.js';

/** Records as rows of COPY's binary form, made before their place in the log is known: that is written into them last. */
export interface EncodedRecords {
  bytes: Buffer;
  /** Where each row begins. */
  rows: readonly number[];
}

/** What a batch learns under the head's lock. */
export interface RecordPlace {
  /** Position, stream version of the first of them; both count up from there. */
  first: number;
  firstVersion: number;
  streamId: number;
  /** ISO instant. */
  recordedAt: string;
}

// PostgreSQL's manual, "COPY", "Binary Format": eleven bytes of signature, flags, length of an extension; each row the number of its fields, each field its length.
export const COPY_BEGIN = Buffer.from('5047434f50590aff0d0a000000000000000000', 'hex');
export const COPY_END = Buffer.from('ffff', 'hex');

/** The fields of a row, in the order of `COPY_RECORDS`. Those of fixed length come first, so that a place stands at the same distance in every row. */
const FIELDS = 9;
const POSITION_AT = 2 + 4;
const STREAM_AT = POSITION_AT + 8 + 4;
const VERSION_AT = STREAM_AT + 8 + 4;
const RECORDED_AT = VERSION_AT + 4 + 4;
const SCHEMA_AT = RECORDED_AT + 8 + 4;
const ID_AT = SCHEMA_AT + 2 + 4;
const TYPE_AT = ID_AT + 16 + 4;
const ID_LENGTH = 16;
/** Bytes of UTF-8 that a UTF-16 unit takes at most. */
const UTF8_MOST = 3;
/** The version of jsonb's binary form. */
const JSONB = 1;
/** A timestamptz counts microseconds from the first instant of 2000. */
const EPOCH_MS = Date.UTC(2000, 0, 1);

/**
 * Making rows is most of what an append costs its process, and can be done while the server is busy with the batch before.
 *
 * @throws StoreFault `append-refused` for an id that is no UUID; TypeError for data that is no JSON value.
 */
export function encodeRecords(records: readonly NewRecord[]): EncodedRecords {
  const rows: number[] = [];
  let at = 0;
  let meta: unknown;
  let metaText = '';
  for (const record of records) {
    // The records of an append mostly share one meta.
    if (record.meta !== meta) metaText = JSON.stringify((meta = record.meta));
    const dataText = JSON.stringify(record.data);
    reserve(at, TYPE_AT + 10 + UTF8_MOST * (record.type.length + dataText.length + metaText.length));
    rows.push(at);
    at = head(at, record);
    at = text(at, record.type);
    at = jsonb(at, dataText);
    at = jsonb(at, metaText);
  }
  const bytes = Buffer.from(scratch.subarray(0, at));
  // One long append must not keep its room for ever.
  if (scratch.length > 4 * SCRATCH) scratch = Buffer.allocUnsafe(SCRATCH);
  return { bytes, rows };
}

/** Writes into encoded rows where they stand in the log. */
export function placeRecords({ bytes, rows }: EncodedRecords, { first, firstVersion, streamId, recordedAt }: RecordPlace): void {
  const microseconds = (Date.parse(recordedAt) - EPOCH_MS) * 1_000;
  rows.forEach((at, i) => {
    int8(bytes, at + POSITION_AT, first + i);
    int8(bytes, at + STREAM_AT, streamId);
    bytes.writeInt32BE(firstVersion + i, at + VERSION_AT);
    int8(bytes, at + RECORDED_AT, microseconds);
  });
}

/** A row up to its first field of variable length, with the lengths of the fields and nothing in them. */
const HEAD = Buffer.alloc(TYPE_AT - 4);
HEAD.writeInt16BE(FIELDS);
for (const [at, length] of [
  [POSITION_AT, 8],
  [STREAM_AT, 8],
  [VERSION_AT, 4],
  [RECORDED_AT, 8],
  [SCHEMA_AT, 2],
  [ID_AT, ID_LENGTH],
] as const)
  HEAD.writeInt32BE(length, at - 4);

/** Rows are written here and copied out when their length is known. */
const SCRATCH = 262_144;
let scratch = Buffer.allocUnsafe(SCRATCH);
const encoder = new TextEncoder();

function reserve(at: number, more: number): void {
  if (at + more <= scratch.length) return;
  const larger = Buffer.allocUnsafe(2 * (at + more));
  scratch.copy(larger, 0, 0, at);
  scratch = larger;
}

function head(at: number, { id, schema }: NewRecord): number {
  scratch.set(HEAD, at);
  scratch.writeInt16BE(schema, at + SCHEMA_AT);
  const digits = id.replaceAll('-', '');
  // Buffer.write stops at the first character that is no hexadecimal digit, and what follows would be whatever was there.
  if (digits.length !== 2 * ID_LENGTH || scratch.write(digits, at + ID_AT, 'hex') !== ID_LENGTH)
    throw new StoreFault(
      'append-refused',
      `the id "${id}" of a record is no UUID; newRecord makes one. Nothing of its append was recorded.`,
      'never',
    );
  return at + HEAD.length;
}

function text(at: number, value: string): number {
  const { written } = encoder.encodeInto(value, scratch.subarray(at + 4));
  scratch.writeInt32BE(written, at);
  return at + 4 + written;
}

function jsonb(at: number, json: string): number {
  const { written } = encoder.encodeInto(json, scratch.subarray(at + 5));
  scratch.writeInt32BE(written + 1, at);
  scratch[at + 4] = JSONB;
  return at + 5 + written;
}

/** Whole numbers below 2^53 in both directions, which a bitwise operator would cut to 32 bits. */
function int8(bytes: Buffer, at: number, value: number): void {
  const high = Math.floor(value / 2 ** 32);
  bytes.writeInt32BE(high, at);
  bytes.writeUInt32BE(value - high * 2 ** 32, at + 4);
}
