/** Why a claim of the model is dropped, one word each; docs/model-extractor.md explains every one. */
export const DROP_REASONS = [
  'malformed',
  'quote-not-in-text',
  'quote-too-short',
  'quote-too-long',
  'quote-across-paragraphs',
  'furniture',
  'addresses-machine',
  'speaker-not-in-text',
  'speaker-not-near',
  'speaker-without-cue',
  'speaker-left-out',
  'cue-not-in-text',
  'actor-not-in-text',
  'actor-not-near',
  'place-not-in-text',
  'place-not-near',
  'time-not-in-text',
  'number-not-in-quote',
  'number-unreadable',
  'number-kind',
  'counted-not-in-text',
  'repeated',
  'condition',
  'denial-unheeded',
  'negation-unheeded',
  'negation-without-words',
  'stance-without-words',
] as const;

export type DropReason = (typeof DROP_REASONS)[number];

/** How many claims were dropped, by reason. */
export type Drops = Partial<Record<DropReason, number>>;

/** Thrown inside the grounding of one claim, and caught there. */
export class Dropped extends Error {
  constructor(readonly reason: DropReason) {
    super(reason);
  }
}
