import type { ActorKind, ClaimType, Geo, Role } from '@hearsay/vocabulary';
import type { Span } from '../time-span.js';

export interface ClusterParty {
  /** Actor id. */
  id: string;
  name: string;
  /** See `partyKey`: spellings of one name share it. */
  key: string;
  kind: ActorKind;
  /** An agent or target with a name that says who it is: a mark of the event. */
  marks: boolean;
  roles: Role[];
}

export interface ClusterPlace {
  key: string;
  geo: Geo | null;
}

/** Where a decision or a record leads an event. */
export interface Way {
  /** The decision; null for a record that is none. */
  by: string | null;
  /** Null: it is an event of its own. */
  to: string | null;
  /** Whether what it was matched by went along. */
  absorbed: boolean;
}

/**
 * What is remembered of an event to tell whether the next claim is about it, and its claims. What it is matched by
 * only grows, so that the answer depends on the order of the log alone; every list is bounded, so that the cost of an answer is too.
 */
export interface ClusterDoc {
  id: string;
  founding: string;
  /** Claims whose event this is, by position: those that met here, and here in what was merged into it. */
  members: string[];
  /** Merges and splits that it took part in. */
  decisions: string[];
  types: Partial<Record<ClaimType, number>>;
  places: ClusterPlace[];
  parties: ClusterParty[];
  /** The narrowest days that its claims agree on. */
  core: Span | null;
  /** Articles with where in the text their last member stands, newest last. */
  articles: { id: string; story: string; start: number; end: number }[];
  /** Days of publication. */
  published: { first: number; last: number } | null;
  figures: { kind: string; low: number | null; high: number | null }[];
  position: number;
  /** Where it was led, oldest first: the last that stands counts. */
  ways: Way[];
  /** The event that it is led to, else, where it is left without claims, the one in which the claim that founded it is. */
  redirect: string | null;
  /** The last position at which claims came or went but by being recorded; 0: never. */
  regrouped: number;
  /** What it was matched by went along: no claim meets it any more. After a merge claims go on meeting it, so that the merge can be taken back. */
  absorbed: boolean;
}

/** Events to look at for claims that share a key, newest last. */
export interface BlockDoc {
  events: string[];
}
