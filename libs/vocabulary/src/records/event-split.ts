import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** Some claims of an event turned out to be about another: the first of them by position founds it. */
export const EventSplit = defineRecord(
  'EventSplit',
  1,
  z.object({
    /** Founding claim of the event that they leave. */
    event: z.string(),
    claims: z.array(z.string()).min(1),
    reason: z.string(),
  }),
);

export type EventSplit = RecordOf<typeof EventSplit>;
