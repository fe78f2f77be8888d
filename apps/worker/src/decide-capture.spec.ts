import { describe, expect, it } from '@jest/globals';
import { sha256, type AnyRecord, type NewRecord } from '@hearsay/vocabulary';
import { decideCapture, decideGone, type Capture, type Found } from './decide-capture.js';

const found = (text: string, more: Partial<Found> = {}): Found => ({
  articleId: 'a1',
  textHash: sha256(text),
  textLength: text.length,
  pageHash: sha256(`<p>${text}`),
  url: 'https://example.org/a',
  outlet: 'Example Post',
  agency: null,
  title: 'A bridge',
  byline: null,
  publishedAt: '2026-05-01T00:00:00.000Z',
  publishedFrom: 'page',
  modifiedAt: null,
  fetchedAt: '2026-05-01T01:00:00.000Z',
  language: 'en',
  feedId: 'f1',
  fingerprint: [1, 2],
  reader: { name: 'readable', version: '7' },
  notice: null,
  ...more,
});

/** The stream after each text was found in turn; for "gone", after the page was. */
function streamOfTexts(...texts: string[]): AnyRecord[] {
  const stream: NewRecord[] = [];
  for (const text of texts) {
    const history = stream as unknown as AnyRecord[];
    const decided = text === 'gone' ? decideGone(history, 'a1', 'worker') : decideCapture(history, found(text), 'worker');
    if ('records' in decided) stream.push(...decided.records);
  }
  return stream as unknown as AnyRecord[];
}
const revision = (capture: Capture): number => (capture.kind === 'capture' ? capture.captured.revision : 0);

describe('decideCapture', () => {
  it('takes the first text for revision 1', () => {
    const capture = decideCapture([], found('one'), 'worker');
    expect(capture).toMatchObject({ kind: 'capture', captured: { revision: 1, feedId: 'f1' }, withdrawn: null });
    expect(capture).toMatchObject({ cause: `capture:r1:${sha256('one').slice(0, 16)}:readable@7` });
  });

  it('does nothing for the same text, whatever else of the page has changed', () => {
    expect(decideCapture(streamOfTexts('one'), found('one', { byline: 'B. Writer', pageHash: sha256('x') }), 'worker')).toEqual({
      kind: 'unchanged',
      revision: 1,
    });
  });

  it('takes a changed text for the next revision, also one back to an earlier text', () => {
    expect(revision(decideCapture(streamOfTexts('one'), found('two'), 'worker'))).toBe(2);
    expect(revision(decideCapture(streamOfTexts('one', 'two'), found('one'), 'worker'))).toBe(3);
  });

  it('gives every revision an identity of its own', () => {
    const ids = streamOfTexts('one', 'two', 'one', 'two').map((record) => record.id);
    expect(new Set(ids).size).toBe(4);
  });

  it('is the same twice for the same stream and page', () => {
    expect(decideCapture(streamOfTexts('one'), found('two'), 'worker')).toEqual(
      decideCapture(streamOfTexts('one'), found('two'), 'worker'),
    );
  });

  it('takes an article that comes back for a new revision although its text is the same', () => {
    expect(revision(decideCapture(streamOfTexts('one', 'gone'), found('one'), 'worker'))).toBe(2);
  });

  it.each([
    'Retraction: The Example Post withdraws its report of 1 May.',
    'Editor’s note: this article has been retracted because its source was forged.',
    'The Example Post has withdrawn this story.',
  ])('withdraws an article whose outlet retracts it: %s', (notice) => {
    const capture = decideCapture(streamOfTexts('one'), found('two', { notice }), 'worker');
    expect(capture).toMatchObject({ withdrawn: { reason: 'retracted', notice }, captured: { revision: 2 } });
    expect((capture as { records: NewRecord[] }).records.map((record) => record.type)).toEqual(['ArticleCaptured', 'ArticleWithdrawn']);
    const after = (capture as { records: NewRecord[] }).records as unknown as AnyRecord[];
    expect(decideCapture(after, found('two', { notice }), 'worker').kind).toBe('unchanged');
  });

  it.each([
    'Correction: an earlier version of this article said that four people had died.',
    'Update: the ministry said that the troops have been withdrawn.',
    'Correction: the witness has since retracted her statement.',
  ])('does not take a correction for a retraction: %s', (notice) => {
    expect(decideCapture([], found('one', { notice }), 'worker')).toMatchObject({ withdrawn: null });
  });
});

describe('decideGone', () => {
  it('withdraws a captured article once', () => {
    expect(decideGone(streamOfTexts('one', 'two'), 'a1', 'worker')).toMatchObject({ kind: 'withdraw', cause: 'gone:r2' });
    expect(decideGone(streamOfTexts('one', 'gone'), 'a1', 'worker')).toEqual({ kind: 'nothing' });
    expect(decideGone([], 'a1', 'worker')).toEqual({ kind: 'nothing' });
  });

  it('withdraws again what came back and went again', () => {
    expect(decideGone(streamOfTexts('one', 'gone', 'one'), 'a1', 'worker')).toMatchObject({ cause: 'gone:r2' });
  });
});
