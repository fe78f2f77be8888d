import { z } from 'zod';
import { DECISION_KINDS, type DecisionRow as ServedDecision } from '@hearsay/views';
import { Decided, Moment } from '../http/rows.js';

/** An analyst's decision as the API serves it. */
export const DecisionRow = z
  .object({
    id: z.string().meta({ description: 'Id of its record.' }),
    kind: z.enum(DECISION_KINDS),
    who: z.string(),
    reason: z.string(),
    state: z.enum(['standing', 'reverted', 'void']).meta({ description: 'void: it had no effect when it was recorded.' }),
    note: z.string().nullable().meta({ description: 'Why it is void.' }),
    reverted: Decided.nullable(),
    heldBy: z
      .array(z.string())
      .meta({ description: 'Standing decisions that build on it, oldest first: they must be reverted before it.' }),
    about: z.array(z.string()).meta({ description: 'Ids of the claims, events, actors or of the decision that it is about.' }),
    data: z.record(z.string(), z.unknown()).meta({ description: 'The data of its record; see docs/records.md.' }),
    ...Moment.shape,
  })
  .meta({ id: 'Decision' }) satisfies z.ZodType<ServedDecision>;
