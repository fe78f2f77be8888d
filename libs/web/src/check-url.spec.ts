import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkUrl, isPublicName, shown } from './check-url.js';
import { WebFault } from './faults.js';
import { parseAllow } from './parse-allow.js';

const NOTHING = parseAllow('');

function codeOf(url: string, setting = ''): string {
  try {
    checkUrl(url, parseAllow(setting));
    return 'passed';
  } catch (error) {
    if (error instanceof WebFault) return error.code;
    throw error;
  }
}

describe('checkUrl', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.9/',
    'http://127.0.9/',
    'http://0x7f.9/',
    'http://0177.0.0.9/',
    'http://2130706441/',
    'http://0x7F000009/',
    'http://127.0.0.9./',
    'http://0/',
    'http://１２７.0.0.9/',
    'http://127。0。0。9/',
    'http://①②⑦.0.0.①/',
    'http://%31%32%37.0.0.9/',
    'http://127%2e0%2e0%2e9/',
    'http://10.9.9.9/',
    'http://2852039166/',
    'http://169.254.170.2/',
    'http://100.100.100.200/',
    'http://192.88.99.7/',
    'http://[::1]/',
    'http://[0:0::0:1]/',
    'http://[::ffff:127.0.0.9]/',
    'http://[::ffff:a9fe:a9fe]/',
    'http://[::127.0.0.9]/',
    'http://[64:ff9b::7f00:9]/',
    'http://[2002:7f00:9::]/',
    'http://[fd00:ec2::254]/',
    'http:127.0.0.9',
    'http:/\\127.0.0.9',
    'http:\\\\127.0.0.9\\x',
    'ht\ntp://127.0.0.9/',
    'http://127.0.0.9\t/',
    '  http://127.0.0.9/',
    'http://127.0.0.9#@example.org/',
    'http://127.0.0.9:80\\@example.org/',
  ])('%j is inside', (url) => {
    expect(codeOf(url)).toBe('address-refused');
  });

  it.each([
    'file:///etc/hosts',
    'ftp://example.org/feed',
    'gopher://127.0.0.1:6379/_PING',
    'data:text/html,x',
    'javascript:alert(1)',
    'blob:https://example.org/x',
    'ws://example.org/',
    'feed:http://127.0.0.1/',
    'http+unix://%2Frun%2Fx.sock/',
  ])('%s has no scheme to fetch', (url) => {
    expect(codeOf(url)).toBe('scheme-refused');
  });

  it.each(['http://me:secret@example.org/', 'http://example.org@127.0.0.1/', 'https://token@example.org/'])(
    '%s holds credentials',
    (url) => {
      expect(codeOf(url)).toBe('credentials-refused');
    },
  );

  it('never repeats a password', () => {
    expect(() => checkUrl('http://me:secret@example.org/', NOTHING)).toThrow(expect.not.stringContaining('secret'));
  });

  it.each([22, 25, 3306, 5432, 6379, 11211, 2375])('port %d is not of the web', (port) => {
    expect(codeOf(`http://example.org:${port}/`)).toBe('port-refused');
    expect(codeOf(`http://example.org:${port}/`, '10.0.0.0/8')).toBe('passed'); // it may turn out to be in the range
    expect(codeOf(`http://example.org:${port}/`, `example.org:${port}`)).toBe('passed');
  });

  it.each(['', 'not a url', 'http://', 'http://[::1', 'http://a b/', '//example.org/x', 'http://exa%00mple.org/'])(
    '%j is no URL',
    (url) => {
      expect(codeOf(url)).toBe('url-unreadable');
    },
  );

  it('passes the public web and drops what is not sent', () => {
    const target = checkUrl('HTTPS://Example.ORG.:443/a?b#c', NOTHING);
    expect(target.url.href).toBe('https://example.org/a?b');
    expect(target).toMatchObject({ host: 'example.org', port: 443, literal: false });
    // A backslash ends the host, by WHATWG: what follows is path.
    expect(checkUrl('http://example.org\\@127.0.0.1/', NOTHING).host).toBe('example.org');
  });

  it('passes what the operator named', () => {
    expect(codeOf('http://127.0.0.1:3999/x', '127.0.0.1:3999')).toBe('passed');
    expect(codeOf('http://2130706433:3999/x', '127.0.0.1:3999')).toBe('passed');
    expect(codeOf('http://[::1]:3999/x', '[::1]:3999')).toBe('passed');
    expect(codeOf('http://127.0.0.1:4000/x', '127.0.0.1:3999')).toBe('address-refused');
    expect(codeOf('http://10.5.0.1:9/x', '10.0.0.0/8')).toBe('passed');
  });

  it('says which value is wrong and what to do', () => {
    expect(() => checkUrl('http://127.0.0.1:80/x', NOTHING)).toThrow(
      /127\.0\.0\.1 is not on the public web \(loopback\).*add 127\.0\.0\.1:80 to FETCH_ALLOW/u,
    );
  });

  it('never throws anything but its own fault', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((rest) => `http://${rest}`),
        ),
        (text) => {
          expect(codeOf(text)).toMatch(/^(?:passed|url-unreadable|(?:scheme|credentials|port|address)-refused)$/u);
        },
      ),
    );
  });
});

describe('isPublicName', () => {
  it.each(['example.org', 'news.bbc.co.uk', 'someone.blogspot.com', 'пример.рф', 'xn--e1afmkfd.xn--p1ai'])('%s may be', (name) => {
    expect(isPublicName(name)).toBe(true);
  });
  it.each([
    'localhost',
    'api.localhost',
    'redis',
    'metadata.google.internal',
    'kubernetes.default.svc',
    'printer.local',
    'nas.home.arpa',
    'co.uk',
    'x.onion',
  ])('%s is not', (name) => {
    expect(isPublicName(name)).toBe(false);
  });
});

describe('shown', () => {
  it('is one line without secrets and of bounded length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
        const line = shown(text);
        expect(line.length).toBeLessThan(320);
        expect(line).not.toMatch(/[\n\r\t]/u);
      }),
    );
  });
});
