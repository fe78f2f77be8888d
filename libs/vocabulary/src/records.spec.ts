import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Claim, RECORDS, newRecord, streamOf, FeedAdded } from './index.js';

const document = readFileSync('docs/records.md', 'utf8');
const sections = new Map(
  document
    .split(/^## /m)
    .slice(1)
    .map((section) => [
      section.split('\n', 1)[0]!,
      [...section.matchAll(/^\| (`.*?) \| /gm)].flatMap((row) => row[1]!.split(', ').map((field) => field.replaceAll('`', ''))),
    ]),
);

describe('docs/records.md', () => {
  it('has a section for every record and none beside', () => {
    expect([...sections.keys()].filter((name) => name !== 'A claim').sort()).toEqual(Object.keys(RECORDS).sort());
  });

  it.each(Object.values(RECORDS))('lists the fields of $type', (kind) => {
    expect(sections.get(kind.type)).toEqual(Object.keys(kind.data.shape));
  });

  it('lists the fields of a claim', () => {
    expect(sections.get('A claim')).toEqual(Object.keys(Claim.shape));
  });
});

describe('newRecord', () => {
  const make = (cause: string) =>
    newRecord(FeedAdded, streamOf.feed('f'), { feedId: 'f', url: 'http://news.invalid/feed', title: null }, { who: 'test', cause });

  it('makes the same id for the same work and another for the same fact stated again', () => {
    expect(make('first').id).toBe(make('first').id);
    expect(make('first').id).not.toBe(make('second').id);
  });

  it('refuses data that does not fit', () => {
    const bad = { feedId: 'f', title: null } as unknown as { feedId: string; url: string; title: null };
    expect(() => newRecord(FeedAdded, 'feed-f', bad, { who: 'test', cause: 'c' })).toThrow(/url/);
  });
});
