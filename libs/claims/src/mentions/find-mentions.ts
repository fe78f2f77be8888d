import type { ActorKind } from '@hearsay/vocabulary';
import type { Doc, Span } from '../document/doc.js';
import type { Gazetteer, GazetteerEntry } from '../places/gazetteer.js';

/** What is mentioned: a party, a place, or a weapon or platform. */
export type MentionKind = ActorKind | 'place' | 'weapon';

/** A mention of a party, place or weapon. */
export interface FoundMention extends Span {
  kind: MentionKind;
  /** The canonical name within the article: "PMF", "Hashd al-Shaabi" and "Popular Mobilisation Forces" share one. */
  name: string;
  /** True for a proper name, false for a common noun phrase ("the militants"), whose span has its article. */
  named: boolean;
  /** Token indices, `lastToken` exclusive; `headToken` is the last word of its noun. */
  firstToken: number;
  lastToken: number;
  headToken: number;
  /** ISO 3166-1 alpha-2 of the state it belongs to, where a name or an adjective of nationality tells. */
  country: string | null;
  /** True where it only modifies another mention ("American" in "American troops"). */
  inside: boolean;
  /** Of a place, where the gazetteer knows it. */
  entry?: GazetteerEntry;
  /** The title or office before a person's name ("Gen.", "Prime Minister"). */
  title?: string;
}

/** What the extractor knows beside its own lexicon. */
export interface MentionKnowledge {
  gazetteer: Gazetteer | null;
  /** Actors to know beside the built-in ones, or instead of them where a name is the same: names, kinds and aliases. */
  actors?: readonly KnownActor[];
}
export interface KnownActor {
  name: string;
  kind: ActorKind;
  aliases?: readonly string[];
  country?: string | null;
}

/** Every mention in the text, in text order; those with `inside` lie within another one. */
export function findMentions(_doc: Doc, _knowledge: MentionKnowledge): FoundMention[] {
  return [];
}
