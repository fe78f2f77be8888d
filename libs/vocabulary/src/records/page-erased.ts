import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/**
 * Archived bytes of an article are gone: pages, readable texts or both. Their hashes stay here and in `ArticleCaptured`, and the quotes in the log stay as
 * evidence of what was said; their source cannot be shown any more.
 */
export const PageErased = defineRecord(
  'PageErased',
  1,
  z.object({
    articleId: z.string(),
    /** The revisions whose page or text is gone. */
    revisions: z.array(z.int().positive()),
    /** SHA-256 of each page that is gone. */
    pages: z.array(z.string()),
    /** SHA-256 of each readable text that is gone. */
    texts: z.array(z.string()),
    /** SHA-256 of what this article has no claim to any more, but another article, that holds the very same bytes, has. */
    kept: z.array(z.string()),
    /** `rule`: older than what is kept (HEARSAY_KEEP_PAGES_DAYS). `order`: somebody ordered it; the article is not captured again. */
    by: z.enum(['rule', 'order']),
    reason: z.string(),
  }),
);

export type PageErased = RecordOf<typeof PageErased>;
