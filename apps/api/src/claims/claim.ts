import { z } from 'zod';
import { Claim } from '@hearsay/vocabulary';
import type { ClaimRow as ServedClaim } from '@hearsay/views';
import { Moment, Origin, Publication } from '../http/rows.js';

/** A claim as the API serves it. */
export const ClaimRow = z
  .object({
    ...Claim.shape,
    state: z.enum(['current', 'withdrawn']),
    published: Publication,
    recorded: Moment,
    history: z
      .array(
        z.object({
          ...Moment.shape,
          kind: z.enum(['recorded', 'anchored', 'withdrawn', 'returned']),
          revision: z.int().nullable(),
          why: z.enum(['revision', 'extractor', 'gone', 'retracted']).nullable(),
        }),
      )
      .meta({ description: 'Oldest first.' }),
    origin: Origin,
    story: z.string().meta({ description: 'The group of nearly identical texts that its article belongs to.' }),
    agency: z.string().nullable(),
    event: z.string().nullable(),
    eventRule: z.string().nullable(),
  })
  .meta({ id: 'Claim' }) satisfies z.ZodType<ServedClaim>;
