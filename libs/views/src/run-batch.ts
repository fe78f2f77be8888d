import type { AnyRecord } from '@hearsay/vocabulary';
import { NotLoaded, type DocKey, type Docs } from './docs.js';
import type { View } from './view.js';

/**
 * Folds a batch into a working set. Yields the documents it needs; whoever drives it loads each of them (`docs.load`, null where there is none) and goes on.
 *
 * Where a document turns out to be needed that could not be foreseen (a bounded list let another one in), `NotLoaded` is thrown and the working set is
 * spoilt: drop it and run the batch again in halves. A batch of one record foresees everything.
 */
export function* runBatch(view: View, docs: Docs, records: readonly AnyRecord[]): Generator<DocKey[], void, void> {
  // Where everything there is, is here, nothing can be missing.
  if (!docs.isComplete) for (let keys = view.needs(records, docs); keys.length > 0; keys = view.needs(records, docs)) yield keys;
  for (const record of records) view.fold(docs, record);
  if (!docs.isComplete) for (let keys = view.owes(docs); keys.length > 0; keys = view.owes(docs)) yield keys;
  view.settle(docs);
}

/** Whether a batch failed only because it was too large to foresee everything. */
export function isTooLarge(error: unknown, records: readonly AnyRecord[]): boolean {
  return error instanceof NotLoaded && records.length > 1;
}
