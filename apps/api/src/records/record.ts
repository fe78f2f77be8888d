import { z } from 'zod';
import { RECORDS, type RecordType } from '@hearsay/vocabulary';

export const RECORD_TYPES = Object.keys(RECORDS) as [RecordType, ...RecordType[]];

/** A row of the log as the API serves it. */
export const RecordRow = z
  .object({
    position: z.int().meta({ description: 'Place in the global order, from 1 without gaps.' }),
    stream: z.string(),
    version: z.int().meta({ description: 'Place in its stream, from 1.' }),
    id: z.string(),
    type: z.enum(RECORD_TYPES),
    schema: z.int(),
    data: z.record(z.string(), z.unknown()).meta({ description: 'By the type; see docs/records.md.' }),
    meta: z.object({
      who: z.string(),
      cause: z.string(),
      traceId: z.string().optional(),
      epoch: z
        .string()
        .optional()
        .meta({ description: 'Of a reading for a switch of extractors: it counts from that ExtractorSwitched on.' }),
    }),
    recordedAt: z.iso.datetime(),
  })
  .meta({ id: 'Record' });

export type RecordRow = z.infer<typeof RecordRow>;
