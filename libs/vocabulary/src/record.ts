import { z } from 'zod';
import { idOf } from './id.js';

/** A kind of record: its name (the value in the log's `type` column), the number of its schema, and the schema of its data. */
export interface RecordKind<Type extends string = string, Data extends z.ZodType = z.ZodType> {
  readonly type: Type;
  readonly schema: number;
  readonly data: Data;
}

export function defineRecord<Type extends string, Data extends z.ZodType>(type: Type, schema: number, data: Data): RecordKind<Type, Data> {
  return Object.freeze({ type, schema, data });
}

/** Who or what made a record, and by what: `cause` is part of its identity. */
export interface RecordMeta {
  /** The process or person that acted: `worker`, `extractor`, `key:NAME`. */
  who: string;
  /** The article's revision and the reader's or extractor's version, or the command's idempotency key. */
  cause: string;
  traceId?: string;
  /**
   * Of a reading that was made for an epoch (see `epochKey`): it counts from the ExtractorSwitched on that begins the epoch, and never where there is none.
   * Missing: it counts at once.
   */
  epoch?: string;
}

/** A record that is not in the log yet. */
export interface NewRecord<Type extends string = string, Data = unknown> {
  id: string;
  type: Type;
  schema: number;
  data: Data;
  meta: RecordMeta;
}

/** One immutable row of the log. */
export interface LogRecord<Type extends string = string, Data = unknown> extends NewRecord<Type, Data> {
  /** Global order: 1, 2, 3, … without gaps. */
  position: number;
  stream: string;
  /** Order within the stream, from 1. */
  version: number;
  /** ISO instant with milliseconds, set by the database; never runs backwards along `position`. */
  recordedAt: string;
}

export type RecordOf<K> = K extends RecordKind<infer Type, infer Data> ? LogRecord<Type, z.infer<Data>> : never;

/**
 * A record of a kind, checked against its schema. Its id follows from stream, type, data and cause, so that the same work done twice is one record.
 *
 * @throws ZodError where the data does not fit the kind.
 */
export function newRecord<Type extends string, Data extends z.ZodType>(
  kind: RecordKind<Type, Data>,
  stream: string,
  data: z.input<Data>,
  meta: RecordMeta,
): NewRecord<Type, z.output<Data>> {
  const checked = kind.data.parse(data);
  // The schemas take and give JSON; the round trip drops keys that are undefined, as the log would.
  const plain = JSON.parse(JSON.stringify(checked)) as z.output<Data>;
  return { id: idOf('record', [stream, kind.type, plain, meta.cause]), type: kind.type, schema: kind.schema, data: plain, meta };
}
