import type { ContextDrop } from './check-context.js';

/** Why a claim of the model is dropped, one word each; docs/model-extractor.md explains them. */
export type DropReason =
  | 'malformed'
  | 'quote-not-in-text'
  | 'quote-too-short'
  | 'quote-too-long'
  | 'quote-across-paragraphs'
  | 'furniture'
  | 'addresses-machine'
  | 'speaker-not-in-text'
  | 'speaker-not-near'
  | 'speaker-without-cue'
  | 'speaker-left-out'
  | 'cue-not-in-text'
  | 'actor-not-in-text'
  | 'actor-not-near'
  | 'place-not-in-text'
  | 'place-not-near'
  | 'time-not-in-text'
  | 'number-not-in-quote'
  | 'number-unreadable'
  | 'number-kind'
  | 'counted-not-in-text'
  | 'repeated'
  | ContextDrop;

/** How many claims were dropped, by reason. */
export type Drops = Partial<Record<DropReason, number>>;

/** Thrown inside the grounding of one claim, and caught there. */
export class Dropped extends Error {
  constructor(readonly reason: DropReason) {
    super(reason);
  }
}
