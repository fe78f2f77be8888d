import { bytesOfBase64, checkHead, type SignatureCheck } from './check-head.js';
import { fromHex } from './hex.js';
import type { ConsistencyBundle } from './proof-bundle.js';
import { verifyConsistency } from './verify-consistency.js';

/**
 * What is wrong with a bundle that says that a later head continues an earlier one, one sentence each.
 *
 * @param keys the public keys that are trusted; empty: whatever key the bundle brings.
 */
export function checkConsistency(bundle: ConsistencyBundle, keys: readonly Uint8Array[], isSigned: SignatureCheck): string[] {
  const { earlier, head, path } = bundle;
  const trusted = keys.length === 0 && bundle.publicKey !== null ? [bytesOfBase64(bundle.publicKey)] : keys;
  const signatures = [earlier, head].flatMap((each) => {
    // An earlier head may be of before there was a key: the later one, signed, covers it.
    if (each.signature === null && (trusted.length === 0 || each === earlier)) return [];
    const wrong = checkHead(each, trusted, isSigned);
    return wrong === null ? [] : [wrong];
  });
  const holds = verifyConsistency({
    earlier: earlier.size,
    earlierRoot: fromHex(earlier.root)!,
    size: head.size,
    root: fromHex(head.root)!,
    path: path.map((hash) => fromHex(hash)!),
  });
  return holds ? signatures : [...signatures, `the log of ${head.size} records does not begin with the one of ${earlier.size} records with the root ${earlier.root}`]; // prettier-ignore
}
