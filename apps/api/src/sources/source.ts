import { z } from 'zod';
import type { SourceRow as ServedSource } from '@hearsay/views';
import { Moment } from '../http/rows.js';

export const SOURCE_KINDS = ['outlet', 'person', 'organisation', 'anonymous'] as const;

/** A speaker as the API serves it. */
export const SourceRow = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(SOURCE_KINDS),
    actor: z.string().nullable(),
    gatheredBy: z.string().nullable().meta({ description: 'Of the anonymous: who gathered the word.' }),
    claims: z.int().meta({ description: 'Current claims that it publishes or passes on.' }),
    originOf: z.int().meta({ description: 'Current claims that rest on it.' }),
    first: z
      .int()
      .nullable()
      .meta({ description: 'Of these, about events: how often it came first. Null in lists of the past, which do not count it.' }),
    corroborated: z.int().nullable().meta({ description: 'How often another origin supports it; null likewise.' }),
    contradicted: z.int().nullable().meta({ description: 'How often it is contradicted or denied; null likewise.' }),
    withdrawn: z.int(),
    firstSeen: Moment,
    lastSeen: Moment,
  })
  .meta({ id: 'Source' }) satisfies z.ZodType<ServedSource>;
