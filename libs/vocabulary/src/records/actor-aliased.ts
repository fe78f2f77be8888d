import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** An actor is also called by another name. */
export const ActorAliased = defineRecord(
  'ActorAliased',
  1,
  z.object({ actorId: z.string(), alias: z.string(), source: z.string().nullable() }),
);

export type ActorAliased = RecordOf<typeof ActorAliased>;
