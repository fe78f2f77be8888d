import { keyIdOf, toHex, type Head, type SealedRecord } from '@hearsay/proof';
import type { Database, Transaction } from '../database/database.js';
import { RECORDS_AS_SEALED } from './seal.sql.js';

/** A row of log.seal. */
export interface SealRow {
  size: number;
  root: Buffer;
  frontier: Buffer;
  marks: Buffer;
  sealedAt: Date;
  publicKey: Buffer | null;
  signature: Buffer | null;
}

/** Bytes of a leaf's hash that its mark has. Four: that a changed record keeps its mark by chance is one in four thousand million, and the root tells of it anyway. */
export const MARK_BYTES = 4;

/** Subtrees from this level on are stored. */
export const STORED_LEVEL = 10;

export function headOf(row: Omit<SealRow, 'marks' | 'frontier'>): Head {
  return {
    size: row.size,
    root: toHex(row.root),
    sealedAt: row.sealedAt.toISOString(),
    keyId: row.publicKey === null ? null : keyIdOf(row.publicKey),
    signature: row.signature === null ? null : row.signature.toString('base64'),
  };
}

type Stored = Omit<SealedRecord, 'stream' | 'recordedAt'> & { stream: string | null; recordedAt: Date };

/** Up to `limit` records after a position, as they were sealed: with the schema number and the data that stand in the log. */
export async function recordsAsSealed(
  db: Pick<Database | Transaction, 'query'>,
  o: { after: number; upTo: number; limit: number },
): Promise<SealedRecord[]> {
  const rows = await db.query<Stored>(RECORDS_AS_SEALED, [o.after, o.upTo, o.limit]);
  // A record without its stream's name is not what was sealed; the empty name, which no stream has, makes another leaf.
  return rows.map((row) => ({ ...row, stream: row.stream ?? '', recordedAt: row.recordedAt.toISOString() }));
}
