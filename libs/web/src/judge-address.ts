import ipaddr from 'ipaddr.js';

export type AddressVerdict = { kind: 'public' } | { kind: 'inside'; range: string };

/** Global unicast, all that IANA has given out for the public internet (RFC 4291 §2.4 and the IPv6 address space registry). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address belongs to the public internet.
 *
 * Special ranges are those of the IANA special-purpose registries as ipaddr.js lists them. An IPv6 address that carries an IPv4 address
 * (mapped, compatible, translated, NAT64, 6to4, Teredo) is never public: what it reaches is decided by a gateway that the guard cannot see.
 *
 * @param address an IPv4 address in four decimal parts, or an IPv6 address without brackets. Anything else counts as inside.
 */
export function judgeAddress(address: string): AddressVerdict {
  // A zone id (fe80::1%eth0) is only ever a link-local address.
  const plain = address.replace(/%.*$/u, '');
  if (!ipaddr.isValid(plain)) return { kind: 'inside', range: 'unreadable' };
  const parsed = ipaddr.parse(plain);
  const range = parsed.range();
  if (range !== 'unicast') return { kind: 'inside', range };
  // ipaddr.js calls whatever it has no name for "unicast", the IPv4-compatible ::a.b.c.d among it.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(GLOBAL_UNICAST)) return { kind: 'inside', range: 'unassigned' };
  return { kind: 'public' };
}
