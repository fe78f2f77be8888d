import { z } from 'zod';
import { Claim, Correction } from '@hearsay/vocabulary';
import type { ClaimRow as ServedClaim } from '@hearsay/views';
import { Decided, Moment, Origin, Publication } from '../http/rows.js';

const ClaimDecision = z
  .object({
    ...Decided.shape,
    kind: z.enum(['confirmed', 'rejected', 'corrected']),
    fields: Correction.nullable().meta({ description: 'Only of corrected: the fields as the analyst reads them.' }),
    reverted: Decided.nullable(),
  })
  .meta({ id: 'ClaimDecision' });

/** A claim as the API serves it. */
export const ClaimRow = z
  .object({
    ...Claim.shape,
    state: z.enum(['current', 'withdrawn', 'rejected']).meta({
      description: 'withdrawn: its article no longer says it; rejected: an analyst decided so. Only what is current counts.',
    }),
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
    decisions: z.array(ClaimDecision).meta({ description: 'Oldest first; reverted ones stay.' }),
    original: Correction.nullable().meta({ description: 'As extracted, the fields that analysts corrected; null where none is.' }),
    origin: Origin,
    story: z.string().meta({ description: 'The group of nearly identical texts that its article belongs to.' }),
    agency: z.string().nullable(),
    event: z.string().nullable(),
    eventRule: z.string().nullable(),
  })
  .meta({ id: 'Claim' }) satisfies z.ZodType<ServedClaim>;
