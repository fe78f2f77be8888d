import { describe, expect, it } from '@jest/globals';
import { checkRedirect } from './check-redirect.js';
import { checkUrl } from './check-url.js';
import { parseAllow } from './parse-allow.js';

const NOTHING = parseAllow('');
const path = (...urls: string[]) => urls.map((url) => checkUrl(url, NOTHING));

describe('checkRedirect', () => {
  it('resolves a Location against the page that sent it', () => {
    expect(checkRedirect(path('https://example.org/a', 'https://news.example.org/b/c'), '../d?e', NOTHING).url.href).toBe(
      'https://news.example.org/d?e',
    );
    expect(checkRedirect(path('https://example.org/a'), '//www.example.org/', NOTHING).url.href).toBe('https://www.example.org/');
  });

  it('goes from http to https, and never back', () => {
    expect(checkRedirect(path('http://example.org/'), 'https://example.org/', NOTHING).port).toBe(443);
    expect(() => checkRedirect(path('https://example.org/'), 'http://example.org/', NOTHING)).toThrow(
      expect.objectContaining({ code: 'downgrade-refused' }),
    );
  });

  it.each([
    ['http://127.0.0.1/', 'address-refused'],
    ['//[::1]/', 'downgrade-refused address-refused'],
    ['https://example.org/#top', 'redirect-loop'],
    ['https://[', 'redirect-without-target'],
    ['mailto:desk@example.org', 'scheme-refused'],
  ])('refuses %s: %s', (location, codes) => {
    expect(() => checkRedirect(path('https://example.org/'), location, NOTHING)).toThrow(
      expect.objectContaining({ code: expect.stringMatching(new RegExp(`^(?:${codes.replace(' ', '|')})$`, 'u')) }),
    );
  });
});
