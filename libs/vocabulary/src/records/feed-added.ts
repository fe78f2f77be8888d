import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A feed is polled from here on. */
export const FeedAdded = defineRecord('FeedAdded', 1, z.object({ feedId: z.string(), url: z.string(), title: z.string().nullable() }));

export type FeedAdded = RecordOf<typeof FeedAdded>;
