import { isSameHash } from './is-same-hash.js';
import { treeHash } from './tree-hash.js';

/**
 * Whether a path proves that the tree of `size` leaves begins with the tree of `earlier` leaves, both by their roots: nothing that the earlier one holds was
 * changed, moved or taken out. The way of RFC 9162, 2.1.4.2.
 */
export function verifyConsistency(proof: {
  earlier: number;
  earlierRoot: Uint8Array;
  size: number;
  root: Uint8Array;
  path: readonly Uint8Array[];
}): boolean {
  const { earlier, earlierRoot, size, root, path } = proof;
  if (!(Number.isSafeInteger(earlier) && Number.isSafeInteger(size) && 0 < earlier && earlier <= size)) return false;
  if (earlier === size) return path.length === 0 && isSameHash(earlierRoot, root);
  let [at, last] = [earlier - 1, size - 1];
  while (at % 2 === 1) [at, last] = [(at - 1) / 2, Math.floor(last / 2)];
  // An earlier tree that is one complete subtree is itself the first hash of the path.
  const [first, ...rest] = at === 0 ? [earlierRoot, ...path] : path;
  if (first === undefined) return false;
  let [earlierHash, hash] = [first, first];
  for (const sibling of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      earlierHash = treeHash.node(sibling, earlierHash);
      hash = treeHash.node(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else hash = treeHash.node(hash, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 && isSameHash(earlierHash, earlierRoot) && isSameHash(hash, root);
}
