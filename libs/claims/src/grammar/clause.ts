import type { Chunk } from './chunk.js';

/**
 * `relative`: "who fled"; `reduced`: "backed by Iran", "fighting IS" after its noun; `participial`: ", killing 15"; `gerund`: "of bombing";
 * `infinitive`: "to recapture"; `complement`: what a verb of speech or thought has as its content; `adverbial`: "because …", "after …".
 */
export type ClauseKind = 'main' | 'relative' | 'reduced' | 'participial' | 'gerund' | 'infinitive' | 'complement' | 'adverbial';

/** A prepositional phrase of a clause. */
export interface Oblique {
  prep: string;
  /** Index of the preposition's chunk. */
  at: number;
  /** Noun phrases, by chunk index; several where they are coordinated. */
  nouns: number[];
}

/** A verb with what depends on it. All numbers are chunk indices in the sentence, except `index` and `parent` (clauses). */
export interface Clause {
  index: number;
  kind: ClauseKind;
  verb: Chunk;
  /** Coordinated subjects; empty where none was found. */
  subjects: number[];
  /** The subject is the one of a clause before it ("and captured …", ", killing …"). */
  shared: boolean;
  objects: number[];
  obliques: Oblique[];
  /** "out", "up", "down" after the verb. */
  particle: string | null;
  /** A predicate adjective or adverb right after it ("unable", "responsible"). */
  predicate: string | null;
  /** "…, said a spokesman": the subject follows the verb. */
  inverted: boolean;
  /** "The coalition, he complained, did not …": it stands inside its content. */
  interrupting: boolean;
  /** The clause that it depends on. */
  parent: number | null;
  /** "if", "because", "that", "who" … that opened it. */
  marker: string | null;
  /** First chunk of its subject or verb, and the last chunk of its own complements. */
  from: number;
  to: number;
}

/** A clause of a verb with its subjects; what else depends on the verb is found when the sentence has been read. */
export function newClause(
  index: number,
  verb: Chunk,
  kind: ClauseKind,
  subjects: number[],
  parent: number | null,
  marker: string | null,
): Clause {
  return {
    index,
    kind,
    verb,
    subjects,
    shared: false,
    objects: [],
    obliques: [],
    particle: null,
    predicate: null,
    inverted: false,
    interrupting: false,
    parent,
    marker,
    from: Math.min(verb.index, ...(kind === 'relative' ? [] : subjects)),
    to: verb.index,
  };
}

/** A sentence as chunks and clauses, in text order. */
export interface Parse {
  sentence: number;
  chunks: readonly Chunk[];
  clauses: readonly Clause[];
}
