import type { ActorKind } from '@hearsay/vocabulary';
import type { Gazetteer } from './places/gazetteer.js';

/** An actor that an operator told the extractor about, beside the bundled lexicon. */
export interface KnownActor {
  name: string;
  kind: ActorKind;
  aliases: readonly string[];
}

/** What the extractor is told beside the text: a gazetteer, and entries that add to or override the bundled lexicons. */
export interface Knowledge {
  gazetteer: Gazetteer | null;
  actors: readonly KnownActor[];
}

/** No gazetteer and no entries: the bundled lexicons alone. */
export const emptyKnowledge: Knowledge = Object.freeze({ gazetteer: null, actors: Object.freeze([]) });
