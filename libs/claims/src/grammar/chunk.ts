import type { Pos } from '../document/doc.js';

/** `rel`: who, which, that after a noun; `sub`: because, after, that before a clause; `mark`: a quotation mark. */
export type ChunkKind =
  | 'np'
  | 'vg'
  | 'prep'
  | 'conj'
  | 'rel'
  | 'sub'
  | 'comma'
  | 'semi'
  | 'colon'
  | 'dash'
  | 'open'
  | 'close'
  | 'mark'
  | 'adj'
  | 'adv'
  | 'stop'
  | 'other';

/** How a verb group stands in its clause; `ed`: a bare form that may be past tense or participle. */
export type VerbForm = 'finite' | 'infinitive' | 'ing' | 'ed';

/** A run of tokens that the grammar moves as one; `to` is exclusive. */
export interface Chunk {
  readonly index: number;
  readonly kind: ChunkKind;
  readonly from: number;
  readonly to: number;
  /** The last noun of a noun phrase, the main verb of a verb group, else the first token. */
  readonly head: number;
  /** Lower-case text of the head, or dictionary form of the main verb. */
  readonly word: string;
  /** Of noun phrases: it begins with a number ("two members"). */
  readonly counted?: boolean;
  /** Of noun phrases: it means whoever it may be ("any group"), or nobody ("no official"). */
  readonly whoever?: 'any' | 'nobody';
  /** Of verb groups: the main verb as written, in lower case. */
  readonly surface?: string;
  /** Of verb groups only. */
  readonly verb?: VerbGroup;
}

export interface VerbGroup {
  form: VerbForm;
  passive: boolean;
  negated: boolean;
  /** "will", "may", "could" …; null where there is none. */
  modal: string | null;
  perfect: boolean;
  progressive: boolean;
  /** The main verb is be, have or do itself. */
  light: boolean;
}

/** A token as the grammar sees it: its tag may be mended. */
export interface Word {
  readonly index: number;
  readonly text: string;
  readonly lower: string;
  pos: Pos;
  /** Dictionary form as a verb, where it is tagged as one. */
  lemma: string;
}
