import ipaddr from 'ipaddr.js';
import { judgeAddress } from './judge-address.js';

export type AllowEntry =
  /** A host name on one port, or on the usual ports. */
  | { kind: 'name'; name: string; port: number | null }
  /** An address, however it was reached, on one port or on the usual ports. */
  | { kind: 'address'; address: string; port: number | null }
  /** A range of addresses on every port. */
  | { kind: 'range'; range: [ipaddr.IPv4 | ipaddr.IPv6, number] };

/**
 * What a name on the list may resolve to besides public addresses. Link-local is missing on purpose: cloud metadata services live there, and whoever
 * controls a name's DNS would reach them; such an address must be listed itself.
 */
const REACHED_BY_NAME = new Set(['loopback', 'private', 'uniqueLocal', 'carrierGradeNat']);

/** The targets beyond the public web that the operator has named: the parsed form of FETCH_ALLOW. */
export class AllowList {
  constructor(readonly entries: readonly AllowEntry[]) {}

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** Whether the name is listed for this port. `usualPort`: the port needs no mention. */
  allowsName(name: string, port: number, usualPort: boolean): boolean {
    return this.entries.some((entry) => entry.kind === 'name' && entry.name === name && fits(entry.port, port, usualPort));
  }

  /** Whether an address may be reached on this port, under the name it was found by (null: it stood in the URL itself). */
  allowsAddress(address: string, port: number, usualPort: boolean, name: string | null): boolean {
    if (!ipaddr.isValid(address)) return false;
    // `process`: a mapped ::ffff:10.0.0.1 is the IPv4 address to the kernel too.
    const parsed = ipaddr.process(address);
    const listed = this.entries.some((entry) => {
      switch (entry.kind) {
        case 'address':
          return entry.address === parsed.toString() && fits(entry.port, port, usualPort);
        case 'range':
          return entry.range[0].kind() === parsed.kind() && parsed.match(entry.range);
        case 'name':
          return false;
      }
    });
    if (listed) return true;
    if (name === null || !this.allowsName(name, port, usualPort)) return false;
    const verdict = judgeAddress(parsed.toString());
    return verdict.kind === 'public' || REACHED_BY_NAME.has(verdict.range);
  }
}

function fits(listed: number | null, port: number, usualPort: boolean): boolean {
  return listed === null ? usualPort : listed === port;
}
