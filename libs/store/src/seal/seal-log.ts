import { CompactRange, headText, isSameHash, recordLeaf, toHex, type Head, type Subtree } from '@hearsay/proof';
import type { Database, Transaction } from '../database/database.js';
import { StoreFault } from '../faults.js';
import type { SealKey } from './seal-key.js';
import { MARK_BYTES, STORED_LEVEL, headOf, recordsAsSealed, type SealRow } from './seal-row.js';
import { INSERT_SEAL, INSERT_SUBTREES, LAST_SEAL, LOCK_SEALS, SEAL_AS_OF } from './seal.sql.js';

/** Records that one seal covers at most: a log that was never sealed is sealed in steps, each a transaction of a few seconds. */
const SPAN = 50_000;
const PAGE = 500;

export type Sealed = { kind: 'sealed'; heads: Head[] } | { kind: 'nothing-new'; head: Head | null };

/**
 * Seals all records that are not sealed yet, at the cost of those alone. Takes a database of role `projector` or `owner`. Where several seal at the same time,
 * one does it and the others find it done.
 *
 * @param key null: the seals are not signed.
 * @throws StoreFault `seal-broken` where the log does not go on from its last seal: `verify` says what is wrong, and nothing is sealed over it.
 */
export async function sealLog(
  db: Database,
  key: SealKey | null,
  o: { signal?: AbortSignal; progress?: (records: number) => void } = {},
): Promise<Sealed> {
  const heads: Head[] = [];
  for (;;) {
    const { head, isNew, more } = await db.transaction((tx) => sealSpan(tx, key));
    if (!isNew && heads.length === 0) return { kind: 'nothing-new', head };
    if (isNew) heads.push(head!);
    if (isNew) o.progress?.(head!.size);
    if (!more || o.signal?.aborted) return { kind: 'sealed', heads };
  }
}

async function sealSpan(tx: Transaction, key: SealKey | null): Promise<{ head: Head | null; isNew: boolean; more: boolean }> {
  await tx.query(LOCK_SEALS);
  const [last] = await tx.query<SealRow>(LAST_SEAL);
  const [asOf] = await tx.query<{ position: number; sealedAt: Date }>(SEAL_AS_OF, [last?.sealedAt ?? null]);
  const { position, sealedAt } = asOf!;
  const range = rangeOf(last, position);
  if (position === range.size) return { head: last === undefined ? null : headOf(last), isNew: false, more: false };

  const upTo = Math.min(position, range.size + SPAN);
  const marks = Buffer.alloc((upTo - range.size) * MARK_BYTES);
  const subtrees: (Subtree & { hash: Uint8Array })[] = [];
  const from = range.size;
  while (range.size < upTo) {
    const records = await recordsAsSealed(tx, { after: range.size, upTo, limit: PAGE });
    if (records.length === 0) throw broken(`position ${range.size + 1} is missing, the head says ${position}`);
    for (const record of records) {
      if (record.position !== range.size + 1) throw broken(`position ${range.size + 1} is missing, ${record.position} follows`);
      const leaf = recordLeaf(record);
      marks.set(leaf.subarray(0, MARK_BYTES), (range.size - from) * MARK_BYTES);
      range.push(leaf, (subtree, hash) => {
        if (subtree.level >= STORED_LEVEL) subtrees.push({ ...subtree, hash });
      });
    }
  }
  const root = range.root();
  const signature = key?.sign(headText({ size: upTo, root: toHex(root), sealedAt: sealedAt.toISOString() })) ?? null;
  const publicKey = key?.publicKey ?? null;
  const row = {
    size: upTo,
    root: Buffer.from(root),
    frontier: Buffer.from(range.toBytes()),
    marks,
    sealedAt,
    publicKey: publicKey === null ? null : Buffer.from(publicKey),
    signature: signature === null ? null : Buffer.from(signature),
  };
  if (subtrees.length > 0)
    await tx.query(INSERT_SUBTREES, [subtrees.map((s) => s.level), subtrees.map((s) => s.index), subtrees.map((s) => Buffer.from(s.hash))]);
  await tx.query(INSERT_SEAL, [row.size, row.root, row.frontier, row.marks, row.sealedAt, row.publicKey, row.signature]);
  return { head: headOf(row), isNew: true, more: upTo < position };
}

/** Where the last seal left off. */
function rangeOf(last: SealRow | undefined, position: number): CompactRange {
  if (last === undefined) return CompactRange.empty();
  if (position < last.size) throw broken(`the last seal covers ${last.size} records, the log ends at ${position}`);
  const range = CompactRange.fromBytes(last.size, last.frontier);
  if (range === null || !isSameHash(range.root(), last.root)) throw broken(`the seal of ${last.size} records is not of one piece`);
  return range;
}

const broken = (why: string): StoreFault =>
  new StoreFault('seal-broken', `the log cannot be sealed: ${why}. Run hearsay verify, which names what was changed.`, 'never');
