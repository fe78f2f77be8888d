import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

const Extractor = { name: z.string(), version: z.string() };

/** What a replay comes to, in claims. */
export const ReplayCounts = z.object({
  /** Articles looked at. */
  articles: z.int(),
  /** Articles read again. */
  read: z.int(),
  /** Articles left as they stand, by why: `erased` (the text is gone), `withdrawn` (by its outlet), `unread` (not read by anybody yet). */
  left: z.record(z.string(), z.int()),
  /** Claims that are new, no longer read, the same in identity but not in every field, and the same. */
  added: z.int(),
  withdrawn: z.int(),
  changed: z.int(),
  kept: z.int(),
  /** Of those added and withdrawn, the pairs that stand on the same words and differ in what identity is made of. */
  replaced: z.int(),
  /** Fields in which changed and replaced claims differ: how many claims each. */
  slots: z.record(z.string(), z.int()),
});

/**
 * From here on another extractor version counts: the readings that were recorded for its epoch take the place of those before, all at once. The versions that it
 * takes the place of read nothing more.
 */
export const ExtractorSwitched = defineRecord(
  'ExtractorSwitched',
  1,
  z.object({
    /** Number of the switch, from 1. */
    number: z.int().positive(),
    /** Name of the epoch that begins: number and version. */
    epoch: z.string(),
    /** The versions whose readings counted until here, and how many articles each. */
    from: z.array(z.object({ ...Extractor, articles: z.int() })),
    to: z.object(Extractor),
    /** Position of the ReplayStarted: no reading of the epoch stands before it. */
    after: z.int().positive(),
    /** Why, in the operator's words; the record's `who` is the operator. */
    reason: z.string(),
    /** What the replay came to. */
    counts: ReplayCounts,
  }),
);

export type ExtractorSwitched = RecordOf<typeof ExtractorSwitched>;
export type ReplayCounts = z.infer<typeof ReplayCounts>;
