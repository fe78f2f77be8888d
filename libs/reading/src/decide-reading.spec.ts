import { describe, expect, it } from '@jest/globals';
import { withIds, type AnyRecord, type Claim, type NewRecord } from '@hearsay/vocabulary';
import { recordsOf, standingClaims, unreadRevisions, type ReadingOf } from './decide-reading.js';

const extractor = { name: 'rules', version: '1' };
const at = (revision: number, version = '1'): ReadingOf => ({
  article: 'art',
  revision,
  extractor: { name: 'rules', version },
  epoch: null,
});

function claimOf(quote: string, revision: number, start = 0): Claim {
  const [claim] = withIds([
    {
      article: 'art',
      revision,
      outlet: null,
      publishedAt: null,
      start,
      end: start + quote.length,
      quote,
      attribution: [],
      stance: 'asserts' as const,
      certainty: 'stated' as const,
      polarity: 'affirmed' as const,
      type: 'ASSAULT' as const,
      mode: [],
      actors: [],
      place: null,
      time: null,
      quantities: [],
      extractor,
      confidence: 0.5,
    },
  ]);
  return claim!;
}

/** The log as it would stand after the appends. */
const logOf = (...appends: NewRecord[][]): AnyRecord[] =>
  appends
    .flat()
    .map(
      (record, i) =>
        ({ ...record, position: i + 1, stream: 'article-art', version: i + 1, recordedAt: '2026-01-01T00:00:00.000Z' }) as AnyRecord,
    );
const typesOf = (records: NewRecord[]) => records.map((record) => record.type);

describe('recordsOf', () => {
  const first = recordsOf(
    at(1),
    { kind: 'read', claims: [claimOf('Guns fired', 1), claimOf('Tarn fell', 1, 20)], refused: 0 },
    [],
    'extractor',
  );

  it('records what a first revision says, with the reading at its head', () => {
    expect(typesOf(first)).toEqual(['ArticleRead', 'ClaimRecorded', 'ClaimRecorded']);
    expect(first[0]!.data).toMatchObject({ counts: { claims: 2, recorded: 2, kept: 0, withdrawn: 0 } });
  });

  it('anchors anew what a later revision still says and withdraws what is gone', () => {
    const second = recordsOf(at(2), { kind: 'read', claims: [claimOf('Tarn fell', 2, 5)], refused: 1 }, logOf(first), 'extractor');
    expect(typesOf(second)).toEqual(['ArticleRead', 'ClaimWithdrawn', 'ClaimRecorded']);
    expect(second[0]!.data).toMatchObject({ counts: { claims: 1, recorded: 0, kept: 1, withdrawn: 1, refused: 1 } });
    expect(second[1]!.data).toMatchObject({ claimId: claimOf('Guns fired', 1).id, reason: 'revision' });
    const standing = standingClaims(logOf(first, second));
    expect([...standing.values()].map((claim) => [claim.quote, claim.revision, claim.start])).toEqual([['Tarn fell', 2, 5]]);
  });

  it('gives a claim that returns its old id and a new record', () => {
    const second = recordsOf(at(2), { kind: 'read', claims: [], refused: 0 }, logOf(first), 'extractor');
    const third = recordsOf(at(3), { kind: 'read', claims: [claimOf('Guns fired', 3)], refused: 0 }, logOf(first, second), 'extractor');
    const again = third.find((record) => record.type === 'ClaimRecorded')!;
    expect((again.data as { claim: Claim }).claim.id).toBe(claimOf('Guns fired', 1).id);
    expect(first.map((record) => record.id)).not.toContain(again.id);
  });

  it('is silent about claims that a new extractor version reads just the same, and says which it no longer reads', () => {
    const same = { ...claimOf('Tarn fell', 1, 20), extractor: { name: 'rules', version: '2' } };
    const records = recordsOf(at(1, '2'), { kind: 'read', claims: [same], refused: 0 }, logOf(first), 'extractor');
    expect(typesOf(records)).toEqual(['ArticleRead', 'ClaimWithdrawn']);
    expect(records[1]!.data).toMatchObject({ reason: 'extractor' });
  });

  it('withdraws everything when a new revision is set aside', () => {
    const records = recordsOf(at(2), { kind: 'set-aside', reason: 'language', detail: 'fra' }, logOf(first), 'extractor');
    expect(typesOf(records)).toEqual(['ArticleSetAside', 'ClaimWithdrawn', 'ClaimWithdrawn']);
  });

  it('makes the same ids when the same work is done twice', () => {
    const again = recordsOf(
      at(1),
      { kind: 'read', claims: [claimOf('Guns fired', 1), claimOf('Tarn fell', 1, 20)], refused: 0 },
      [],
      'extractor',
    );
    expect(again.map((record) => record.id)).toEqual(first.map((record) => record.id));
  });
});

describe('unreadRevisions', () => {
  const captured = (revision: number) => ({ type: 'ArticleCaptured', data: { revision }, meta: {} }) as AnyRecord;
  const read = (revision: number, epoch?: string) =>
    ({ type: 'ArticleRead', data: { revision, extractor }, meta: epoch === undefined ? {} : { epoch } }) as AnyRecord;

  it('lists what nobody has read, oldest first; whichever version has read a revision', () => {
    expect(unreadRevisions([captured(1), captured(2)], null)).toEqual([1, 2]);
    expect(unreadRevisions([captured(1), read(1), captured(2)], null)).toEqual([2]);
    expect(unreadRevisions([captured(1), captured(2), read(2)], null)).toEqual([]);
    expect(unreadRevisions([captured(1), read(1)], null)).toEqual([]);
  });

  it('lists in an epoch also the newest revision where it was read for none or another, and no older one', () => {
    expect(unreadRevisions([captured(1), read(1)], '1:rules@2')).toEqual([1]);
    expect(unreadRevisions([captured(1), read(1), captured(2), read(2)], '1:rules@2')).toEqual([2]);
    expect(unreadRevisions([captured(1), read(1), read(1, '1:rules@2')], '1:rules@2')).toEqual([]);
    expect(unreadRevisions([captured(1), read(1, '1:rules@2')], '2:rules@3')).toEqual([1]);
    expect(unreadRevisions([captured(1), read(1, '1:rules@2'), captured(2), captured(3)], '1:rules@2')).toEqual([2, 3]);
  });
});
