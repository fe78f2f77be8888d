import type { Moment } from '../moment.js';

/** An outlet, agency, person, organisation or anonymous group as a speaker. */
export interface SourceRow {
  id: string;
  name: string;
  kind: 'outlet' | 'person' | 'organisation' | 'anonymous';
  /** The actor it is, where it is named. */
  actor: string | null;
  /** Of the anonymous: who gathered the word. */
  gatheredBy: string | null;
  /** Current claims it publishes or passes on, anywhere in the chain. */
  claims: number;
  /** Current claims that rest on it. */
  originOf: number;
  /** Of these, about events: how often it came first, is supported by another origin, is contradicted or denied. Null in the past where it was not counted. */
  first: number | null;
  corroborated: number | null;
  contradicted: number | null;
  /** Claims that rested on it and were withdrawn. */
  withdrawn: number;
  firstSeen: Moment;
  lastSeen: Moment;
}
