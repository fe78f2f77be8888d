import type { ActorRow } from './actor-row.js';

/** What is counted of an actor. */
export type Tally = Pick<ActorDoc, 'names' | 'kinds' | 'claims' | 'says' | 'saidOf' | 'first' | 'last'>;

/** An actor row and what folding further needs beside it. */
export interface ActorDoc extends ActorRow {
  /** How many current claims give it which kind. */
  kinds: Record<string, number>;
  registry: { name: string; kind: string; country: string | null } | null;
  /** The actor it turned out to be. */
  redirect: string | null;
  /** Actors that turned out to be this one, without those that had turned out to be one of them. */
  parts: string[];
  /** What is counted under its own id, where it has parts: the row then sums it and them. */
  own: Tally | null;
  /** Merges and splits that it took part in. */
  decisions: string[];
}

export const ACTOR_HIDDEN = ['kinds', 'registry', 'redirect', 'parts', 'own', 'decisions'] as const;

/** The owner of a normalised name, by the registry or an analyst; null where a decision that gave it was reverted. */
export interface AliasDoc {
  actor: string | null;
}
