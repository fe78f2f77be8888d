import { treeHash } from './tree-hash.js';

const HASH_BYTES = 32;

/** A complete subtree: `index` counts the subtrees of 2^level leaves from the left, from 0. */
export interface Subtree {
  level: number;
  index: number;
}

/**
 * The right edge of a growing tree: the roots of the complete subtrees that its leaves fall into, largest first. With it a tree grows by any number of leaves
 * at the cost of those leaves alone, whatever its size.
 */
export class CompactRange {
  #size: number;
  readonly #peaks: Uint8Array[];

  private constructor(size: number, peaks: Uint8Array[]) {
    this.#size = size;
    this.#peaks = peaks;
  }

  static empty(): CompactRange {
    return new CompactRange(0, []);
  }

  /** What `toBytes` gave for a tree of that many leaves; null where it cannot have been. */
  static fromBytes(size: number, bytes: Uint8Array): CompactRange | null {
    const peaks = onesOf(size);
    if (bytes.length !== peaks * HASH_BYTES) return null;
    return new CompactRange(
      size,
      Array.from({ length: peaks }, (_, i) => bytes.slice(i * HASH_BYTES, (i + 1) * HASH_BYTES)),
    );
  }

  /** Number of leaves. */
  get size(): number {
    return this.#size;
  }

  /** Adds a leaf by its hash. `completed` is told of every subtree of two leaves or more that is complete with it, smallest first. */
  push(leaf: Uint8Array, completed?: (subtree: Subtree, hash: Uint8Array) => void): void {
    let hash = leaf;
    let level = 0;
    // Not by bit operators: these would end at 2^31 leaves.
    for (let left = this.#size; left % 2 === 1; left = (left - 1) / 2) {
      hash = treeHash.node(this.#peaks.pop()!, hash);
      level += 1;
      completed?.({ level, index: (left - 1) / 2 }, hash);
    }
    this.#peaks.push(hash);
    this.#size += 1;
  }

  /** RFC 6962's Merkle Tree Hash of the leaves. */
  root(): Uint8Array {
    return this.#peaks.length === 0 ? treeHash.empty() : this.#peaks.reduceRight((right, left) => treeHash.node(left, right));
  }

  /** The roots of the subtrees, one after the other. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.#peaks.length * HASH_BYTES);
    this.#peaks.forEach((peak, i) => bytes.set(peak, i * HASH_BYTES));
    return bytes;
  }
}

/** The number of ones in the binary form. */
function onesOf(size: number): number {
  let ones = 0;
  for (let left = size; left > 0; left = Math.floor(left / 2)) ones += left % 2;
  return ones;
}
