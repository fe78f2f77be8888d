import { idOf, sha256 } from '@hearsay/vocabulary';
import { z } from 'zod';
import { bytesOfBase64, checkHead, type SignatureCheck } from './check-head.js';
import { fromHex } from './hex.js';
import type { ProofBundle } from './proof-bundle.js';
import { recordLeaf, type SealedRecord } from './record-leaf.js';
import { verifyInclusion } from './verify-inclusion.js';

export interface BundleFlaw {
  kind: 'signature' | 'inclusion' | 'record' | 'claim' | 'text' | 'page' | 'quote';
  /** Of the record that the flaw is of; null where it is of none. */
  position: number | null;
  detail: string;
}

export interface BundleReport {
  claimId: string;
  /** The head's records; the key that signed it, or null. */
  size: number;
  sealedAt: string;
  keyId: string | null;
  /** Each time the claim was recorded, oldest first. `text` and `page`: whether its source is here, or was erased. */
  recorded: {
    position: number;
    recordedAt: string;
    quote: string;
    url: string;
    revision: number;
    text: 'checked' | 'erased';
    page: 'checked' | 'erased';
  }[];
  /** Positions at which the claim was withdrawn, as far as the bundle tells: what it leaves out cannot be seen in it. */
  withdrawn: number[];
  flaws: BundleFlaw[];
}

// What the check reads of each record. The fields have stood in every schema number of these records.
const Recorded = z.object({ claim: z.object({ id: z.string(), article: z.string(), revision: z.int(), start: z.int(), end: z.int(), quote: z.string() }) }); // prettier-ignore
const Captured = z.object({ articleId: z.string(), revision: z.int(), textHash: z.string(), textLength: z.int(), pageHash: z.string(), url: z.string() }); // prettier-ignore
const Erased = z.object({ articleId: z.string(), pages: z.array(z.string()), texts: z.array(z.string()), kept: z.array(z.string()) });
const Withdrawn = z.object({ claimId: z.string() });

/**
 * Checks a bundle by itself: the head's signature, that each record stands under the head, that the texts and pages are what the captures say, and that the quote
 * is in the text. Names every flaw.
 *
 * @param keys the public keys that are trusted; empty: whatever key the bundle brings, which then says only that the bundle is of one piece.
 */
export function checkBundle(bundle: ProofBundle, keys: readonly Uint8Array[], isSigned: SignatureCheck): BundleReport {
  const report: BundleReport = {
    claimId: bundle.claimId,
    size: bundle.head.size,
    sealedAt: bundle.head.sealedAt,
    keyId: bundle.head.keyId,
    recorded: [],
    withdrawn: [],
    flaws: [],
  };
  const flaw = (kind: BundleFlaw['kind'], position: number | null, detail: string): void =>
    void report.flaws.push({ kind, position, detail });
  const trusted = keys.length === 0 && bundle.publicKey !== null ? [bytesOfBase64(bundle.publicKey)] : keys;
  // An unsigned head is no flaw to who asked for no key: the caller says so.
  if (bundle.head.signature !== null || trusted.length > 0) {
    const wrong = checkHead(bundle.head, trusted, isSigned);
    if (wrong !== null) flaw('signature', null, wrong);
  }
  checkRecords(bundle, flaw);
  checkClaim(bundle, report, flaw);
  return report;
}

type Flaw = (kind: BundleFlaw['kind'], position: number | null, detail: string) => void;

function checkRecords({ records, head }: ProofBundle, flaw: Flaw): void {
  const root = fromHex(head.root)!;
  for (const { record, path } of records) {
    const { position, stream, type, data, meta, id } = record;
    const hashes = path.map((hash) => fromHex(hash)!);
    const leaf = recordLeaf(record as SealedRecord);
    if (!verifyInclusion({ leaf, index: position - 1, size: head.size, path: hashes, root }))
      flaw('inclusion', position, `record ${position} (${type}) does not stand under the head of ${head.size} records as it is here`);
    if (idOf('record', [stream, type, data, meta.cause]) !== id)
      flaw('record', position, `stream, type, data and cause of record ${position} do not make its id ${id}`);
  }
}

function checkClaim(bundle: ProofBundle, report: BundleReport, flaw: Flaw): void {
  const of = <T>(type: string, schema: z.ZodType<T>): { record: SealedRecord; data: T }[] =>
    bundle.records.flatMap(({ record }) => {
      if (record.type !== type) return [];
      const data = schema.safeParse(record.data);
      if (!data.success) flaw('record', record.position, `record ${record.position} is no ${type}`);
      return data.success ? [{ record: record as SealedRecord, data: data.data }] : [];
    });
  const captures = of('ArticleCaptured', Captured);
  const erasures = of('PageErased', Erased);
  report.withdrawn = of('ClaimWithdrawn', Withdrawn).flatMap(({ record, data }) =>
    data.claimId === bundle.claimId ? [record.position] : [],
  );
  const texts = new Map(bundle.texts.map(({ hash, text }) => [hash, text]));
  const pages = new Map(bundle.pages.map(({ hash, base64 }) => [hash, base64]));

  for (const { record, data } of of('ClaimRecorded', Recorded)) {
    const { claim } = data;
    const { position, recordedAt } = record;
    if (claim.id !== bundle.claimId) {
      flaw('claim', position, `record ${position} is of the claim ${claim.id}, the bundle is of ${bundle.claimId}`);
      continue;
    }
    const capture = captures.findLast(
      (each) => each.data.articleId === claim.article && each.data.revision === claim.revision && each.record.position < position,
    );
    if (capture === undefined) {
      flaw('claim', position, `the capture of revision ${claim.revision} of the article ${claim.article} is not in the bundle`);
      continue;
    }
    const { textHash, textLength, pageHash, url, revision } = capture.data;
    const at = capture.record.position;
    const isErased = (hash: string): boolean =>
      erasures.some((e) => e.data.articleId === claim.article && [...e.data.texts, ...e.data.pages, ...e.data.kept].includes(hash));
    const text = texts.get(textHash) ?? null;
    const page = pages.get(pageHash) ?? null;
    report.recorded.push({
      position,
      recordedAt,
      quote: claim.quote,
      url,
      revision,
      text: text === null ? 'erased' : 'checked',
      page: page === null ? 'erased' : 'checked',
    });
    if (text === null) {
      if (!isErased(textHash)) flaw('text', at, `the text ${textHash} is not in the bundle, and no record says that it was erased`);
    } else if (!text.isWellFormed() || sha256(text) !== textHash || text.length !== textLength)
      flaw(
        'text',
        at,
        `the text has the SHA-256 ${sha256(text)} and ${text.length} units, record ${at} says ${textHash} and ${textLength}`,
      );
    else if (text.slice(claim.start, claim.end) !== claim.quote)
      flaw(
        'quote',
        position,
        `the claim quotes ${JSON.stringify(claim.quote)}, the text holds ${JSON.stringify(text.slice(claim.start, claim.end))} there`,
      );
    if (page === null) {
      if (!isErased(pageHash)) flaw('page', at, `the page ${pageHash} is not in the bundle, and no record says that it was erased`);
    } else {
      const hash = sha256(bytesOfBase64(page));
      if (hash !== pageHash) flaw('page', at, `the page has the SHA-256 ${hash}, record ${at} says ${pageHash}`);
    }
  }
  if (report.recorded.length === 0) flaw('claim', null, `no record of the bundle holds the claim ${bundle.claimId} with its capture`);
}
