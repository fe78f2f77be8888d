import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** A feed answered with a permanent redirect: it is polled at the new URL and keeps its id. */
export const FeedMoved = defineRecord('FeedMoved', 1, z.object({ feedId: z.string(), from: z.string(), to: z.string() }));

export type FeedMoved = RecordOf<typeof FeedMoved>;
