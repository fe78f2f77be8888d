import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** An extractor version begins to read the stored articles again. What it records from here on for its epoch counts once it is switched to. */
export const ReplayStarted = defineRecord(
  'ReplayStarted',
  1,
  z.object({
    /** Name of the epoch that it reads for: the number of the switch to come, and the version. */
    epoch: z.string(),
    to: z.object({ name: z.string(), version: z.string() }),
  }),
);

export type ReplayStarted = RecordOf<typeof ReplayStarted>;
