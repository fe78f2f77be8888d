import { z } from 'zod';
import { Head, hashHex } from './head.js';

/** The 32 bytes of an Ed25519 public key, in base64. */
const publicKey = z.base64().length(44);

/** A record as it stands in the log, and its audit path up to the head (RFC 6962, 2.1.1), nearest the leaf first. */
const ProvenRecord = z.object({
  record: z.object({
    position: z.int().positive(),
    stream: z.string(),
    version: z.int().positive(),
    id: z.string(),
    type: z.string(),
    schema: z.int().positive(),
    data: z.record(z.string(), z.unknown()),
    // Whatever else it holds is sealed with it.
    meta: z.looseObject({ who: z.string(), cause: z.string(), traceId: z.string().optional() }),
    recordedAt: z.string(),
  }),
  path: z.array(hashHex).max(64),
});

/** Everything that is needed to check one claim without the database that it comes from. */
export const ProofBundle = z.object({
  hearsay: z.literal('proof'),
  version: z.literal(1),
  claimId: z.string(),
  head: Head,
  /** Of the key that signed the head; null where the head is unsigned. */
  publicKey: publicKey.nullable(),
  /** The claim as recorded each time, its withdrawals, the captures of its article, and what was erased of it; by position. */
  records: z.array(ProvenRecord),
  /** Readable texts of the captures; `text` is null where it was erased. */
  texts: z.array(z.object({ hash: hashHex, text: z.string().nullable() })),
  /** Pages of the captures; `base64` is null where the bytes were erased. `contentType` is what the server said of them; it is not sealed. */
  pages: z.array(z.object({ hash: hashHex, contentType: z.string().nullable(), base64: z.base64().nullable() })),
});

export type ProofBundle = z.infer<typeof ProofBundle>;

/** That the log of a later head begins with the log of an earlier one. */
export const ConsistencyBundle = z.object({
  hearsay: z.literal('consistency'),
  version: z.literal(1),
  earlier: Head,
  head: Head,
  publicKey: publicKey.nullable(),
  path: z.array(hashHex).max(128),
});

export type ConsistencyBundle = z.infer<typeof ConsistencyBundle>;
