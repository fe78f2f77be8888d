import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A feed is not polled until it is resumed. */
export const FeedPaused = defineRecord('FeedPaused', 1, z.object({ feedId: z.string(), reason: z.string().nullable() }));

export type FeedPaused = RecordOf<typeof FeedPaused>;
