import { describe, expect, it } from '@jest/globals';
import { LexiconEntryAdded, LexiconEntryReverted, newRecord, streamOf, type AnyRecord, type LexiconEntry } from '@hearsay/vocabulary';
import { foldLexicon } from './fold-lexicon.js';

const STREAM = streamOf.lexicon();
const logged = (records: ReturnType<typeof newRecord>[]): AnyRecord[] =>
  records.map(
    (record, i) => ({ ...record, stream: STREAM, version: i + 1, position: 10 + i, recordedAt: '2031-05-06T00:00:00.000Z' }) as AnyRecord,
  );
const meta = (cause: string) => ({ who: 'key:desk', cause });
const added = (entry: LexiconEntry, cause: string) => newRecord(LexiconEntryAdded, STREAM, { entry, reason: 'seen' }, meta(cause));
const reverted = (entry: string, cause: string) => newRecord(LexiconEntryReverted, STREAM, { entry, reason: 'wrong' }, meta(cause));
const cue = (word: string, of: 'say' | 'deny'): LexiconEntry => ({ kind: 'cue', word, class: of });

describe('foldLexicon', () => {
  it('lets the newest entry for a word stand, and the one before it again where that is reverted', () => {
    const [first, second] = [added(cue('blather', 'say'), '1'), added(cue('blather', 'deny'), '2')];
    const states = (records: ReturnType<typeof newRecord>[]) => foldLexicon(logged(records)).map(({ id, state }) => [id, state]);
    expect(states([first, second])).toEqual([
      [second.id, 'standing'],
      [first.id, 'replaced'],
    ]);
    expect(states([first, second, reverted(second.id, '3')])).toEqual([
      [second.id, 'reverted'],
      [first.id, 'standing'],
    ]);
  });

  it('tells who reverted an entry and why, once', () => {
    const entry = added(cue('blather', 'say'), '1');
    const [row] = foldLexicon(logged([entry, reverted(entry.id, '2'), reverted(entry.id, '3'), reverted('no entry', '4')]));
    expect(row).toMatchObject({ who: 'key:desk', reason: 'seen', state: 'reverted', reverted: { reason: 'wrong', position: 11 } });
  });
});
