import type { Clause, ClauseKind } from './clause.js';

/** A clause that is still open while the sentence is read from left to right. */
export interface Frame {
  kind: 'main' | 'relative' | 'adverbial' | 'complement' | 'parenthesis';
  marker: string | null;
  /** Of a relative clause: the noun phrase that it is said of. */
  antecedent: number | null;
  /** First noun phrase outside prepositions, before a verb came. */
  subject: number | null;
  /** Such a noun phrase after the frame's verb: the subject of the next verb. */
  pending: number | null;
  clause: Clause | null;
  parent: number | null;
  /** A participle at the head of a sentence: its own phrase ends at the next comma. */
  untilComma: boolean;
  /** "said the attackers, known as bandits, fled": what stands right after a verb of speech, while words between commas say more of it. */
  apposed: number | null;
}

/** A frame of a kind with nothing in it yet. */
export const frame = (kind: Frame['kind']): Frame => ({
  kind,
  marker: null,
  antecedent: null,
  subject: null,
  pending: null,
  clause: null,
  parent: null,
  untilComma: false,
  apposed: null,
});

/** The kind of the clause that a frame holds. */
export const kindOf = (f: Frame): ClauseKind => (f.kind === 'parenthesis' ? 'main' : f.kind);
