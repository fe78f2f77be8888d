import { z } from 'zod';
import type { ArticleRow as ServedArticle } from '@hearsay/views';
import { Moment } from '../http/rows.js';

const Reading = z.object({
  ...Moment.shape,
  extractor: z.object({ name: z.string(), version: z.string() }),
  counts: z
    .object({ claims: z.int(), recorded: z.int(), kept: z.int(), withdrawn: z.int(), refused: z.int() })
    .nullable()
    .meta({ description: 'Null where the revision was set aside.' }),
  setAside: z.object({ reason: z.string(), detail: z.string() }).nullable(),
});

const Revision = z
  .object({
    ...Moment.shape,
    revision: z.int(),
    textHash: z.string().meta({ description: 'SHA-256 of the readable text as UTF-8.' }),
    textLength: z.int().meta({ description: 'In UTF-16 units, as the offsets of claims count.' }),
    pageHash: z.string().meta({ description: 'SHA-256 of the bytes of the page.' }),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    agency: z.string().nullable(),
    publishedAt: z.string().nullable(),
    modifiedAt: z.string().nullable(),
    fetchedAt: z.string(),
    language: z.string(),
    reader: z.object({ name: z.string(), version: z.string() }),
    readings: z.array(Reading),
  })
  .meta({ id: 'Revision' });

/** An article as lists serve it. */
export const ArticleRow = z
  .object({
    id: z.string(),
    url: z.string(),
    outlet: z.string().nullable(),
    agency: z.string().nullable(),
    title: z.string().nullable(),
    byline: z.string().nullable(),
    language: z.string(),
    publishedAt: z.string().nullable(),
    publishedFrom: z.enum(['page', 'feed', 'none']),
    modifiedAt: z.string().nullable(),
    fetchedAt: z.string(),
    feed: z.string().nullable(),
    state: z.enum(['current', 'gone', 'retracted']),
    withdrawn: z.object({ ...Moment.shape, reason: z.enum(['gone', 'retracted']), notice: z.string().nullable() }).nullable(),
    revision: z.int().meta({ description: 'Number of the newest revision.' }),
    revisions: z.array(Revision),
    story: z.object({
      id: z.string(),
      joinedBy: z.object({ article: z.string(), containment: z.number(), rule: z.string() }).nullable(),
    }),
    first: Moment,
    last: Moment,
  })
  .meta({ id: 'Article' }) satisfies z.ZodType<ServedArticle>;

/** One article, with the readable text of one revision. */
export const ArticleWithText = z
  .object({
    ...ArticleRow.shape,
    textRevision: z.int().meta({ description: 'The revision that `text` is of.' }),
    text: z
      .string()
      .nullable()
      .meta({ description: 'Readable text; offsets of claims of this revision count into it. Null where it was erased.' }),
    textErased: z
      .object({ ...Moment.shape, by: z.enum(['rule', 'order']), reason: z.string() })
      .nullable()
      .meta({ description: 'Where the text was erased: the position and instant of the record that says so, by what, and why.' }),
  })
  .meta({ id: 'ArticleWithText' });

export type ArticleWithText = z.infer<typeof ArticleWithText>;
