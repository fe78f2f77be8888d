import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A later revision or extractor version no longer supports a claim. */
export const ClaimWithdrawn = defineRecord(
  'ClaimWithdrawn',
  1,
  z.object({
    claimId: z.string(),
    articleId: z.string(),
    /** The revision that no longer supports it. */
    revision: z.int().positive(),
    reason: z.enum(['revision', 'extractor']),
  }),
);

export type ClaimWithdrawn = RecordOf<typeof ClaimWithdrawn>;
