import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** An extractor version will not read a revision, and why. `erased`: its text is gone (see PageErased), and its claims stand as they were. */
export const ArticleSetAside = defineRecord(
  'ArticleSetAside',
  1,
  z.object({
    articleId: z.string(),
    revision: z.int().positive(),
    extractor: z.object({ name: z.string(), version: z.string() }),
    reason: z.enum(['language', 'empty', 'too-long', 'not-an-article', 'erased']),
    detail: z.string(),
  }),
);

export type ArticleSetAside = RecordOf<typeof ArticleSetAside>;
