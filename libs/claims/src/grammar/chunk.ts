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
  readonly counted?: boolean | undefined;
  /** Of noun phrases: it means whoever it may be ("any group"), or nobody ("no official"). */
  readonly whoever?: 'any' | 'nobody' | undefined;
  /** Of verb groups: the main verb as written, in lower case. */
  readonly surface?: string | undefined;
  /** Of verb groups only. */
  readonly verb?: VerbGroup | undefined;
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

/** A verb group that stands otherwise than its words tell. Every rule reads chunks, so all have the fields of the first ones, in their order. */
export function regrouped(chunk: Chunk, changes: Partial<VerbGroup>): Chunk {
  const { form, passive, negated, modal, perfect, progressive, light } = chunk.verb!;
  const verb = Object.assign({ form, passive, negated, modal, perfect, progressive, light }, changes);
  const { index, kind, from, to, head, word, counted, whoever, surface } = chunk;
  return { index, kind, from, to, head, word, counted, whoever, surface, verb };
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
