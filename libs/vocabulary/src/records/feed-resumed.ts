import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A paused feed is polled again. */
export const FeedResumed = defineRecord('FeedResumed', 1, z.object({ feedId: z.string() }));

export type FeedResumed = RecordOf<typeof FeedResumed>;
