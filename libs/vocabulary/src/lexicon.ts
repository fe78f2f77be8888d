import { z } from 'zod';
import { ACTOR_KINDS, CLAIM_TYPES, MODES } from './claim.js';

/** What a reporting verb does; the classes of the extractor's own cues that claims know. */
export const CUE_CLASSES = ['say', 'believe', 'deny', 'accuse', 'threaten', 'demand', 'predict', 'estimate'] as const;
export type CueClass = (typeof CUE_CLASSES)[number];

const text = (most: number) => z.string().trim().min(1, 'it is empty').max(most, `it has more than ${most} characters`);
const name = text(200)
  .refine((given) => given.isWellFormed() && !/[\0\n]/u.test(given), 'it is not well-formed text on one line')
  .refine((given) => /[\p{L}\p{N}]/u.test(given), 'it has no letters');
/** One English word, as a dictionary has it. */
const word = text(40).regex(/^[a-z]+(?:-[a-z]+)*$/, 'it is not one word in small letters, in its dictionary form ("bombard", "ransack")');
const aliases = z.array(name).max(50, 'it has more than 50');

/** What an operator tells the extractor beside its bundled lexicons. */
export const LexiconEntry = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('actor').meta({ description: 'A party: what it is, and how texts write it.' }),
      name: name.meta({ description: 'The name that its claims carry.' }),
      actorKind: z.enum(ACTOR_KINDS),
      aliases: aliases.default([]).meta({ description: 'Other names and spellings.' }),
    }),
    z.strictObject({
      kind: z.literal('cue').meta({ description: 'A verb that reports what somebody says.' }),
      word: word.meta({ description: 'Its dictionary form.' }),
      class: z.enum(CUE_CLASSES),
    }),
    z.strictObject({
      kind: z.literal('trigger').meta({ description: 'A word that reports a happening.' }),
      word: word.meta({ description: 'Its dictionary form.' }),
      part: z.enum(['verb', 'noun']).meta({ description: 'verb: its subject acts, its object is acted on; noun: "the WORD of X by Y".' }),
      type: z.enum(CLAIM_TYPES),
      mode: z.array(z.enum(MODES)).max(4, 'it has more than 4').default([]),
    }),
    z.strictObject({
      kind: z.literal('place').meta({ description: 'Other names of a place that the gazetteer knows.' }),
      name: name.meta({ description: 'The name by which GeoNames knows it.' }),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/, 'it is not two capital letters of ISO 3166-1')
        .nullable()
        .default(null)
        .meta({ description: 'Its country, where several places bear the name: ISO 3166-1 alpha-2.' }),
      aliases: aliases.min(1, 'it is empty').meta({ description: 'How texts write it.' }),
    }),
  ])
  .meta({ id: 'LexiconEntry' });

export type LexiconEntry = z.infer<typeof LexiconEntry>;
