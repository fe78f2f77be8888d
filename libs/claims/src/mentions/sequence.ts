import type { ActorKind } from '@hearsay/vocabulary';

/** A run of capitalised words, and what its shape and company say it is. */
export interface Sequence {
  first: number;
  next: number;
  kind: ActorKind | 'place' | null;
  /** How sure: 3 by its own words, 2 by its company, 1 by its length alone, 0 not at all. */
  weight: number;
  title: string | null;
}
