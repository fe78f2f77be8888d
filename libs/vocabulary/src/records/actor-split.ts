import { z } from 'zod';
import { ACTOR_KINDS } from '../claim.js';
import { defineRecord, type RecordOf } from '../record.js';

/** Some names of an actor turned out to mean another one, `into`. */
export const ActorSplit = defineRecord(
  'ActorSplit',
  1,
  z.object({
    actorId: z.string(),
    names: z.array(z.string()).min(1),
    /** Id of the actor that the names mean. */
    into: z.string(),
    /** Of that actor, where it is new. */
    kind: z.enum(ACTOR_KINDS),
    reason: z.string(),
  }),
);

export type ActorSplit = RecordOf<typeof ActorSplit>;
