import { z } from 'zod';
import { ACTOR_KINDS } from '../claim.js';
import { defineRecord, type RecordOf } from '../record.js';

/** An actor stands in the registry. */
export const ActorAdded = defineRecord(
  'ActorAdded',
  1,
  z.object({
    actorId: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    /** ISO 3166-1 alpha-2. */
    country: z.string().nullable(),
    aliases: z.array(z.string()),
    source: z.string().nullable(),
  }),
);

export type ActorAdded = RecordOf<typeof ActorAdded>;
