import { CompactRange, checkHead, isSameHash, recordLeaf, toHex, type Head, type SealedRecord, type Subtree } from '@hearsay/proof';
import type { Database } from '../database/database.js';
import { isSignedBy } from '../seal/seal-key.js';
import { MARK_BYTES, STORED_LEVEL, headOf, recordsAsSealed, type SealRow } from '../seal/seal-row.js';
import { NEXT_SEALS, SUBTREES } from '../seal/seal.sql.js';
import type { Report } from './flaw.js';

const PAGE = 500;
const SEALS = 20;

export interface SealReport {
  seals: number;
  /** The position that the newest seal covers; 0: nothing is sealed. */
  sealedUpTo: number;
  /** The position that the newest seal with a good signature covers; null where no key was given. */
  signedUpTo: number | null;
}

export interface SealOptions {
  /** The head's position. */
  upTo: number;
  /** Public keys (32 bytes each) of the operator; empty: signatures are not looked at. */
  keys: readonly Uint8Array[];
  /** Heads that somebody kept elsewhere. */
  kept: readonly Head[];
  progress?: (records: number) => void;
}

/**
 * Recomputes the tree of the whole log in one pass and compares it with every seal, with the stored subtrees, and with heads kept elsewhere. Each span between two
 * seals is checked by itself, from the frontier of the seal before, so that damage in one does not hide damage in another.
 */
export async function verifySeals(db: Database, o: SealOptions, flaw: Report): Promise<SealReport> {
  const walk = new SealWalk(db, o, flaw);
  for (;;) {
    const seals = await db.query<SealRow>(NEXT_SEALS, [walk.size, SEALS]);
    for (const seal of seals) await walk.take(seal);
    if (seals.length < SEALS) break;
  }
  return walk.end();
}

class SealWalk {
  readonly #report: SealReport = { seals: 0, sealedUpTo: 0, signedUpTo: null };
  /**
   * The tree as the records make it. Two where a root differs although every mark agrees: either the seal was altered, or records with their marks; the next seal
   * tells which. None from where it cannot be known on.
   */
  #ranges: CompactRange[] = [CompactRange.empty()];
  #at = 0;
  #last: SealRow | null = null;
  #cut = false;
  readonly #kept: Map<number, Head[]>;

  constructor(
    private readonly db: Database,
    private readonly o: SealOptions,
    private readonly flaw: Report,
  ) {
    this.#kept = new Map(o.kept.filter(({ size }) => size > 0).map(({ size }) => [size, o.kept.filter((head) => head.size === size)]));
    if (o.keys.length > 0) this.#report.signedUpTo = 0;
  }

  /** Number of records that the seals so far cover. */
  get size(): number {
    return this.#last?.size ?? 0;
  }

