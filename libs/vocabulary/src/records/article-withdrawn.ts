import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/**
 * An outlet took an article down, or said that it retracts it.
 *
 * Its claims stay in the log; views stop counting them from here on.
 */
export const ArticleWithdrawn = defineRecord(
  'ArticleWithdrawn',
  1,
  z.object({
    articleId: z.string(),
    reason: z.enum(['gone', 'retracted']),
    /** The outlet's own words, where it gave any. */
    notice: z.string().nullable(),
  }),
);

export type ArticleWithdrawn = RecordOf<typeof ArticleWithdrawn>;
