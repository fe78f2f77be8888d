import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** An entry of the lexicon does not stand any more, from the next article on. What was read with it stays as it was read. */
export const LexiconEntryReverted = defineRecord(
  'LexiconEntryReverted',
  1,
  z.object({
    /** Id of the record that added the entry. */
    entry: z.string(),
    reason: z.string(),
  }),
);

export type LexiconEntryReverted = RecordOf<typeof LexiconEntryReverted>;
