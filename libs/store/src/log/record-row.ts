import { RECORDS, type AnyRecord, type RecordMeta, type RecordType } from '@hearsay/vocabulary';
import { StoreFault } from '../faults.js';
import { UPCASTERS, type Upcasters } from './upcasters.js';

/** A row of log.record with its stream's name. */
export interface RecordRow {
  position: number;
  stream: string;
  version: number;
  id: string;
  type: string;
  schema: number;
  data: unknown;
  meta: RecordMeta;
  recorded_at: Date;
}

/**
 * A row as a record in its current shape: data of an earlier schema number goes through the upcasters, one number at a time.
 *
 * @throws StoreFault `record-unknown` for a type or a schema number that this version does not know: it is never passed over.
 */
export function recordOf(row: RecordRow, upcasters: Upcasters = UPCASTERS): AnyRecord {
  const kind = Object.hasOwn(RECORDS, row.type) ? RECORDS[row.type as RecordType] : undefined;
  if (kind === undefined || row.schema > kind.schema)
    throw new StoreFault(
      'record-unknown',
      `record ${row.position} is a ${row.type} of schema ${row.schema}, which this version does not know. A later version wrote it: run that one.`,
      'never',
    );
  let data = row.data;
  for (let schema = row.schema; schema < kind.schema; schema++) {
    const upcast = upcasters[row.type]?.[schema];
    if (upcast === undefined)
      throw new StoreFault(
        'record-unknown',
        `record ${row.position}: nothing brings ${row.type} from schema ${schema} to ${schema + 1}.`,
        'never',
      );
    data = upcast(data);
  }
  return {
    position: row.position,
    stream: row.stream,
    version: row.version,
    id: row.id,
    type: row.type,
    schema: kind.schema,
    data,
    meta: row.meta,
    recordedAt: row.recorded_at.toISOString(),
  } as AnyRecord;
}
