import type { AnyRecord } from '@hearsay/vocabulary';
import type { Recall, View } from './view.js';

/** A run of records that are folded as any batch, or one record with what it recalls. */
export type Run = { records: readonly AnyRecord[]; recall: null } | { records: readonly [AnyRecord]; recall: Recall };

/** Cuts a batch at the records that recall others. */
export function runsOf(view: View, records: readonly AnyRecord[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  records.forEach((record, at) => {
    const recall = view.recalls?.(record) ?? null;
    if (recall === null) return;
    if (at > from) runs.push({ records: records.slice(from, at), recall: null });
    runs.push({ records: [record], recall });
    from = at + 1;
  });
  if (from < records.length) runs.push({ records: records.slice(from), recall: null });
  return runs;
}

/** A recalled record, as if it had been recorded with the one that recalls it. */
export function recalled(record: AnyRecord, by: AnyRecord): AnyRecord {
  return { ...record, position: by.position, recordedAt: by.recordedAt };
}
