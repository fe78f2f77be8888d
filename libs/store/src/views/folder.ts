import { Docs, isTooLarge, runBatch, type DocKey, type View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import { prepared, type Runs } from './write-docs.js';

/** A working set that stands for a view's tables at one position, and moves on batch by batch. */
export class Folder {
  docs: Docs;

  constructor(
    private readonly view: View,
    /** The statement that reads documents; see `load`. */
    private readonly load: string,
    /** Documents kept between batches, about; beyond it those used least recently are forgotten. */
    private readonly keep: number,
    complete: boolean,
  ) {
    this.docs = new Docs(complete);
  }

  /**
   * Folds a batch and hands it to `commit`, which writes `docs.changed()`. A batch that turns out too large to foresee what it needs goes in halves,
   * each committed for itself. After an error the folder is as new: it holds nothing.
   *
   * @param settled where `commit` comes back before what it writes can be read through `runs`: waits until it can. Till then the folder holds it.
   */
  async fold(
    records: readonly AnyRecord[],
    runs: Runs,
    commit: (part: readonly AnyRecord[]) => Promise<void>,
    settled: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    try {
      for (const keys of runBatch(this.view, this.docs, records)) await this.take(keys, runs);
    } catch (error) {
      this.forget();
      if (!isTooLarge(error, records)) throw error;
      await settled();
      const half = records.length >> 1;
      await this.fold(records.slice(0, half), runs, commit, settled);
      await this.fold(records.slice(half), runs, commit, settled);
      return;
    }
    try {
      await commit(records);
    } catch (error) {
      this.forget();
      throw error;
    }
    if (this.docs.isComplete) return;
    if (this.docs.crowded(this.keep)) await settled();
    this.docs.trim(this.keep);
  }

  /** What changed is in the tables now. */
  kept(): void {
    this.docs.kept(this.view.collections.filter(({ unread }) => unread === true).map(({ name }) => name));
  }

  /** Everything comes back from the tables from here on. */
  forget(): void {
    this.docs = new Docs();
  }

  private async take(wanted: readonly DocKey[], runs: Runs): Promise<void> {
    const { collections } = this.view;
    const keys = new Map<string, string[]>(collections.map(({ name }) => [name, []]));
    for (const { collection, key } of wanted) {
      keys.get(collection)?.push(key);
      this.docs.load(collection, key, null);
    }
    const { rows } = (await runs.query(prepared(this.load, [...keys.values()]))) as {
      rows: { collection: number; key: string; doc: object }[];
    };
    for (const { collection, key, doc } of rows) this.docs.load((collections[collection] as { name: string }).name, key, doc);
  }
}
