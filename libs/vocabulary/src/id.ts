import { createHash, hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { parse, v5 } from 'uuid';

/** The namespace of every UUID v5 that Hearsay makes; itself made once from the URL namespace and `https://hearsay.invalid/`. */
const NAMESPACE = parse(v5('https://hearsay.invalid/', v5.URL));

/** What JSON has one way to write: texts, finite numbers, null, truth values, and lists of these. */
const hasOneForm = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.isWellFormed()
    : typeof value === 'number'
      ? Number.isFinite(value)
      : value === null || typeof value === 'boolean' || (Array.isArray(value) && value.every(hasOneForm));

/**
 * Canonical JSON by RFC 8785 (JSON Canonicalization Scheme): the same value always gives the same text, whatever order its keys came in.
 *
 * @throws TypeError for a value that JSON cannot hold (undefined, a function, a number that is not finite).
 */
export function canonicalJson(value: unknown): string {
  // What identifies a claim is mostly such a list, and is hashed for each.
  if (hasOneForm(value)) return JSON.stringify(value);
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError(`not a JSON value: ${String(value)}`);
  return text;
}

/** Lower-case hex SHA-256 (64 characters) of bytes, or of a text as UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The 32 bytes of the SHA-256 of parts, one after the other, as if they were one. */
export function sha256Bytes(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** A UUID v5 (RFC 9562) over the kind of thing and the canonical JSON of what identifies it. */
export function idOf(kind: string, identity: unknown): string {
  const name = Buffer.from(`${kind}\n${canonicalJson(identity)}`);
  // As `v5(name, NAMESPACE)`, with the hash made in one call: every claim has such an id.
  const hex = hash('sha1', Buffer.concat([NAMESPACE, name]), 'hex');
  const variant = ((Number.parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
