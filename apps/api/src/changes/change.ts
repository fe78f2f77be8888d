import { z } from 'zod';
import type { EventDifference } from '@hearsay/views';

/** What is different in an event between two instants, and what made it so. */
export const EventChange = z
  .object({
    event: z.string(),
    title: z.string(),
    kind: z.enum(['appeared', 'changed', 'gone']),
    fields: z.array(z.object({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    because: z
      .array(
        z.object({
          claim: z.string(),
          what: z.string().meta({
            description:
              'recorded, anchored, withdrawn, returned; confirmed, rejected, corrected, or one of these reverted; moved: from one event to another.',
          }),
          position: z.int().meta({ description: 'Of the record: GET /v1/records/{position}.' }),
          recordedAt: z.string(),
        }),
      )
      .meta({ description: 'What happened to its claims in between, by position.' }),
  })
  .meta({ id: 'EventChange' }) satisfies z.ZodType<EventDifference>;
