import { CompactRange } from './compact-range.js';
import type { Head } from './head.js';
import { toHex } from './hex.js';
import { leafOfText, recordText, type SealedRecord } from './record-leaf.js';

export interface RecordsFlaw {
  /** The position at which it shows; null where it is of none. */
  position: number | null;
  detail: string;
}

/** Checks a copy of the log, record by record from position 1, against heads that were made of it. */
export class RecordsCheck {
  readonly #range = CompactRange.empty();
  readonly #heads: readonly Head[];
  #next = 0;
  #stopped = false;
  readonly flaws: RecordsFlaw[] = [];
  /** Heads whose root the records make. */
  matched = 0;

  constructor(heads: readonly Head[]) {
    this.#heads = heads.toSorted((a, b) => a.size - b.size);
  }

  get records(): number {
    return this.#range.size;
  }

  take(record: SealedRecord): void {
    if (this.#stopped) return;
    const due = this.#range.size + 1;
    if (record.position !== due) {
      this.#flaw(record.position, `position ${due} is due, and record ${record.position} comes: records are missing or out of their order`);
      this.#stopped = true;
      return;
    }
    this.#range.push(leafOfText(recordText(record)));
    for (let head = this.#heads[this.#next]; head?.size === this.#range.size; head = this.#heads[++this.#next]) this.#compare(head);
  }

  /** To be called after the last record. */
  end(): void {
    const rest = this.#stopped ? [] : this.#heads.slice(this.#next).filter((head) => head.size > this.#range.size);
    if (rest.length > 0)
      this.#flaw(
        this.#range.size + 1,
        `the copy ends at position ${this.#range.size}, a head covers ${rest.at(-1)!.size}: its tail is cut off`,
      );
  }

  #compare(head: Head): void {
    const root = toHex(this.#range.root());
    if (root === head.root) this.matched += 1;
    else {
      const before = this.#heads[this.#next - 1]?.size ?? 0;
      this.#flaw(head.size, `a record from ${before + 1} to ${head.size} is not the one that was sealed: the records make the root ${root}, the head says ${head.root}`); // prettier-ignore
      // Every later root would differ for the same reason.
      this.#stopped = true;
    }
  }

  #flaw(position: number | null, detail: string): void {
    this.flaws.push({ position, detail });
  }
}
