import { z } from 'zod';
import type { ActorDifference, EventDifference } from '@hearsay/views';

const kind = z
  .enum(['appeared', 'changed', 'gone'])
  .meta({ description: 'appeared: nothing was known of it before; gone: it is part of another now.' });
const fields = z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() }));
const happening = {
  what: z.string().meta({
    description:
      'recorded, anchored, withdrawn, returned; confirmed, rejected, corrected, or one of these reverted; moved: from one event to another. Without a claim: the type of the record.',
  }),
  position: z.int().meta({ description: 'Of the record: GET /v1/records/{position}.' }),
  recordedAt: z.string(),
};

/** What is different in an event between two instants, and what made it so. */
export const EventChange = z
  .object({
    event: z.string(),
    title: z.string(),
    kind,
    fields,
    because: z
      .array(z.object({ claim: z.string(), ...happening }))
      .meta({ description: 'What happened to its claims in between, by position.' }),
  })
  .meta({ id: 'EventChange' }) satisfies z.ZodType<EventDifference>;

/** The same of an actor. */
export const ActorChange = z
  .object({
    actor: z.string(),
    name: z.string(),
    kind,
    fields,
    because: z
      .array(z.object({ claim: z.string().nullable(), ...happening }))
      .meta({ description: 'What happened in between to claims that name it or that it makes, and (claim null) by records about itself.' }),
  })
  .meta({ id: 'ActorChange' }) satisfies z.ZodType<ActorDifference>;
