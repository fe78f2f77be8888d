import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A decision does not stand any more, from here on. What it had changed is as if it had not been; both stay in the log. */
export const CurationReverted = defineRecord(
  'CurationReverted',
  1,
  z.object({
    /** Id of the record that is reverted. */
    decision: z.string(),
    reason: z.string(),
  }),
);

export type CurationReverted = RecordOf<typeof CurationReverted>;
