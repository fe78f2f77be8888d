import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ArticleCaptured, ClaimRecorded, ClaimWithdrawn, PageErased, newRecord, sha256, type NewRecord } from '@hearsay/vocabulary';
import fc from 'fast-check';
import {
  CompactRange,
  ConsistencyBundle,
  ProofBundle,
  RecordsCheck,
  checkBundle,
  checkConsistency,
  consistencyRanges,
  headText,
  inclusionRanges,
  joinSubtrees,
  keyIdOf,
  recordLeaf,
  recordText,
  subtreesOf,
  toHex,
  treeHash,
  type Head,
  type LeafRange,
  type SealedRecord,
  type SignatureCheck,
} from './index.js';

// A key for tests alone: RFC 8032, section 7.1, test 1.
const SEED = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
const privateKey = createPrivateKey({ key: Buffer.from(`302e020100300506032b657004220420${SEED}`, 'hex'), format: 'der', type: 'pkcs8' });
const publicKey = Buffer.from((createPublicKey(privateKey).export({ format: 'jwk' }) as { x: string }).x, 'base64url');
const isSigned: SignatureCheck = (key, text, signature) => {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') };
  return verify(null, Buffer.from(text), createPublicKey({ key: jwk, format: 'jwk' }), signature);
};

const TEXT = 'The harbour office said “two boats” sank.';
const PAGE = '<p>The harbour office said “two boats” sank.</p>';
const stream = 'article-a';
const [CLAIM, OTHER] = ['7b1f0a52-0000-5000-8000-000000000001', '7b1f0a52-0000-5000-8000-000000000002'] as const;
const [textHash, pageHash] = [sha256(TEXT), sha256(PAGE)];
const captured = {
  articleId: 'a', revision: 1, textHash, textLength: TEXT.length, pageHash, url: 'https://news.example/a', outlet: null, agency: null, title: null,
  byline: null, publishedAt: null, publishedFrom: 'none' as const, modifiedAt: null, fetchedAt: '2026-01-02T03:04:05.000Z', language: 'en', feedId: null,
  fingerprint: [], reader: { name: 'r', version: '1' },
}; // prettier-ignore
const claim = {
  id: CLAIM as string, article: 'a', revision: 1, outlet: null, publishedAt: null, start: 28, end: 39, quote: TEXT.slice(28, 39), attribution: [], stance: 'asserts' as const,
  certainty: 'stated' as const, polarity: 'affirmed' as const, type: 'ASSAULT' as const, mode: [], actors: [], place: null, time: null, quantities: [],
  extractor: { name: 'rules', version: 't' }, confidence: 1,
}; // prettier-ignore
// A field of meta that the schema does not name is sealed like the others.
const meta = { who: 'test', cause: 'c', node: 'n1' };
const made: NewRecord[] = [
  newRecord(ArticleCaptured, stream, captured, meta),
  newRecord(ClaimRecorded, stream, { claim }, meta),
  newRecord(ClaimRecorded, stream, { claim: { ...claim, id: OTHER } }, meta),
  newRecord(ClaimWithdrawn, stream, { claimId: CLAIM, articleId: 'a', revision: 2, reason: 'revision' }, meta),
  newRecord(
    PageErased,
    stream,
    { articleId: 'a', revisions: [1], pages: [pageHash], texts: [textHash], kept: [], by: 'order', reason: 'r' },
    meta,
  ),
];
const records: SealedRecord[] = made.map((record, i) => ({
  ...record,
  position: i + 1,
  stream,
  version: i + 1,
  recordedAt: `2026-01-02T03:04:0${i}.000Z`,
}));
const leaves = records.map((record) => recordLeaf(record));

function headOf(size: number): Head {
  const range = CompactRange.empty();
  for (const leaf of leaves.slice(0, size)) range.push(leaf);
  const head = { size, root: toHex(range.root()), sealedAt: '2026-01-02T04:00:00.000Z' };
  return { ...head, keyId: keyIdOf(publicKey), signature: sign(null, Buffer.from(headText(head)), privateKey).toString('base64') };
}

