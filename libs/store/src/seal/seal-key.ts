import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { keyIdOf } from '@hearsay/proof';
import { StoreFault } from '../faults.js';

/** The operator's key, which signs seals. */
export interface SealKey {
  /** 32 bytes. */
  publicKey: Uint8Array;
  /** SHA-256 of the public key, in hex. */
  keyId: string;
  /** Ed25519 (RFC 8032) over the UTF-8 of a text: 64 bytes. */
  sign(text: string): Uint8Array;
}

const REMEDY = 'Make one with: openssl genpkey -algorithm ed25519 -out seal-key.pem';

/**
 * Opens the private key that HEARSAY_SEAL_KEY names: the path of a PEM file, or the PEM itself, whose line breaks may be written as `\n`.
 *
 * @throws StoreFault `seal-key`; its message never holds the key.
 */
export function openSealKey(setting: string): SealKey {
  const key = parse('private', setting, (pem) => createPrivateKey(pem));
  const publicKey = rawOf(createPublicKey(key));
  return { publicKey, keyId: keyIdOf(publicKey), sign: (text) => sign(null, Buffer.from(text, 'utf8'), key) };
}

/**
 * The 32 bytes of a public key: of a PEM file by its path, or of the PEM itself.
 *
 * @throws StoreFault `seal-key`
 */
export function openPublicKey(setting: string): Uint8Array {
  return rawOf(parse('public', setting, (pem) => createPublicKey(pem)));
}

/** A public key of 32 bytes as PEM (RFC 8410). */
export function pemOfPublicKey(publicKey: Uint8Array): string {
  return keyOf(publicKey).export({ type: 'spki', format: 'pem' }).toString();
}

/** Whether the signature is of that text by that public key; false for anything that is none. */
export function isSignedBy(publicKey: Uint8Array, text: string, signature: Uint8Array): boolean {
  try {
    return verify(null, Buffer.from(text, 'utf8'), keyOf(publicKey), signature);
  } catch {
    return false;
  }
}

function parse(kind: 'private' | 'public', setting: string, make: (pem: string) => KeyObject): KeyObject {
  const isPem = setting.includes('-----BEGIN');
  // What was meant as a path may be a private key without its frame: it is not repeated.
  const where = isPem ? 'the PEM that was given' : kind === 'private' ? 'the file that was named' : JSON.stringify(setting);
  let key: KeyObject;
  try {
    key = make(isPem ? setting.replaceAll('\\n', '\n') : readFileSync(setting, 'utf8'));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why =
      code === 'ENOENT'
        ? 'there is no such file'
        : code === 'EACCES'
          ? 'this user may not read it'
          : `it cannot be read as a ${kind} key in PEM (${message})`;
    throw new StoreFault('seal-key', `${where}: ${why}. ${REMEDY}`, 'never');
  }
  if (key.asymmetricKeyType !== 'ed25519')
    throw new StoreFault(
      'seal-key',
      `${where}: the key is of the kind ${key.asymmetricKeyType}, seals are signed with Ed25519. ${REMEDY}`,
      'never',
    );
  return key;
}

const rawOf = (key: KeyObject): Uint8Array => Buffer.from((key.export({ format: 'jwk' }) as { x: string }).x, 'base64url');

const keyOf = (publicKey: Uint8Array): KeyObject =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey).toString('base64url') }, format: 'jwk' });
