import type { Subtree } from './compact-range.js';
import { treeHash } from './tree-hash.js';

/** The leaves from `begin` up to but not with `end`, counted from 0. */
export interface LeafRange {
  begin: number;
  end: number;
}

/** The ranges whose tree hashes are the audit path of a leaf (RFC 6962, 2.1.1: PATH), nearest the leaf first. @throws RangeError */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && 0 <= index && index < size))
    throw new RangeError(`a tree of ${size} leaves has no leaf ${index}`);
  const ranges: LeafRange[] = [];
  let [begin, end] = [0, size];
  while (end - begin > 1) {
    const middle = begin + splitOf(end - begin);
    if (index < middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  return ranges.toReversed();
}

/** The ranges whose tree hashes prove that a tree of `size` leaves begins with one of `earlier` (RFC 6962, 2.1.2: PROOF). @throws RangeError */
export function consistencyRanges(earlier: number, size: number): LeafRange[] {
  if (!(Number.isSafeInteger(earlier) && Number.isSafeInteger(size) && 0 < earlier && earlier <= size))
    throw new RangeError(`a tree of ${size} leaves does not begin with one of ${earlier}`);
  const ranges: LeafRange[] = [];
  let [begin, end] = [0, size];
  // While the earlier tree's edge runs through this subtree and not along it.
  while (earlier < end) {
    const middle = begin + splitOf(end - begin);
    if (earlier <= middle) {
      ranges.push({ begin: middle, end });
      end = middle;
    } else {
      ranges.push({ begin, end: middle });
      begin = middle;
    }
  }
  // The earlier tree as a whole is what the verifier has already.
  if (begin > 0) ranges.push({ begin, end });
  return ranges.toReversed();
}

/** The complete subtrees that a range of `inclusionRanges` or `consistencyRanges` is made of, from the left. */
export function subtreesOf({ begin, end }: LeafRange): Subtree[] {
  const subtrees: Subtree[] = [];
  for (let at = begin; at < end;) {
    let level = 0;
    let width = 1;
    while (at + 2 * width <= end) {
      width *= 2;
      level += 1;
    }
    subtrees.push({ level, index: at / width });
    at += width;
  }
  return subtrees;
}

/** The tree hash of a range, of the hashes of its `subtreesOf`. */
export const joinSubtrees = (hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.length === 0 ? treeHash.empty() : hashes.reduceRight((right, left) => treeHash.node(left, right));

/** The largest power of two smaller than `size` (of at least 2). */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
