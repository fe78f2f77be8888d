import { z } from 'zod';
import type { FeedRow } from '@hearsay/store';
import { isOneLine } from '../http/filters.js';

const instant = z.iso.datetime();

/** A feed as the API serves it. */
export const Feed = z
  .object({
    id: z.string(),
    url: z.string(),
    title: z.string().nullable(),
    state: z.enum(['active', 'paused', 'retired']),
    dueAt: instant.meta({ description: 'When it is polled next.' }),
    lastPolledAt: instant.nullable(),
    lastSucceededAt: instant.nullable(),
    lastStatus: z.int().nullable().meta({ description: 'HTTP status of the last poll.' }),
    failures: z.int().meta({ description: 'Polls in a row that failed.' }),
    fault: z
      .object({ code: z.string(), message: z.string(), at: instant })
      .nullable()
      .meta({ description: 'Why the last poll failed; null after one that did not.' }),
    addedAt: instant,
    items: z.int().meta({ description: 'Items that polls called new, in all.' }),
  })
  .meta({ id: 'Feed' });

export type Feed = z.infer<typeof Feed>;

export const NewFeed = z.strictObject({
  url: z
    .string('it is not a text')
    .trim()
    .max(2048, 'it has more than 2048 characters')
    .refine((url) => URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol), 'it is not an http or https URL')
    .refine(
      (url) => !URL.canParse(url) || (new URL(url).username === '' && new URL(url).password === ''),
      'it holds a user name or password, which records would keep for ever',
    )
    .transform((url) => {
      const parsed = new URL(url);
      parsed.hash = '';
      return parsed.href;
    })
    .meta({ description: 'Where the feed is: an http or https URL without user name and password.' }),
  title: z
    .string()
    .trim()
    .min(1, 'it is empty')
    .max(300, 'it has more than 300 characters')
    .refine(isOneLine, 'it is not well-formed text on one line')
    .nullable()
    .optional()
    .meta({ description: 'What to call it until its own title is read.' }),
});

/** A row of the feed book, as served. */
export function feedOf(row: FeedRow): Feed {
  return {
    id: row.id,
    url: row.url,
    title: row.title,
    state: row.state,
    dueAt: row.dueAt.toISOString(),
    lastPolledAt: row.lastPolledAt?.toISOString() ?? null,
    lastSucceededAt: row.lastSucceededAt?.toISOString() ?? null,
    lastStatus: row.lastStatus,
    failures: row.failures,
    fault: row.fault === null ? null : { code: row.fault.code, message: row.fault.message, at: new Date(row.fault.at).toISOString() },
    addedAt: row.addedAt.toISOString(),
    items: row.items,
  };
}
