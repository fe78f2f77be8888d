import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A new revision of an article. Its readable text and its page are in the archive, each by its SHA-256. */
export const ArticleCaptured = defineRecord(
  'ArticleCaptured',
  1,
  z.object({
    articleId: z.string(),
    /** From 1; each change of the readable text is one, also back to an earlier text. */
    revision: z.int().positive(),
    /** SHA-256 of the readable text as UTF-8. */
    textHash: z.string(),
    /** UTF-16 units of the readable text. */
    textLength: z.int().nonnegative(),
    /** SHA-256 of the page's bytes as fetched (decoded of transfer encodings). */
    pageHash: z.string(),
    url: z.string(),
    /** The outlet that publishes, as it calls itself. */
    outlet: z.string().nullable(),
    /** The agency credited by byline or dateline, where there is one. */
    agency: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    /** ISO instant or day; null where nothing gives it. */
    publishedAt: z.string().nullable(),
    publishedFrom: z.enum(['page', 'feed', 'none']),
    modifiedAt: z.string().nullable(),
    /** ISO instant at which the page was fetched. */
    fetchedAt: z.string(),
    /** ISO 639-1 or -3 code of the text's language, `und` where it cannot be told. */
    language: z.string(),
    feedId: z.string().nullable(),
    /** Sampled hashes of five-word shingles, ascending, as signed 32-bit integers. */
    fingerprint: z.array(z.int()),
    reader: z.object({ name: z.string(), version: z.string() }),
  }),
);

export type ArticleCaptured = RecordOf<typeof ArticleCaptured>;
