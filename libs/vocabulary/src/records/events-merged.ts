import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/**
 * Events turned out to be one.
 *
 * An event is named by its founding claim, so that the decision survives a change of the grouping rules: it means the event that this claim belongs to.
 */
export const EventsMerged = defineRecord(
  'EventsMerged',
  1,
  z.object({
    /** Founding claim of the event that stays. */
    into: z.string(),
    /** Founding claims of those that turned out to be it. */
    merged: z.array(z.string()).min(1),
    reason: z.string(),
  }),
);

export type EventsMerged = RecordOf<typeof EventsMerged>;