/** Of few leaves: every subtree from its leaves. */
const pathOf = (ranges: readonly LeafRange[]): string[] =>
  ranges.map((range) =>
    toHex(
      joinSubtrees(
        subtreesOf(range).map(({ level, index }) => {
          let hashes = leaves.slice(index * 2 ** level, (index + 1) * 2 ** level);
          while (hashes.length > 1) hashes = hashes.flatMap((hash, i) => (i % 2 === 0 ? [treeHash.node(hash, hashes[i + 1]!)] : []));
          return hashes[0]!;
        }),
      ),
    ),
  );

const bundleOf = (positions: readonly number[]): ProofBundle =>
  ProofBundle.parse({
    hearsay: 'proof',
    version: 1,
    claimId: CLAIM,
    head: headOf(5),
    publicKey: publicKey.toString('base64'),
    records: positions.map((position) => ({ record: records[position - 1], path: pathOf(inclusionRanges(position - 1, 5)) })),
    texts: [{ hash: textHash, text: TEXT }],
    pages: [{ hash: pageHash, contentType: 'text/html', base64: Buffer.from(PAGE).toString('base64') }],
  });
const check = (bundle: ProofBundle, keys: Uint8Array[] = [publicKey]) => checkBundle(bundle, keys, isSigned);

describe('a bundle', () => {
  it('holds as it was made, and tells what it proves', () => {
    expect(check(bundleOf([1, 2, 4]))).toEqual({
      claimId: CLAIM,
      size: 5,
      sealedAt: '2026-01-02T04:00:00.000Z',
      keyId: keyIdOf(publicKey),
      recorded: [{ position: 2, recordedAt: '2026-01-02T03:04:01.000Z', quote: TEXT.slice(28, 39), url: 'https://news.example/a', revision: 1, text: 'checked', page: 'checked' }],
      withdrawn: [4],
      flaws: [],
    }); // prettier-ignore
  });

  it('holds without its bytes only where a record says that they were erased', () => {
    const bare = (positions: number[]): ProofBundle => {
      const bundle = bundleOf(positions);
      return { ...bundle, texts: [{ hash: textHash, text: null }], pages: [] };
    };
    expect(check(bare([1, 2, 5]))).toMatchObject({ recorded: [{ text: 'erased', page: 'erased' }], flaws: [] });
    expect(check(bare([1, 2])).flaws.map((flaw) => flaw.kind)).toEqual(['text', 'page']);
  });

  it('does not hold with any letter of its file changed, unless nothing that it says has changed', () => {
    const file = JSON.stringify(bundleOf([1, 2, 4]));
    const said = (bundle: unknown): unknown => {
      const copy = structuredClone(bundle) as ProofBundle;
      // Neither is part of what is proven: a key is given by who checks, and the content type is the server's word.
      copy.publicKey = null;
      copy.pages.forEach((page) => (page.contentType = null));
      return copy;
    };
    const parsed = (text: string): ProofBundle | null => {
      try {
        return ProofBundle.parse(JSON.parse(text));
      } catch {
        return null;
      }
    };
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 32, max: 126 }), (at, letter) => {
        const bundle = parsed(file.slice(0, at) + String.fromCodePoint(letter) + file.slice(at + 1));
        const isRefused = bundle === null || check(bundle).flaws.length > 0;
        const isSame = bundle !== null && JSON.stringify(said(bundle)) === JSON.stringify(said(JSON.parse(file)));
        // Base64 has bits to spare at its end, which stand for nothing.
        const isSameBytes = bundle !== null && bundle.pages.every((page) => Buffer.from(page.base64!, 'base64').equals(Buffer.from(PAGE)));
        const sameButBase64 = isSameBytes && JSON.stringify({ ...bundle, pages: 0, publicKey: 0 }) === JSON.stringify({ ...parsed(file), pages: 0, publicKey: 0 }); // prettier-ignore
        const signature = bundle?.head.signature ?? '';
        const isSameSignature = Buffer.from(signature, 'base64').equals(Buffer.from(headOf(5).signature!, 'base64')) && isSigned(publicKey, headText(bundle!.head), Buffer.from(signature, 'base64')); // prettier-ignore
        expect(isRefused || isSame || sameButBase64 || isSameSignature).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is told from one that nobody signed, or somebody else', () => {
    const bundle = bundleOf([1, 2]);
    const unsigned = { ...bundle, head: { ...bundle.head, keyId: null, signature: null }, publicKey: null };
    expect(check(unsigned).flaws).toMatchObject([{ kind: 'signature', detail: expect.stringContaining('not signed') }]);
    expect(check(unsigned, []).flaws).toEqual([]);
    expect(check(bundle, [publicKey.map((byte) => byte ^ 1)]).flaws).toMatchObject([{ kind: 'signature', detail: expect.stringContaining('none of those') }]); // prettier-ignore
    expect(check(bundle, []).flaws).toEqual([]);
  });

  it('does not pass off another claim, or the capture of another article', () => {
    expect(check(bundleOf([1, 2, 3])).flaws.map((flaw) => [flaw.kind, flaw.position])).toEqual([['claim', 3]]);
    expect(check(bundleOf([2])).flaws.map((flaw) => flaw.kind)).toEqual(['claim', 'claim']);
  });
});