  async take(seal: SealRow): Promise<void> {
    const from = this.size;
    this.#report.seals++;
    this.#report.sealedUpTo = seal.size;
    const stored = CompactRange.fromBytes(seal.size, seal.frontier);
    const isWhole = stored !== null && isSameHash(stored.root(), seal.root);
    if (!isWhole)
      this.#flaw(seal.size, `the seal of ${seal.size} records was altered: its frontier does not make its root ${toHex(seal.root)}`);
    const hasMarks = seal.marks.length === (seal.size - from) * MARK_BYTES;
    if (!hasMarks)
      this.#flaw(seal.size, `the seal of ${seal.size} records was altered, or one before it is missing: it marks ${seal.marks.length / MARK_BYTES} records, ${seal.size - from} follow on the seal before`); // prettier-ignore
    this.#verifySignature(seal);
    if (seal.size > this.o.upTo && !this.#cut) {
      this.#cut = true;
      this.#flaw(this.o.upTo + 1, `the log was cut: a seal covers positions up to ${seal.size}, the log ends at ${this.o.upTo}`);
    }
    const isAsSealed = await this.#walkTo(seal.size, hasMarks ? { bytes: seal.marks, from } : null);
    const found = this.#ranges.find((range) => isSameHash(range.root(), seal.root));
    if (!isAsSealed || this.#ranges.length === 0) this.#ranges = isWhole ? [stored] : [];
    else if (found !== undefined) this.#ranges = [found];
    else if (isWhole) {
      this.#flaw(seal.size, `the seal of ${seal.size} records was altered, or records from ${from + 1} on together with it: the records make the root ${toHex(this.#ranges[0]!.root())}, the seal says ${toHex(seal.root)}`); // prettier-ignore
      this.#ranges = [this.#ranges[0]!, stored];
    }
    this.#last = seal;
  }

  async end(): Promise<SealReport> {
    const { keys, upTo } = this.o;
    if (this.#last !== null && keys.length > 0) {
      const wrong = checkHead(headOf(this.#last), keys, isSignedBy);
      // A bad signature has been named with its seal.
      if (wrong !== null && this.#last.signature === null)
        this.flaw('signature', this.#last.size, null, `the newest seal is not signed, so that nothing after position ${this.#report.signedUpTo} is vouched for`); // prettier-ignore
    }
    if (this.#last === null && keys.length > 0 && upTo > 0)
      this.flaw('signature', null, null, 'a public key was given, and the log has no seal');
    const beyond = this.o.kept.filter((head) => head.size > upTo);
    if (beyond.length > 0 && !this.#cut)
      this.#flaw(
        upTo + 1,
        `the log was cut: a head that was kept covers positions up to ${Math.max(...beyond.map((h) => h.size))}, the log ends at ${upTo}`,
      );
    // Heads that were kept may be of sizes beyond the last seal, where seals were taken away.
    if ([...this.#kept.keys()].some((size) => size > this.size && size <= upTo)) await this.#walkTo(upTo, null);
    for (const size of this.#kept.keys())
      if (size <= upTo) this.#flaw(size, `the head that was kept of ${size} records cannot be compared: records before it are damaged`);
    return this.#report;
  }

  /** Walks the records up to a size; false where they are not those that the marks are of. */
  async #walkTo(size: number, marks: { bytes: Buffer; from: number } | null): Promise<boolean> {
    const upTo = Math.min(size, this.o.upTo);
    let isAsSealed = size <= this.o.upTo;
    let at = this.#at;
    while (at < upTo) {
      const records = await recordsAsSealed(this.db, { after: at, upTo, limit: PAGE });
      const completed: (Subtree & { hash: Uint8Array })[] = [];
      for (const record of records) {
        if (!this.#isNext(record, at)) isAsSealed = false;
        const leaf = recordLeaf(record);
        if (marks !== null && !hasMark(leaf, marks, record.position)) {
          isAsSealed = false;
          this.#flaw(record.position, `record ${record.position} is not the one that was sealed`, record.stream);
        }
        at = record.position;
        if (!isAsSealed) continue;
        this.#ranges[1]?.push(leaf);
        this.#ranges[0]?.push(leaf, (subtree, hash) => {
          if (subtree.level >= STORED_LEVEL) completed.push({ ...subtree, hash });
        });
        this.#compareKept(at);
      }
      await this.#compareSubtrees(completed, size);
      if (records.length < PAGE) break;
    }
    if (at < upTo) {
      isAsSealed = false;
      this.#flaw(
        at + 1,
        at + 1 === upTo ? `record ${upTo}, which was sealed, is missing` : `records ${at + 1} to ${upTo}, which were sealed, are missing`,
      );
    }
    this.#at = upTo;
    return isAsSealed;
  }

  #isNext(record: SealedRecord, at: number): boolean {
    const due = at + 1;
    if (record.position === due) return true;
    const missing = record.position - 1;
    this.#flaw(
      due,
      due === missing ? `record ${due}, which was sealed, is missing` : `records ${due} to ${missing}, which were sealed, are missing`,
    );
    return false;
  }

  #compareKept(size: number): void {
    const heads = this.#kept.get(size);
    if (heads === undefined || this.#ranges.length === 0) return;
    this.#kept.delete(size);
    const root = toHex(this.#ranges[0]!.root());
    for (const head of heads)
      if (head.root !== root)
        this.#flaw(
          size,
          `the log was rewritten: its first ${size} records make the root ${root}, the head that was kept says ${head.root}`,
        );
  }

  async #compareSubtrees(completed: readonly (Subtree & { hash: Uint8Array })[], size: number): Promise<void> {
    // Records beyond the last seal have none yet.
    if (completed.length === 0 || this.#ranges.length !== 1 || size > this.#report.sealedUpTo) return;
    const rows = await this.db.query<Subtree & { hash: Buffer }>(SUBTREES, [completed.map((s) => s.level), completed.map((s) => s.index)]);
    const stored = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
    for (const { level, index, hash } of completed) {
      const other = stored.get(`${level}/${index}`);
      const [first, last] = [index * 2 ** level + 1, (index + 1) * 2 ** level];
      if (other === undefined) this.#flaw(last, `the stored hash of the subtree over records ${first} to ${last} is missing`);
      else if (!isSameHash(hash, other)) this.#flaw(last, `the stored hash of the subtree over records ${first} to ${last} was altered`);
    }
  }

  #verifySignature(seal: SealRow): void {
    if (this.o.keys.length === 0 || seal.signature === null) return;
    const wrong = checkHead(headOf(seal), this.o.keys, isSignedBy);
    if (wrong === null) this.#report.signedUpTo = seal.size;
    else this.flaw('signature', seal.size, null, wrong);
  }

  #flaw(position: number, detail: string, stream: string | null = null): void {
    this.flaw('seal', position, stream, detail);
  }
}

function hasMark(leaf: Uint8Array, { bytes, from }: { bytes: Buffer; from: number }, position: number): boolean {
  const at = (position - from - 1) * MARK_BYTES;
  return at >= 0 && bytes.subarray(at, at + MARK_BYTES).equals(leaf.subarray(0, MARK_BYTES));
}
