import type { AnyRecord } from '@hearsay/vocabulary';
import { Docs } from '../docs.js';
import { recalled, runsOf } from '../recall.js';
import { isTooLarge, runBatch } from '../run-batch.js';
import type { View } from '../view.js';

/** A view kept in memory, as JSON text like in a database: what tests and the benchmark's floor fold into. */
export class MemoryStore {
  private readonly rows = new Map<string, string>();
  private docs = new Docs();
  /** Of the log, what a later record may recall. */
  private readonly seen: AnyRecord[] = [];

  constructor(
    private readonly view: View,
    /** Forgets the working set after every batch, so that all documents come back from the store. */
    private readonly options: { forget: boolean } = { forget: false },
  ) {}

  fold(records: readonly AnyRecord[]): void {
    for (const { records: run, recall } of runsOf(this.view, records)) {
      this.seen.push(...run.filter(({ meta }) => meta.epoch !== undefined));
      this.foldRun(run);
      if (recall === null) continue;
      const { epoch, after, before } = recall;
      const awaited = this.seen.filter(({ meta, position }) => meta.epoch === epoch && position > after && position < before);
      if (awaited.length > 0) this.foldRun(awaited.map((record) => recalled(record, run[0] as AnyRecord)));
    }
  }

  private foldRun(records: readonly AnyRecord[]): void {
    try {
      for (const keys of runBatch(this.view, this.docs, records)) {
        for (const { collection, key } of keys) {
          const text = this.rows.get(`${collection}\n${key}`);
          this.docs.load(collection, key, text === undefined ? null : (JSON.parse(text) as object));
        }
      }
    } catch (error) {
      if (!isTooLarge(error, records)) throw error;
      this.docs = new Docs();
      const half = records.length >> 1;
      this.foldRun(records.slice(0, half));
      this.foldRun(records.slice(half));
      return;
    }
    for (const [collection, documents] of this.docs.changed()) {
      for (const [key, doc] of documents) this.rows.set(`${collection}\n${key}`, sorted(doc));
    }
    this.docs.kept();
    if (this.options.forget) this.docs = new Docs();
  }

  /** All documents of a collection by key. */
  all<Doc>(collection: string): Map<string, Doc> {
    const found = new Map<string, Doc>();
    for (const [id, text] of [...this.rows].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const [name, key] = id.split('\n') as [string, string];
      if (name === collection) found.set(key, JSON.parse(text) as Doc);
    }
    return found;
  }

  /** Everything, as comparable text. */
  dump(): string {
    return [...this.rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, text]) => `${id} ${text}`)
      .join('\n');
  }
}

/** Keys in an order of their own, as jsonb gives them back: no fold may lean on the order in which a document was built. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)))
      : inner,
  );
}
