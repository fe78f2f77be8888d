import type { Doc } from './document/doc.js';
import { tagNames } from './document/tag-names.js';
import type { Parse } from './grammar/clause.js';
import { mendTags } from './grammar/mend-tags.js';
import { parseSentence } from './grammar/parse-sentence.js';
import type { Knowledge } from './knowledge.js';
import { wordsOf } from './lexicon/words.js';
import { findMentions } from './mentions/find-mentions.js';
import { ofNames } from './mentions/of-names.js';
import type { FoundMention } from './mentions/mention.js';
import { findQuantities, type FoundQuantity } from './quantities/find-quantities.js';
import type { Attributed } from './speech/attribution.js';
import { findAttributions } from './speech/find-attributions.js';

/** What the layers of a text rest on, found once for all of them. */
export interface Prepared {
  doc: Doc;
  knowledge: Knowledge;
  /** By sentence; undefined for furniture and datelines. */
  parses: (Parse | undefined)[];
  mentions: FoundMention[];
  quantities: FoundQuantity[];
  attributed: Attributed[];
}

/** Finds the mentions of a document, parses its sentences with the names known, and finds its quantities and attributions. */
export function prepare(read: Doc, knowledge: Knowledge): Prepared {
  const mentions = findMentions(withVerbs(read), knowledge);
  const doc = tagNames(read, ofNames(mentions));
  const parses = parseSentences(doc);
  const attributed = findAttributions(
    doc,
    parses.filter((p) => p !== undefined),
    wordsOf(knowledge),
  );
  return { doc, knowledge, parses, mentions, quantities: findQuantities(doc), attributed };
}

/** The document with what the grammar takes for verbs tagged so: "the militia facilitates" is no long name. */
function withVerbs(doc: Doc): Doc {
  const tokens = [...doc.tokens];
  for (const sentence of doc.sentences)
    for (const word of mendTags(doc, sentence)) if (word.pos === 'VERB') tokens[word.index] = { ...tokens[word.index]!, pos: 'VERB' };
  return { ...doc, tokens };
}

/** The parse of each sentence that is read; furniture and datelines have none. */
export function parseSentences(doc: Doc): (Parse | undefined)[] {
  return doc.sentences.map((s) => (s.role === 'furniture' || s.role === 'dateline' ? undefined : parseSentence(doc, s)));
}
