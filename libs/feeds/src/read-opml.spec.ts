import { describe, expect, it } from '@jest/globals';
import { FeedFault } from './faults.js';
import { readOpml } from './read-opml.js';

describe('readOpml', () => {
  it('gives each feed once, with its folders, whatever the case of the attributes', () => {
    const text = `<opml version="1.0"><head><title>Mine</title></head><body>
      <outline text="War"><outline text="Tarvia"><outline type="rss" text="A" xmlurl="https://a.example/rss?x=1&y=2"/></outline></outline>
      <outline title="B" xmlUrl="https://b.example/"/><outline text="again" xmlUrl="https://b.example/"/><outline text="empty folder"/>
    </body></opml>`;
    expect(readOpml(text)).toEqual([
      { url: 'https://a.example/rss?x=1&y=2', title: 'A', folders: ['War', 'Tarvia'] },
      { url: 'https://b.example/', title: 'B', folders: [] },
    ]);
  });

  it.each(['', 'words', '<rss/>', `<opml><body>${'<outline>'.repeat(400)}`])('refuses %.30j', (text) => {
    expect(() => readOpml(text)).toThrow(FeedFault);
  });
});
