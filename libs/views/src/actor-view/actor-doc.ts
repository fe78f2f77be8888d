import type { ActorKind } from '@hearsay/vocabulary';
import type { ActorRow } from './actor-row.js';

/** What is counted of an actor. */
export type Tally = Pick<ActorDoc, 'names' | 'kinds' | 'claims' | 'says' | 'saidOf' | 'first' | 'last'>;

/** What the registry said that an actor is, at a position. */
export interface Registration {
  name: string;
  kind: ActorKind;
  country: string | null;
  position: number;
}

/** A name that the registry or an analyst gave, from a position on and up to one (exclusive) where it was taken away. */
export interface GivenName {
  name: string;
  from: number;
  until: number | null;
}

/** An actor row and what folding further needs beside it. */
export interface ActorDoc extends ActorRow {
  /** How many current claims give it which kind. */
  kinds: Record<string, number>;
  /** Oldest first; the last one stands. */
  registrations: Registration[];
  /** Of its own id; those of its parts are with them. */
  given: GivenName[];
  /** The actor it turned out to be. */
  redirect: string | null;
  /** Actors that turned out to be this one, without those that had turned out to be one of them. */
  parts: string[];
  /** What is counted under its own id, where it has parts: the row then sums it and them. */
  own: Tally | null;
  /** Merges and splits that it took part in. */
  decisions: string[];
  /** What it stood for before, each up to a position (exclusive): the actor it led to, or itself (null). */
  ways: { until: number; recordedAt: string; redirect: string | null }[];
  /** The last position at which its names, kind, relations or merges changed; 0: never. */
  touched: number;
  /** How often something was counted under its own id since its last past was kept. */
  counted: number;
}

/** What was counted of an actor under its own id up to a position: its pasts begin at the nearest one, not at the first claim. */
export interface ActorPastDoc {
  actor: string;
  position: number;
  tally: Tally;
}

export const ACTOR_HIDDEN = [
  'kinds',
  'registrations',
  'given',
  'redirect',
  'parts',
  'own',
  'decisions',
  'ways',
  'touched',
  'counted',
] as const;

/** The owner of a normalised name, by the registry or an analyst; null where a decision that gave it was reverted. */
export interface AliasDoc {
  actor: string | null;
}
