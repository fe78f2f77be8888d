import { z } from 'zod';
import { defineRecord, type RecordOf } from '../record.js';

/** Actors turned out to be one: the others' ids answer with the one that stays. */
export const ActorsMerged = defineRecord(
  'ActorsMerged',
  1,
  z.object({ into: z.string(), merged: z.array(z.string()).min(1), reason: z.string() }),
);

export type ActorsMerged = RecordOf<typeof ActorsMerged>;
