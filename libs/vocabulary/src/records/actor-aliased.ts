import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** An actor is also called by another name. */
export const ActorAliased = defineRecord(
  'ActorAliased',
  1,
  z.object({
    actorId: z.string(),
    alias: z.string(),
    source: z.string().nullable(),
    /** Of an analyst's decision, which can be reverted; the registry gives none. */
    reason: z.string().optional(),
  }),
);

export type ActorAliased = RecordOf<typeof ActorAliased>;
