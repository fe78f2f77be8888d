import type { ActorRow } from './actor-row.js';

/** An actor row and what folding further needs beside it. */
export interface ActorDoc extends ActorRow {
  /** How many current claims give it which kind. */
  kinds: Record<string, number>;
  registry: { name: string; kind: string; country: string | null } | null;
  /** The actor it turned out to be. */
  redirect: string | null;
}

export const ACTOR_HIDDEN = ['kinds', 'registry', 'redirect'] as const;

/** The registry's owner of a normalised name. */
export interface AliasDoc {
  actor: string;
}
