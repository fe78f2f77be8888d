import { inclusionRanges, toHex, type ProofBundle, type SealedRecord } from '@hearsay/proof';
import type { ArticleCaptured, Claim, PageErased } from '@hearsay/vocabulary';
import { Archive } from '../archive/archive.js';
import type { Database } from '../database/database.js';
import { StoreFault } from '../faults.js';
import { headOf, recordsAsSealed, type SealRow } from './seal-row.js';
import { BEST_SEAL } from './seal.sql.js';
import { TreeReader } from './tree-reader.js';

/**
 * The article that a claim is of. Binds: claim id. Result: stream's id, or nothing. Walks the claims of the log: a proof is made now and then, and an index over
 * every claim would cost every append.
 */
const STREAM_OF_CLAIM = `
SELECT stream_id AS "streamId" FROM log.record WHERE type = 'ClaimRecorded' AND data->'claim'->>'id' = $1 LIMIT 1`;

/** What a proof may need of an article. Binds: stream's id. Leans on record_by_stream. */
const POSITIONS_OF_STREAM = `
SELECT position, type, data FROM log.record
 WHERE stream_id = $1 AND type IN ('ArticleCaptured', 'ClaimRecorded', 'ClaimWithdrawn', 'PageErased') ORDER BY version`;

/** Erasing comes with its record: read again, it is there. What is missing for another reason stays missing, and the check names it. */
const ATTEMPTS = 2;

interface Row {
  position: number;
  type: string;
  data: unknown;
}

/**
 * Everything that somebody needs to check one claim without this database: see libs/proof. Any role that may read records and the archive will do.
 *
 * @throws StoreFault `unknown-claim`, `unsealed` (its records are younger than the last seal), `archive-corrupt`, `seal-broken`.
 */
export async function proveClaim(db: Database, claimId: string): Promise<ProofBundle> {
  const [found] = await db.query<{ streamId: number }>(STREAM_OF_CLAIM, [claimId]);
  if (found === undefined)
    throw new StoreFault('unknown-claim', `the log holds no claim ${claimId}. GET /v1/claims lists those that it holds.`, 'never');
  for (let attempt = 1; ; attempt += 1) {
    const bundle = await prove(db, claimId, found.streamId);
    if (attempt === ATTEMPTS || isWhole(bundle)) return bundle;
  }
}

async function prove(db: Database, claimId: string, streamId: number): Promise<ProofBundle> {
  const rows = recordsFor(claimId, await db.query<Row>(POSITIONS_OF_STREAM, [streamId]));
  const newest = rows.at(-1)!.position;
  const [seal] = await db.query<SealRow>(BEST_SEAL, [newest]);
  if (seal === undefined)
    throw new StoreFault(
      'unsealed',
      `record ${newest}, which belongs to the claim ${claimId}, is not sealed yet. Run hearsay seal first.`,
      'later',
    );

  const tree = new TreeReader(db);
  const records: ProofBundle['records'] = [];
  for (const { position } of rows) {
    const [record] = await recordsAsSealed(db, { after: position - 1, upTo: position, limit: 1 });
    const path = await tree.hashes(inclusionRanges(position - 1, seal.size));
    records.push({ record: plain(record!), path: path.map(toHex) });
  }
  const captures = rows.flatMap(({ type, data }) => (type === 'ArticleCaptured' ? [data as ArticleCaptured['data']] : []));
  const archive = new Archive(db);
  const texts: ProofBundle['texts'] = [];
  for (const hash of new Set(captures.map((c) => c.textHash))) texts.push({ hash, text: await archive.getText(hash) });
  const pages: ProofBundle['pages'] = [];
  for (const hash of new Set(captures.map((c) => c.pageHash))) {
    const page = await archive.getPage(hash);
    pages.push({ hash, contentType: page?.contentType ?? null, base64: page === null ? null : Buffer.from(page.bytes).toString('base64') });
  }
  return {
    hearsay: 'proof',
    version: 1,
    claimId,
    head: headOf(seal),
    publicKey: seal.publicKey?.toString('base64') ?? null,
    records,
    texts,
    pages,
  };
}

/** Whether a record says of all that is missing that it was erased: bytes may go between the reading of the records and that of the archive. */
function isWhole({ records, texts, pages }: ProofBundle): boolean {
  const erasures = records.flatMap(({ record }) => (record.type === 'PageErased' ? [record.data as PageErased['data']] : []));
  const gone = new Set(erasures.flatMap((data) => [...data.texts, ...data.pages, ...data.kept]));
  const missing = [...texts.filter(({ text }) => text === null), ...pages.filter(({ base64 }) => base64 === null)];
  return missing.every(({ hash }) => gone.has(hash));
}

/** The claim each time it was recorded or withdrawn, the captures of the revisions it was read from, and what was erased of their bytes. */
function recordsFor(claimId: string, rows: readonly Row[]): Row[] {
  const claims = rows.filter(({ type, data }) => type === 'ClaimRecorded' && (data as { claim: Claim }).claim.id === claimId);
  const revisions = new Set(claims.map(({ data }) => (data as { claim: Claim }).claim.revision));
  const captures = rows.filter(({ type, data }) => type === 'ArticleCaptured' && revisions.has((data as ArticleCaptured['data']).revision));
  const hashes = new Set(
    captures.flatMap(({ data }) => [(data as ArticleCaptured['data']).textHash, (data as ArticleCaptured['data']).pageHash]),
  );
  const others = rows.filter(({ type, data }) => {
    if (type === 'ClaimWithdrawn') return (data as { claimId: string }).claimId === claimId;
    if (type !== 'PageErased') return false;
    const { texts, pages, kept } = data as PageErased['data'];
    return [...texts, ...pages, ...kept].some((hash) => hashes.has(hash));
  });
  return [...claims, ...captures, ...others].toSorted((a, b) => a.position - b.position);
}

/** The shape that the bundle's schema gives: data is an object in every record. */
const plain = (record: SealedRecord): ProofBundle['records'][number]['record'] => {
  const { position, stream, version, id, type, schema, data, meta, recordedAt } = record;
  return { position, stream, version, id, type, schema, data: data as Record<string, unknown>, meta: { ...meta }, recordedAt };
};
