import { canonicalJson } from '@hearsay/vocabulary';
import { z } from 'zod';

export const hashHex = z.string().regex(/^[0-9a-f]{64}$/, 'it is not a SHA-256 in lower-case hex');

/** The state of the log up to a position: as many leaves as records, and their root. Where the operator holds a key, it is signed. */
export const Head = z.object({
  /** Number of records: the position of the last one that it covers. */
  size: z.int().nonnegative(),
  root: hashHex,
  /** ISO instant. */
  sealedAt: z.iso.datetime(),
  /** SHA-256 of the 32 bytes of the public key; null where it is unsigned. */
  keyId: hashHex.nullable(),
  /** Ed25519 (RFC 8032) over the UTF-8 of `headText`, in base64; null where it is unsigned. */
  signature: z.base64().nullable(),
});

export type Head = z.infer<typeof Head>;

/** What is signed: canonical JSON (RFC 8785). Its first word keeps the signature from being taken for one of anything else. */
export const headText = (head: Pick<Head, 'size' | 'root' | 'sealedAt'>): string =>
  canonicalJson({ hearsay: 'head', size: head.size, root: head.root, sealedAt: head.sealedAt });
