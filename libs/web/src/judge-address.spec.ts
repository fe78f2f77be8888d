import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeAddress } from './judge-address.js';

describe('judgeAddress', () => {
  it.each([
    ['93.184.215.14', 'public'],
    ['8.8.8.8', 'public'],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', 'public'],
    ['2a00:1450:4001:80b::200e', 'public'],
  ])('%s is %s', (address, kind) => {
    expect(judgeAddress(address).kind).toBe(kind);
  });

  it.each([
    ['127.0.0.1', 'loopback'],
    ['0.1.2.3', 'unspecified'],
    ['10.20.30.40', 'private'],
    ['172.31.0.9', 'private'],
    ['192.168.7.7', 'private'],
    ['169.254.169.254', 'linkLocal'],
    ['100.127.1.1', 'carrierGradeNat'],
    ['198.19.255.1', 'reserved'],
    ['239.1.1.1', 'multicast'],
    ['250.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::1', 'loopback'],
    ['::', 'unspecified'],
    ['::ffff:93.184.215.14', 'ipv4Mapped'],
    ['::5db8:d70e', 'unassigned'],
    ['64:ff9b::5db8:d70e', 'rfc6052'],
    ['2002:5db8:d70e::1', '6to4'],
    ['2001:0:5db8:d70e::1', 'teredo'],
    ['fe80::1%eth0', 'linkLocal'],
    ['fdab::1', 'uniqueLocal'],
    ['fec0::2', 'deprecatedSiteLocal'],
    ['ff05::2', 'multicast'],
    ['2001:db8:5::1', 'reserved'],
    ['3fff:5::1', 'reserved'],
    ['100::5', 'discard'],
    ['4000::1', 'unassigned'],
    ['localhost', 'unreadable'],
    ['', 'unreadable'],
  ])('%s is inside: %s', (address, range) => {
    expect(judgeAddress(address)).toEqual({ kind: 'inside', range });
  });

  it('an address that carries another is never public, whatever it carries', () => {
    fc.assert(
      fc.property(fc.ipV4(), (v4) => {
        for (const prefix of ['::ffff:', '::', '::ffff:0:', '64:ff9b::', '64:ff9b:1::']) {
          expect(judgeAddress(`${prefix}${v4}`).kind).toBe('inside');
        }
      }),
    );
  });
});
