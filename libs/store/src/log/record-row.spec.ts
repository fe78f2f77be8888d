import { describe, expect, it } from '@jest/globals';
import { recordOf, type RecordRow } from './record-row.js';

const row: RecordRow = {
  position: 7,
  stream: 'feed-f',
  version: 2,
  id: '00000000-0000-5000-8000-000000000000',
  type: 'FeedResumed',
  schema: 1,
  data: { feedId: 'f' },
  meta: { who: 'w', cause: 'c' },
  recorded_at: new Date('2026-01-02T03:04:05.678Z'),
};

describe('recordOf', () => {
  it('gives a record of the current shape as it is', () => {
    expect(recordOf(row)).toEqual({
      position: 7,
      stream: 'feed-f',
      version: 2,
      id: row.id,
      type: 'FeedResumed',
      schema: 1,
      data: { feedId: 'f' },
      meta: { who: 'w', cause: 'c' },
      recordedAt: '2026-01-02T03:04:05.678Z',
    });
  });

  it('brings data of an earlier schema number to the current shape, one number at a time', () => {
    const upcasters = {
      FeedResumed: {
        [-1]: (data: unknown) => ({ feed: (data as { f: string }).f }),
        0: (data: unknown) => ({ feedId: (data as { feed: string }).feed }),
      },
    };
    const old = recordOf({ ...row, schema: -1, data: { f: 'old' } }, upcasters);
    expect([old.schema, old.data]).toEqual([1, { feedId: 'old' }]);
  });

  it.each([
    ['a type it does not know', { type: 'FeedBurnt' }],
    ['a name every object has', { type: 'toString' }],
    ['a later schema number', { schema: 2 }],
    ['an earlier one that nothing brings forward', { schema: 0 }],
  ])('refuses %s instead of passing over it', (_, change) => {
    expect(() => recordOf({ ...row, ...change })).toThrow(expect.objectContaining({ code: 'record-unknown', retry: 'never' }));
  });
});
