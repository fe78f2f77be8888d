import {
  ACTOR_KINDS,
  CERTAINTIES,
  CLAIM_TYPES,
  MODES,
  POLARITIES,
  QUANTITY_KINDS,
  RELATION_KINDS,
  ROLES,
  SPEAKER_KINDS,
  STANCES,
} from '@hearsay/vocabulary';
import { z } from 'zod';

/** No part of an answer may be longer: a quote is a sentence, a name some words. */
const quote = z.string().min(1).max(2000);
const words = z.string().min(1).max(300);

/**
 * One claim as a model answers it: enums of the vocabulary and exact words of the text, never an offset, a figure or a date. Everything else of a claim
 * is found in the text by our own readers.
 */
export const ModelClaim = z.object({
  /** Number of the paragraph, from 1: only a hint where to look first. */
  paragraph: z.int().catch(0),
  quote,
  /** Outermost first. `text`: the words at the place; `name`: the fullest name that the article gives. */
  speakers: z.array(z.object({ text: words, name: words, kind: z.enum(SPEAKER_KINDS), cue: words.nullish() })).max(6),
  stance: z.enum(STANCES),
  certainty: z.enum(CERTAINTIES),
  polarity: z.enum(POLARITIES),
  type: z.enum(CLAIM_TYPES),
  mode: z.array(z.enum(MODES)).max(6),
  actors: z.array(z.object({ role: z.enum(ROLES), text: words, name: words, kind: z.enum(ACTOR_KINDS) })).max(16),
  place: words.nullish(),
  time: words.nullish(),
  numbers: z.array(z.object({ text: words, kind: z.enum(QUANTITY_KINDS), of: z.string().max(300).nullish() })).max(16),
  relation: z.enum(RELATION_KINDS).nullish(),
});
export type ModelClaim = z.infer<typeof ModelClaim>;
