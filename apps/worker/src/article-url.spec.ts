import { describe, expect, it } from '@jest/globals';
import { articleUrl } from './article-url.js';

const FOUND = 'https://www.example.org/2026/a-story';

describe('articleUrl', () => {
  it('is what the page calls canonical, within its site', () => {
    expect(articleUrl(FOUND, FOUND, 'https://example.org/2026/a-story-of-may')).toBe('https://example.org/2026/a-story-of-may');
  });

  it.each([null, 'https://example.net/a-story', 'https://www.example.org/', 'https://a.github.io/x', 'not a url'])(
    'is where it was found, when the page says %j',
    (named) => {
      expect(articleUrl(FOUND, FOUND, named)).toBe(FOUND);
    },
  );

  it('tells two sites of loopback apart by their ports', () => {
    expect(articleUrl('http://127.0.0.1:4001/a', 'http://127.0.0.1:4001/a', 'http://127.0.0.1:4002/b')).toBe('http://127.0.0.1:4001/a');
  });

  it('is nothing where the site sends us home', () => {
    expect(() => articleUrl(FOUND, 'https://www.example.org/', null)).toThrow(
      expect.objectContaining({ code: 'not-the-article', retry: 'never' }),
    );
    expect(articleUrl('https://www.example.org/', 'https://www.example.org/', null)).toBe('https://www.example.org/');
  });
});
