import { consistencyRanges, toHex, type ConsistencyBundle } from '@hearsay/proof';
import type { Database } from '../database/database.js';
import { StoreFault } from '../faults.js';
import { headOf, type SealRow } from './seal-row.js';
import { BEST_SEAL, SEAL_OF } from './seal.sql.js';
import { TreeReader } from './tree-reader.js';

/**
 * That the log of the newest seal begins with the log of an earlier one, which somebody may have kept.
 *
 * @throws StoreFault `unsealed` where there is no seal of `earlier` records; `seal-broken`.
 */
export async function proveConsistency(db: Database, earlier: number): Promise<ConsistencyBundle> {
  const [from] = await db.query<SealRow>(SEAL_OF, [earlier]);
  const [to] = await db.query<SealRow>(BEST_SEAL, [earlier]);
  if (from === undefined || to === undefined)
    throw new StoreFault('unsealed', `there is no seal of ${earlier} records. hearsay export --heads lists those that there are.`, 'never');
  const path = await new TreeReader(db).hashes(consistencyRanges(from.size, to.size));
  return {
    hearsay: 'consistency',
    version: 1,
    earlier: headOf(from),
    head: headOf(to),
    publicKey: to.publicKey?.toString('base64') ?? null,
    path: path.map(toHex),
  };
}
