import type { ActorKind, ClaimType, CueClass, Mode } from '@hearsay/vocabulary';
import type { Gazetteer } from './places/gazetteer.js';

/** An actor that an operator told the extractor about, beside the bundled lexicon. */
export interface KnownActor {
  name: string;
  kind: ActorKind;
  aliases: readonly string[];
}

/** A reporting verb of an operator's, in its dictionary form. */
export interface KnownCue {
  word: string;
  class: CueClass;
}

/** A word of an operator's that reports a happening, in its dictionary form. A verb's subject acts, its object is acted on. */
export interface KnownTrigger {
  word: string;
  part: 'verb' | 'noun';
  type: ClaimType;
  mode: readonly Mode[];
}

/** What the extractor is told beside the text: a gazetteer, and entries that add to or override the bundled lexicons. Of two for the same, the first counts. */
export interface Knowledge {
  gazetteer: Gazetteer | null;
  actors: readonly KnownActor[];
  cues: readonly KnownCue[];
  triggers: readonly KnownTrigger[];
  /** Which state of an operator's lexicon the entries are; 0: there never was one. It shows in the extractor's version. */
  state: number;
}

/** No gazetteer and no entries: the bundled lexicons alone. */
export const emptyKnowledge: Knowledge = Object.freeze({
  gazetteer: null,
  actors: Object.freeze([]),
  cues: Object.freeze([]),
  triggers: Object.freeze([]),
  state: 0,
});
