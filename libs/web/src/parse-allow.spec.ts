import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AllowList } from './allow-list.js';
import { WebFault } from './faults.js';
import { parseAllow } from './parse-allow.js';

describe('parseAllow', () => {
  it('reads hosts, ports, addresses and ranges', () => {
    const allow = parseAllow(' feeds.example.org:9090, Intranet ,127.0.0.1:3999,[::1]:80, fd00::5, 10.1.0.0/16,fd12::/16, ');
    expect(allow.entries.map((entry) => entry.kind)).toEqual(['name', 'name', 'address', 'address', 'address', 'range', 'range']);
    expect(allow.entries[0]).toEqual({ kind: 'name', name: 'feeds.example.org', port: 9090 });
    expect(allow.entries[1]).toEqual({ kind: 'name', name: 'intranet', port: null });
    expect(allow.entries[3]).toEqual({ kind: 'address', address: '::1', port: 80 });
  });

  it('is empty for an empty setting', () => {
    expect(parseAllow('').isEmpty).toBe(true);
    expect(parseAllow(' , ').isEmpty).toBe(true);
  });

  it.each([
    ['http://feeds.example.org', 'host:port'],
    ['*.example.org', 'CIDR'],
    ['10.0.0.0/33', '/33'],
    ['10.0.0.0/8:80', '/8:80'],
    ['example/8', 'no address'],
    [':80', 'host is missing'],
    ['host:0', '"0"'],
    ['host:65536', '65536'],
    ['host:http', '"http"'],
    ['127.1:80', '127.0.0.1'],
    ['0x7f000001', '127.0.0.1'],
    ['ho st', 'patterns'],
    ['us@er', 'neither'],
  ])('%s is refused, with the remedy', (setting, remedy) => {
    expect(() => parseAllow(setting)).toThrow(remedy);
    expect(() => parseAllow(setting)).toThrow(setting);
  });

  it('names every entry that is wrong at once', () => {
    expect(() => parseAllow('ok.example, a:b, 1.2.3.4/99')).toThrow(/2 entries.*"a:b".*"1\.2\.3\.4\/99"/u);
  });

  it('never throws anything but its own fault', () => {
    const outcome = (text: string): unknown => {
      try {
        return parseAllow(text);
      } catch (error) {
        return error;
      }
    };
    fc.assert(fc.property(fc.string(), (text) => [AllowList, WebFault].some((kind) => outcome(text) instanceof kind)));
    expect(outcome('a:b')).toBeInstanceOf(WebFault);
  });
});

describe('AllowList', () => {
  const allow = parseAllow('wiki.corp:8000,127.0.0.1:3999,10.1.0.0/16,plain.corp');

  it('lets through what is named, and nothing beside it', () => {
    expect(allow.allowsAddress('127.0.0.1', 3999, false, null)).toBe(true);
    expect(allow.allowsAddress('127.0.0.1', 4000, false, null)).toBe(false);
    expect(allow.allowsAddress('127.0.0.2', 3999, false, null)).toBe(false);
    expect(allow.allowsAddress('10.1.255.1', 5432, false, null)).toBe(true);
    expect(allow.allowsAddress('10.2.0.1', 80, true, null)).toBe(false);
  });

  it('takes a mapped address for the address it carries', () => {
    expect(allow.allowsAddress('::ffff:10.1.2.3', 80, true, null)).toBe(true);
  });

  it('lets a named host be at a private address, on its port, but not at the metadata service', () => {
    expect(allow.allowsAddress('192.168.1.1', 8000, false, 'wiki.corp')).toBe(true);
    expect(allow.allowsAddress('192.168.1.1', 8001, false, 'wiki.corp')).toBe(false);
    expect(allow.allowsAddress('192.168.1.1', 443, true, 'plain.corp')).toBe(true);
    expect(allow.allowsAddress('169.254.169.254', 8000, false, 'wiki.corp')).toBe(false);
    expect(allow.allowsAddress('192.168.1.1', 8000, false, 'other.corp')).toBe(false);
  });
});
