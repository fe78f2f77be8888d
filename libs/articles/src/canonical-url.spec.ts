import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalUrl } from './canonical-url.js';

describe('canonicalUrl', () => {
  it.each([
    ['HTTPS://Paper.Example:443/a//b?utm_source=x&id=3&fbclid=y#top', 'https://paper.example/a/b?id=3'],
    ['http://paper.example:80', 'http://paper.example/'],
    ['https://user:pass@paper.example./story', 'https://paper.example/story'],
    ['https://paper.example/story?b=2&a=1&b=1', 'https://paper.example/story?a=1&b=1&b=2'],
    ['https://paper.example/story/amp/', 'https://paper.example/story'],
    ['https://paper.example/story.amp.html?amp=1', 'https://paper.example/story.html'],
    ['https://www.google.com/amp/s/paper.example/story/amp', 'https://paper.example/story'],
    ['https://paper-example.cdn.ampproject.org/c/s/paper.example/story?utm_medium=x', 'https://paper.example/story'],
    ['https://paper.example/s;jsessionid=ABC?q=1', 'https://paper.example/s?q=1'],
    ['https://paper.example/?msid=7&cid=8&source=9', 'https://paper.example/?cid=8&msid=7&source=9'],
    ['http://127.0.0.1:4000/a%c3%a9', 'http://127.0.0.1:4000/a%C3%A9'],
  ])('writes %s as %s', (url, canonical) => {
    expect(canonicalUrl(url)).toBe(canonical);
  });

  it.each(['', 'story', 'mailto:a@b.example', 'javascript:x', 'file:///etc/passwd', 'http://'])('takes %j for no address', (url) => {
    expect(canonicalUrl(url)).toBeNull();
  });

  it('changes nothing the second time', () => {
    expect.hasAssertions();
    const part = fc.constantFrom(
      '/',
      '//',
      'amp',
      '/amp/',
      '.amp',
      '.html',
      '?',
      '&',
      '=',
      '#',
      'utm_x',
      'id',
      '%c3',
      '%',
      ';jsessionid=1',
      's/',
      'a.example',
      ' ',
      'é',
    );
    const url = fc.tuple(fc.constantFrom('http://a.example', 'https://www.google.com/amp/s/', 'https://b.cdn.ampproject.org/c/', 'HTTP://A.Example:80/'), fc.array(fc.oneof(part, fc.string({ maxLength: 4 })), { maxLength: 12 })).map(([start, rest]) => start + rest.join('')); // prettier-ignore
    fc.assert(
      fc.property(fc.oneof(url, fc.webUrl({ withFragments: true, withQueryParameters: true })), (given) => {
        const once = canonicalUrl(given);
        fc.pre(once !== null);
        expect(canonicalUrl(once ?? '')).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
