import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyBook, KeyRow } from '@hearsay/store';
import { SCOPES, type Scope } from '../http/access.js';

export interface Key {
  name: string;
  scopes: readonly Scope[];
}

/** A revoked key may still pass on another process for so long. */
const REMEMBER_MS = 5_000;
/** As many keys, right or wrong, as are remembered at a time: a flood of wrong ones must not fill the memory. */
const REMEMBER = 1_000;

/**
 * Finds out whose key it is. Only SHA-256 hashes are kept: a made key has 256 random bits, so a slow hash would add nothing.
 *
 * Keys are compared by their hashes, in constant time; a lookup by hash tells an attacker nothing of the key.
 */
export class KeyRing {
  private readonly admin: Buffer | null;
  private readonly seen = new Map<string, { key: Key | null; until: number }>();

  constructor(
    private readonly book: KeyBook,
    adminKey: string | undefined,
  ) {
    this.admin = adminKey === undefined ? null : Buffer.from(hashOf(adminKey), 'hex');
  }

  async find(token: string): Promise<Key | null> {
    const hash = hashOf(token);
    if (this.admin !== null && timingSafeEqual(this.admin, Buffer.from(hash, 'hex'))) return { name: 'admin', scopes: SCOPES };
    const now = Date.now();
    const remembered = this.seen.get(hash);
    if (remembered !== undefined && remembered.until > now) return remembered.key;
    const row = await this.book.find(hash);
    const key = row === null ? null : { name: row.name, scopes: SCOPES.filter((scope) => row.scopes.includes(scope)) };
    if (this.seen.size >= REMEMBER) this.seen.clear();
    this.seen.set(hash, { key, until: now + REMEMBER_MS });
    return key;
  }

  /** Makes a key and returns it, the only time that it can be seen. Null where the name is taken. */
  async make(o: { name: string; scopes: readonly Scope[]; who: string }): Promise<{ key: string; row: KeyRow } | null> {
    const key = `hsy_${randomBytes(32).toString('base64url')}`;
    const row = await this.book.add({ ...o, hash: hashOf(key) });
    return row === null ? null : { key, row };
  }

  list(): Promise<KeyRow[]> {
    return this.book.list();
  }

  async revoke(name: string): Promise<boolean> {
    this.seen.clear();
    return this.book.revoke(name);
  }

  /** Where no admin key was set and none was ever made, makes it. Returns it once, else null. */
  async firstKey(): Promise<string | null> {
    if (this.admin !== null) return null;
    const made = await this.make({ name: 'admin', scopes: SCOPES, who: 'api' });
    return made?.key ?? null;
  }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
