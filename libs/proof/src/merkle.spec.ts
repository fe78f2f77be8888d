import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CompactRange,
  consistencyRanges,
  fromHex,
  inclusionRanges,
  joinSubtrees,
  subtreesOf,
  toHex,
  treeHash,
  verifyConsistency,
  verifyInclusion,
  type LeafRange,
} from './index.js';

/** RFC 6962, 2.1, word for word: slow, and beyond doubt. */
function treeOf(leaves: readonly Uint8Array[]): Uint8Array {
  if (leaves.length === 0) return treeHash.empty();
  if (leaves.length === 1) return leaves[0]!;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return treeHash.node(treeOf(leaves.slice(0, split)), treeOf(leaves.slice(split)));
}

const leavesOf = (count: number): Uint8Array[] => Array.from({ length: count }, (_, i) => treeHash.leaf(Uint8Array.of(i % 256, i >> 8)));
const hashesOf = (leaves: readonly Uint8Array[], ranges: readonly LeafRange[]): Uint8Array[] =>
  ranges.map((range) =>
    joinSubtrees(subtreesOf(range).map(({ level, index }) => treeOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)))),
  );
const rangeOf = (leaves: readonly Uint8Array[]): CompactRange => {
  const range = CompactRange.empty();
  for (const leaf of leaves) range.push(leaf);
  return range;
};
/** The bytes with one bit turned. */
const flipped = (bytes: Uint8Array, bit: number): Uint8Array =>
  bytes.map((byte, i) => (i === (bit >> 3) % bytes.length ? byte ^ (1 << (bit & 7)) : byte));

describe('the known answers for eight leaves', () => {
  // The leaves and roots that the reference implementation of Certificate Transparency publishes (google/certificate-transparency, merkletree test vectors).
  const inputs = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
  const roots = [
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const leaves = inputs.map((input) => treeHash.leaf(fromHex(input)!));

  it('the empty tree is the hash of nothing', () => {
    expect(toHex(CompactRange.empty().root())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each(roots.map((root, i) => [i + 1, root] as const))('%i leaves have the root %s', (count, root) => {
    expect(toHex(rangeOf(leaves.slice(0, count)).root())).toBe(root);
    expect(toHex(treeOf(leaves.slice(0, count)))).toBe(root);
  });

  it('has the audit path of the sixth of eight leaves', () => {
    expect(hashesOf(leaves, inclusionRanges(5, 8)).map(toHex)).toEqual([
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });

  it('has the consistency path from six to eight leaves', () => {
    expect(hashesOf(leaves, consistencyRanges(6, 8)).map(toHex)).toEqual([
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ]);
  });
});

describe('CompactRange', () => {
  it('grows to the same root, from wherever it was stored', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 130 }), fc.nat(130), (count, cut) => {
        const leaves = leavesOf(count);
        const at = Math.min(cut, count);
        const stored = rangeOf(leaves.slice(0, at)).toBytes();
        const range = CompactRange.fromBytes(at, stored)!;
        for (const leaf of leaves.slice(at)) range.push(leaf);
        expect(toHex(range.root())).toBe(toHex(treeOf(leaves)));
        expect(range.size).toBe(count);
      }),
    );
  });

  it('tells of every complete subtree once, when its last leaf comes', () => {
    const leaves = leavesOf(37);
    const seen: string[] = [];
    const range = CompactRange.empty();
    leaves.forEach((leaf, i) =>
      range.push(leaf, ({ level, index }, hash) => {
        expect((index + 1) * 2 ** level).toBe(i + 1);
        expect(toHex(hash)).toBe(toHex(treeOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level))));
        seen.push(`${level}/${index}`);
      }),
    );
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(18 + 9 + 4 + 2 + 1);
  });

  it('is not made of bytes that no tree of that size gives', () => {
    expect(CompactRange.fromBytes(3, new Uint8Array(32))).toBeNull();
    expect(CompactRange.fromBytes(4, new Uint8Array(33))).toBeNull();
  });

  it('counts beyond 2^32 leaves', () => {
    const size = 2 ** 40 + 1;
    const range = CompactRange.fromBytes(size, rangeOf(leavesOf(3)).toBytes())!;
    const completed: number[] = [];
    range.push(leavesOf(1)[0]!, ({ level, index }) => completed.push(level, index));
    expect([range.size, completed]).toEqual([size + 1, [1, 2 ** 39]]);
  });
});

const sizeAndLeaf = fc.integer({ min: 1, max: 130 }).chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));
const twoSizes = fc
  .integer({ min: 1, max: 130 })
  .chain((size) => fc.record({ size: fc.constant(size), earlier: fc.integer({ min: 1, max: size }) }));

