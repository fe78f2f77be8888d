import { StoreFault } from '../faults.js';
import type { Append } from './append.js';

export interface PreparedRecord {
  id: string;
  type: string;
  schema: number;
  data: string;
  meta: string;
}

/** An append made ready for writing: its records as JSON text, each once. */
export interface PreparedAppend {
  append: Append;
  records: PreparedRecord[];
  /** UTF-16 units of all JSON, for bounding a batch. */
  size: number;
}

/**
 * Two records of an append with the same id are the same statement (the id is made of stream, type, data and cause): the first stays.
 *
 * @throws StoreFault `append-empty`
 */
export function prepareAppend(append: Append): PreparedAppend {
  if (append.records.length === 0)
    throw new StoreFault(
      'append-empty',
      `the append to ${append.stream} (${append.cause}) holds no record; nothing is recorded by nothing.`,
      'never',
    );
  const records = new Map<string, PreparedRecord>();
  let size = 0;
  for (const record of append.records) {
    if (records.has(record.id)) continue;
    const prepared = {
      id: record.id,
      type: record.type,
      schema: record.schema,
      data: JSON.stringify(record.data),
      meta: JSON.stringify(record.meta),
    };
    records.set(record.id, prepared);
    size += prepared.data.length + prepared.meta.length;
  }
  return { append, records: [...records.values()], size };
}
