import type { ActorName } from '../actor-view/actor-row.js';
import type { DecisionRow } from './decision-row.js';

/** How a merge or a split moved identities: what later decisions can build on. */
export interface Shape {
  form: 'merge' | 'split';
  /** Merge: those that turned out to be another. Split: the one that was left. */
  leaves: string[];
  /** Merge: the one that stays. Split: the new one. */
  gains: string;
}

/** What undoing needs to know of how it was before. */
export interface Effect {
  /** Claims that a split put elsewhere. */
  placed?: string[];
  /** Actors that were put under another, and under which they were before. */
  moved?: { id: string; parent: string | null }[];
  /** Owners of names before. */
  aliases?: { name: string; before: string | null }[];
  /** Names that an actor is not called any more, as they stood. */
  unnamed?: { id: string; name: ActorName }[];
}

/** A decision row and what reverting it needs beside it. */
export interface DecisionDoc extends DecisionRow {
  shape: Shape | null;
  effect: Effect;
  buildsOn: string[];
}

export const DECISION_HIDDEN = ['shape', 'effect', 'buildsOn'] as const;
