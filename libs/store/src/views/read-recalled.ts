import { recalled, type Run } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import { READ_EPOCH } from '../log/read.sql.js';
import { recordOf, type RecordRow } from '../log/record-row.js';
import type { Runs } from './write-docs.js';

/** The records that one recalls, page by page in their order, each as if it had been recorded with that one. */
export async function* readRecalled(
  runs: Runs,
  { records: [by], recall }: Extract<Run, { recall: object }>,
  limit: number,
): AsyncGenerator<AnyRecord[]> {
  for (let { after } = recall; ;) {
    const { rows } = (await runs.query({ text: READ_EPOCH, values: [after, limit, recall.epoch, recall.before] })) as { rows: RecordRow[] };
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map((row) => recalled(recordOf(row), by));
    after = last.position;
  }
}
