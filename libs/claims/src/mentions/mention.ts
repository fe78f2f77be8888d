import type { ActorKind } from '@hearsay/vocabulary';
import type { Span } from '../document/doc.js';
import type { GazetteerEntry } from '../places/gazetteer.js';

/** What is mentioned: a party, a place, or a weapon or platform. */
export type MentionKind = ActorKind | 'place' | 'weapon';

/** Those who bear arms in bodies of their own. */
export const ARMED_KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>(['military', 'militia', 'armed-group']);
/** Those who do so outside a state's army. */
export const IRREGULAR_KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>(['militia', 'armed-group']);
/** Bodies of people, armed or not, other than states. */
export const BODY_KINDS: ReadonlySet<MentionKind> = new Set<MentionKind>([
  ...ARMED_KINDS,
  'organisation',
  'government-body',
  'international',
]);
/** Whether such are a party that fights, or a body of several: a coalition. */
export const isParty = (kind: MentionKind | null | undefined): boolean =>
  kind !== null && kind !== undefined && (ARMED_KINDS.has(kind) || kind === 'international');

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
  entry: GazetteerEntry | null;
  /** The title or office before a person's name ("Gen.", "Prime Minister"). */
  title: string | null;
}

/**
 * A mention with some of its fields changed. Every rule reads mentions, and reading is several times faster where all have the same fields in the same
 * order; copies made by spreading would each have a layout of their own.
 */
export function changed(m: FoundMention, changes: Partial<FoundMention>): FoundMention {
  const copy: FoundMention = {
    start: m.start,
    end: m.end,
    kind: m.kind,
    name: m.name,
    named: m.named,
    single: m.single,
    firstToken: m.firstToken,
    lastToken: m.lastToken,
    headToken: m.headToken,
    country: m.country,
    inside: m.inside,
    adjective: m.adjective,
    metonym: m.metonym,
    entry: m.entry,
    title: m.title,
  };
  return Object.assign(copy, changes);
}

/** A weapon that flies and can be shot down: missiles and drones, not rifles. */
export const flies = ({ kind, name }: FoundMention): boolean =>
  kind === 'weapon' && /missile|rocket|drone|uav|shell|aircraft|jet|plane|helicopter|balloon|projectile|mortar/iu.test(name);
