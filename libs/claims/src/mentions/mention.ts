import type { ActorKind } from '@hearsay/vocabulary';
import type { Span } from '../document/doc.js';
import type { GazetteerEntry } from '../places/gazetteer.js';

/** What is mentioned: a party, a place, or a weapon or platform. */
export type MentionKind = ActorKind | 'place' | 'weapon';

/** A mention of a party, place or weapon. */
export interface FoundMention extends Span {
  kind: MentionKind;
  /** The canonical name within the article: "PMF", "Hashd al-Shaabi" and "Popular Mobilisation Forces" share one. */
  name: string;
  /** True for a proper name, false for a common noun phrase ("the militants"), whose span has its article. */
  named: boolean;
  /** One person or thing ("a soldier"), not several or a body. */
  single: boolean;
  /** Token indices, `lastToken` exclusive; `headToken` is the last word of its noun. */
  firstToken: number;
  lastToken: number;
  headToken: number;
  /** ISO 3166-1 alpha-2 of the state it belongs to, where a name or an adjective of nationality tells. */
  country: string | null;
  /** True where it lies within another mention and only modifies it ("American" in "American troops", "Iran" in "Iran-backed militia"). */
  inside: boolean;
  /** An adjective of nationality or the first half of a compound ("Iranian", "Iran" in "Iran-backed"). */
  adjective: boolean;
  /** A seat of government ("Tehran", "Kyiv") or a state: a party where it acts or speaks, else a place. */
  metonym: boolean;
  /** Of a place, where the gazetteer knows it. */
  entry?: GazetteerEntry;
  /** The title or office before a person's name ("Gen.", "Prime Minister"). */
  title?: string;
}
