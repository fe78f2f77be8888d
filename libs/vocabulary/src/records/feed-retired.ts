import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A feed was removed from the feed book. What it brought stays. */
export const FeedRetired = defineRecord('FeedRetired', 1, z.object({ feedId: z.string(), reason: z.string().nullable() }));

export type FeedRetired = RecordOf<typeof FeedRetired>;