describe('an inclusion proof', () => {
  it('holds for every leaf of every tree, and for no other leaf, place or size', () => {
    fc.assert(
      fc.property(sizeAndLeaf, fc.nat(129), ({ size, index }, other) => {
        const leaves = leavesOf(size);
        const proof = { leaf: leaves[index]!, index, size, path: hashesOf(leaves, inclusionRanges(index, size)), root: treeOf(leaves) };
        expect(verifyInclusion(proof)).toBe(true);
        expect(verifyInclusion({ ...proof, index: other })).toBe(other === index);
        expect(verifyInclusion({ ...proof, leaf: leaves[other % size]! })).toBe(other % size === index);
        expect(verifyInclusion({ ...proof, path: [...proof.path, proof.leaf] })).toBe(false);
        expect(verifyInclusion({ ...proof, path: proof.path.slice(1) })).toBe(size === 1);
      }),
    );
  });

  it('breaks by any bit of leaf, path or root', () => {
    fc.assert(
      fc.property(sizeAndLeaf, fc.nat(255), fc.nat(20), ({ size, index }, bit, which) => {
        const leaves = leavesOf(size);
        const path = hashesOf(leaves, inclusionRanges(index, size));
        const proof = { leaf: leaves[index]!, index, size, path, root: treeOf(leaves) };
        const at = which % (path.length + 2);
        const broken = {
          ...proof,
          leaf: at === 0 ? flipped(proof.leaf, bit) : proof.leaf,
          root: at === 1 ? flipped(proof.root, bit) : proof.root,
          path: path.map((hash, i) => (i === at - 2 ? flipped(hash, bit) : hash)),
        };
        expect(verifyInclusion(broken)).toBe(false);
      }),
    );
  });

  it('is of no leaf that the tree does not have', () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
    expect(verifyInclusion({ leaf: treeHash.empty(), index: 0, size: 0, path: [], root: treeHash.empty() })).toBe(false);
    expect(verifyInclusion({ leaf: treeHash.empty(), index: -1, size: 1, path: [], root: treeHash.empty() })).toBe(false);
  });
});

describe('a consistency proof', () => {
  it('holds between any two sizes of one log', () => {
    fc.assert(
      fc.property(twoSizes, ({ earlier, size }) => {
        const leaves = leavesOf(size);
        const path = hashesOf(leaves, consistencyRanges(earlier, size));
        const proof = { earlier, earlierRoot: treeOf(leaves.slice(0, earlier)), size, root: treeOf(leaves), path };
        expect(verifyConsistency(proof)).toBe(true);
        expect(verifyConsistency({ ...proof, path: [...path, proof.root] })).toBe(false);
        expect(verifyConsistency({ ...proof, path: path.slice(1) })).toBe(path.length === 0);
      }),
    );
  });

  it('breaks by any bit of either root or the path, and by a record that was changed in between', () => {
    fc.assert(
      fc.property(twoSizes, fc.nat(255), fc.nat(20), fc.nat(129), ({ earlier, size }, bit, which, changed) => {
        const leaves = leavesOf(size);
        const path = hashesOf(leaves, consistencyRanges(earlier, size));
        const proof = { earlier, earlierRoot: treeOf(leaves.slice(0, earlier)), size, root: treeOf(leaves), path };
        const at = which % (path.length + 2);
        const broken = {
          ...proof,
          earlierRoot: at === 0 ? flipped(proof.earlierRoot, bit) : proof.earlierRoot,
          root: at === 1 ? flipped(proof.root, bit) : proof.root,
          path: path.map((hash, i) => (i === at - 2 ? flipped(hash, bit) : hash)),
        };
        expect(verifyConsistency(broken)).toBe(false);
        const rewritten = leaves.map((leaf, i) => (i === changed % earlier ? flipped(leaf, bit) : leaf));
        const forged = { ...proof, root: treeOf(rewritten), path: hashesOf(rewritten, consistencyRanges(earlier, size)) };
        expect(verifyConsistency(forged)).toBe(false);
      }),
    );
  });

  it('is of no tree larger than the later one', () => {
    expect(() => consistencyRanges(4, 3)).toThrow(RangeError);
    const root = treeHash.empty();
    expect(verifyConsistency({ earlier: 4, earlierRoot: root, size: 3, root, path: [] })).toBe(false);
    expect(verifyConsistency({ earlier: 0, earlierRoot: root, size: 3, root, path: [] })).toBe(false);
  });
});
