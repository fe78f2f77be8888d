import { sha256 } from '@hearsay/vocabulary';
import { headText, type Head } from './head.js';
import { toHex } from './hex.js';

/** Whether `signature` is the Ed25519 signature (RFC 8032) of the UTF-8 of `text` by the public key of 32 bytes. */
export type SignatureCheck = (publicKey: Uint8Array, text: string, signature: Uint8Array) => boolean;

/** The name of a public key of 32 bytes: its SHA-256 in hex. */
export const keyIdOf = (publicKey: Uint8Array): string => sha256(publicKey);

/**
 * What is wrong with a head's signature; null where nothing is.
 *
 * @param keys the public keys (32 bytes each) that the checker trusts. A head that none of them signed is not accepted.
 */
export function checkHead(head: Head, keys: readonly Uint8Array[], isSigned: SignatureCheck): string | null {
  if (head.signature === null || head.keyId === null) return `the head of ${head.size} records is not signed`;
  const key = keys.find((each) => keyIdOf(each) === head.keyId);
  if (key === undefined)
    return `the head of ${head.size} records is signed by the key ${head.keyId}, which is none of those given (${keys.map(keyIdOf).join(', ')})`;
  const signature = bytesOfBase64(head.signature);
  if (!isSigned(key, headText(head), signature))
    return `the signature ${toHex(signature).slice(0, 16)}… does not fit the head of ${head.size} records with the root ${head.root}, sealed at ${head.sealedAt}`;
  return null;
}

/** The bytes of base64 that a schema has accepted. */
export const bytesOfBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.codePointAt(0)!);
