import { sha256Bytes } from '@hearsay/vocabulary';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** RFC 6962, 2.1: the hash of a leaf is SHA-256(0x00 ‖ leaf), that of a node SHA-256(0x01 ‖ left ‖ right), so that a node can never be taken for a leaf. */
export const treeHash = {
  /** Of the tree without leaves: SHA-256 of nothing. */
  empty: (): Uint8Array => sha256Bytes(),
  leaf: (bytes: Uint8Array): Uint8Array => sha256Bytes(LEAF, bytes),
  node: (left: Uint8Array, right: Uint8Array): Uint8Array => sha256Bytes(NODE, left, right),
};
