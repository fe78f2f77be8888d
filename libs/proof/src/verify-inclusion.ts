import { isSameHash } from './is-same-hash.js';
import { treeHash } from './tree-hash.js';

/**
 * Whether an audit path proves that the leaf stands at `index` (from 0) of the tree of `size` leaves with that root. All hashes are of 32 bytes.
 *
 * The way of RFC 9162, 2.1.3.2, which accepts the paths of RFC 6962.
 */
export function verifyInclusion(proof: {
  leaf: Uint8Array;
  index: number;
  size: number;
  path: readonly Uint8Array[];
  root: Uint8Array;
}): boolean {
  const { leaf, index, size, path, root } = proof;
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && 0 <= index && index < size)) return false;
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = treeHash.node(sibling, hash);
      // The levels at which this subtree is the last one and has no sibling.
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = treeHash.node(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSameHash(hash, root);
}
