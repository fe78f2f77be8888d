import type { NewRecord } from '@hearsay/vocabulary';
import { StoreFault } from '../faults.js';
import type { Append } from './append.js';

/** An append made ready for writing: each of its records once. */
export interface PreparedAppend {
  append: Append;
  records: NewRecord[];
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
  const records = new Map<string, NewRecord>();
  for (const record of append.records) if (!records.has(record.id)) records.set(record.id, record);
  return { append, records: [...records.values()] };
}
