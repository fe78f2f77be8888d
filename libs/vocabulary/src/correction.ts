import { z } from 'zod';
import { Claim } from './claim.js';

/** What an analyst may read differently. Quote, offsets and outlet are the article's own; a claim keeps its id, which is of what was extracted. */
export const CORRECTABLE = [
  'attribution',
  'stance',
  'certainty',
  'polarity',
  'type',
  'mode',
  'actors',
  'place',
  'time',
  'quantities',
  'relation',
] as const;

/** The fields of a claim that are corrected, whole. */
export const Correction = Claim.pick({
  attribution: true,
  stance: true,
  certainty: true,
  polarity: true,
  type: true,
  mode: true,
  actors: true,
  place: true,
  time: true,
  quantities: true,
  relation: true,
}).partial();

export type Correction = z.infer<typeof Correction>;
