import { normalName, type AnyRecord, type LexiconEntry } from '@hearsay/vocabulary';
import type { Moment } from '../moment.js';

/** An operator's entry of the lexicon, as served. */
export interface LexiconRow extends Moment {
  /** Id of the record that added it. */
  id: string;
  entry: LexiconEntry;
  who: string;
  reason: string;
  /** `replaced`: a later entry for the same name or word stands before it; where that one is reverted, it counts again. */
  state: 'standing' | 'replaced' | 'reverted';
  reverted: (Moment & { who: string; reason: string }) | null;
}

/** The entries of the lexicon by its stream, newest first. Pure: the same records give the same rows. */
export function foldLexicon(records: readonly AnyRecord[]): LexiconRow[] {
  const rows = new Map<string, LexiconRow>();
  for (const record of records) {
    const { id, position, recordedAt, meta } = record;
    if (record.type === 'LexiconEntryAdded')
      rows.set(id, { id, ...record.data, who: meta.who, state: 'standing', reverted: null, position, recordedAt });
    if (record.type !== 'LexiconEntryReverted') continue;
    const row = rows.get(record.data.entry);
    if (row === undefined || row.reverted !== null) continue;
    row.state = 'reverted';
    row.reverted = { who: meta.who, reason: record.data.reason, position, recordedAt };
  }
  const newestFirst = [...rows.values()].toReversed();
  const seen = new Set<string>();
  for (const row of newestFirst) {
    if (row.state === 'reverted') continue;
    const key = subjectOf(row.entry);
    if (seen.has(key)) row.state = 'replaced';
    seen.add(key);
  }
  return newestFirst;
}

/** The name or word that an entry is about. */
function subjectOf(entry: LexiconEntry): string {
  switch (entry.kind) {
    case 'actor':
    case 'place':
      return `${entry.kind} ${normalName(entry.name)}`;
    case 'cue':
      return `cue ${entry.word}`;
    case 'trigger':
      return `trigger ${entry.part} ${entry.word}`;
  }
}
