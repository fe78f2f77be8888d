import { z } from 'zod';
import { LexiconEntry } from '../lexicon.js';
import { defineRecord, type RecordOf } from '../record.js';

/**
 * The extractor reads with one entry more, from the next article on. An entry stands before the bundled lexicon and before earlier entries for the same
 * name or word.
 */
export const LexiconEntryAdded = defineRecord('LexiconEntryAdded', 1, z.object({ entry: LexiconEntry, reason: z.string() }));

export type LexiconEntryAdded = RecordOf<typeof LexiconEntryAdded>;
