import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** An extractor version has read a revision; its claims are recorded in the same transaction. */
export const ArticleRead = defineRecord(
  'ArticleRead',
  1,
  z.object({
    articleId: z.string(),
    revision: z.int().positive(),
    extractor: z.object({ name: z.string(), version: z.string() }),
    /** Claims that the revision supports: all, those recorded now, those an earlier revision had already, those withdrawn now. */
    counts: z.object({ claims: z.int(), recorded: z.int(), kept: z.int(), withdrawn: z.int(), refused: z.int() }),
  }),
);

export type ArticleRead = RecordOf<typeof ArticleRead>;