describe('a consistency bundle', () => {
  const bundle = (earlier: number): ConsistencyBundle =>
    ConsistencyBundle.parse({
      hearsay: 'consistency', version: 1, earlier: headOf(earlier), head: headOf(5), publicKey: publicKey.toString('base64'), path: pathOf(consistencyRanges(earlier, 5)),
    }); // prettier-ignore

  it('holds from every earlier head, and from no other', () => {
    for (const earlier of [1, 2, 3, 4, 5]) expect(checkConsistency(bundle(earlier), [publicKey], isSigned)).toEqual([]);
    const forged = bundle(3);
    forged.earlier.root = headOf(2).root;
    expect(checkConsistency(forged, [publicKey], isSigned)).toEqual([expect.stringContaining('signature'), expect.stringContaining('does not begin')]); // prettier-ignore
  });
});

describe('RecordsCheck', () => {
  const flaws = (copy: readonly SealedRecord[], heads: readonly Head[] = [headOf(5), headOf(2)]): (number | null)[] => {
    const checked = new RecordsCheck(heads);
    for (const record of copy) checked.take(record);
    checked.end();
    return checked.flaws.map((flaw) => flaw.position);
  };

  it('finds nothing wrong with a true copy, nor with records that no head covers yet', () => {
    expect(flaws(records)).toEqual([]);
    expect(flaws(records, [headOf(3)])).toEqual([]);
    expect(flaws([], [])).toEqual([]);
  });

  it('names where a copy is none', () => {
    const changed = records.map((record) => (record.position === 4 ? { ...record, recordedAt: '2020-01-01T00:00:00.000Z' } : record));
    expect(flaws(changed)).toEqual([5]);
    expect(flaws(records.filter(({ position }) => position !== 2))).toEqual([3]);
    expect(flaws([records[1]!, records[0]!])).toEqual([2]);
    expect(flaws(records.slice(0, 4))).toEqual([5]);
  });
});

it('a record is sealed by its nine fields in canonical order, whatever else comes with it', () => {
  const text = recordText({ ...records[0]!, extra: 1 } as SealedRecord);
  expect(Object.keys(JSON.parse(text) as object)).toEqual([
    'data',
    'id',
    'meta',
    'position',
    'recordedAt',
    'schema',
    'stream',
    'type',
    'version',
  ]);
  expect(text).toBe(recordText(JSON.parse(text) as SealedRecord));
});
