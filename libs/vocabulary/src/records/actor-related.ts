import { z } from 'zod';
import { RELATION_KINDS } from '../claim.js';
import { defineRecord, type RecordOf } from '../record.js';

/** An actor stands in a relation to another, by the registry's or an analyst's word. */
export const ActorRelated = defineRecord(
  'ActorRelated',
  1,
  z.object({
    actorId: z.string(),
    relation: z.enum(RELATION_KINDS),
    other: z.string(),
    /** ISO day, month or year; null: unknown. */
    from: z.string().nullable(),
    to: z.string().nullable(),
    source: z.string().nullable(),
    /** Of an analyst's decision, which can be reverted; the registry gives none. */
    reason: z.string().optional(),
  }),
);

export type ActorRelated = RecordOf<typeof ActorRelated>;
