import { describe, expect, it } from '@jest/globals';
import type { AnyRecord } from '@hearsay/vocabulary';
import { chooseReader } from './choose-reader.js';
import { awaitingIn, inForce, isRetired, type Switch } from './epochs.js';
import type { Reader } from './read-revision.js';

const rules = (version: string) => ({ name: 'rules', version });
const switchTo = (number: number, from: string, to: string, position: number): Switch => ({
  number,
  epoch: `${number}:rules@${to}`,
  from: [{ ...rules(from), articles: 1 }],
  to: rules(to),
  after: 1,
  reason: 'because',
  counts: { articles: 1, read: 1, left: {}, added: 0, withdrawn: 0, changed: 0, kept: 0, replaced: 0, slots: {} },
  position,
});
const record = (position: number, type: string, cause: string, epoch?: string): AnyRecord =>
  ({ position, type, data: {}, meta: { who: 'test', cause, ...(epoch !== undefined && { epoch }) } }) as unknown as AnyRecord;
const positionsOf = (records: readonly AnyRecord[]): number[] => records.map(({ position }) => position);

const EPOCH = '1:rules@2';
const read = [record(1, 'ArticleCaptured', 'c1'), record(2, 'ArticleRead', 'r1'), record(3, 'ClaimRecorded', 'r1')];
const reread = [record(5, 'ArticleRead', 'r1 again', EPOCH), record(6, 'ClaimWithdrawn', 'r1 again', EPOCH)];

describe('inForce', () => {
  it('leaves out what was read for an epoch until its switch, and puts it where the switch stands then', () => {
    const later = record(8, 'PageErased', 'e');
    expect(positionsOf(inForce([...read, ...reread, later], []))).toEqual([1, 2, 3, 8]);
    expect(positionsOf(inForce([...read, ...reread, later], [switchTo(1, '1', '2', 7)]))).toEqual([1, 2, 3, 5, 6, 8]);
    expect(positionsOf(inForce([...read, ...reread, later], [switchTo(1, '1', '2', 9)]))).toEqual([1, 2, 3, 8, 5, 6]);
  });

  it.each(['ArticleCaptured', 'ArticleWithdrawn', 'ArticleRead', 'ArticleSetAside'])('lets it give way to a later %s', (type) => {
    const later = record(8, type, 'later');
    expect(positionsOf(inForce([...read, ...reread, later], [switchTo(1, '1', '2', 9)]))).toEqual([1, 2, 3, 8]);
    expect(awaitingIn([...read, ...reread, later], EPOCH)).toEqual([]);
  });

  it('counts what is read for an epoch after its switch at once, and nothing of an epoch that another took the number of', () => {
    const after = record(11, 'ArticleRead', 'r2', EPOCH);
    const other = record(4, 'ArticleRead', 'r1 by 3', '1:rules@3');
    expect(positionsOf(inForce([...read, other, ...reread, after], [switchTo(1, '1', '2', 9)]))).toEqual([1, 2, 3, 5, 6, 11]);
  });

  it('finds the reading that still awaits the switch', () => {
    expect(positionsOf(awaitingIn([...read, ...reread], EPOCH))).toEqual([5, 6]);
    expect(awaitingIn([...read, ...reread], '1:rules@3')).toEqual([]);
    expect(awaitingIn(read, EPOCH)).toEqual([]);
  });
});

describe('chooseReader', () => {
  const readerOf = (version: string) => ({ extractor: rules(version) }) as Reader;
  const [one, two, three] = [readerOf('1'), readerOf('2'), readerOf('3')];

  it('takes the first that there is before any switch, then the version that was switched to', () => {
    expect(chooseReader([one, two], [])).toEqual({ reader: one, epoch: null });
    expect(chooseReader([one, two], [switchTo(1, '1', '2', 9)])).toEqual({ reader: two, epoch: EPOCH });
    expect(chooseReader([one, two], [switchTo(1, '1', '2', 9), switchTo(2, '2', '1', 19)])).toEqual({ reader: one, epoch: '2:rules@1' });
  });

  it('takes nobody whose version gave way, and lets one that was never switched from stand in', () => {
    expect(chooseReader([one], [switchTo(1, '1', '2', 9)])).toEqual({ reader: null, epoch: EPOCH });
    expect(chooseReader([one, three], [switchTo(1, '1', '2', 9)])).toEqual({ reader: three, epoch: EPOCH });
    expect(isRetired(rules('2'), [switchTo(1, '1', '2', 9), switchTo(2, '2', '3', 19)])).toBe(true);
    expect(isRetired(rules('1'), [switchTo(1, '1', '2', 9), switchTo(2, '2', '1', 19)])).toBe(false);
  });
});
