import type { Doc } from './document/doc.js';
import { tagNames } from './document/tag-names.js';
import type { Word } from './grammar/chunk.js';
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
  const mended = read.sentences.map((sentence) => mendTags(read, sentence));
  const mentions = findMentions(withMended(read, mended), knowledge);
  const doc = tagNames(read, ofNames(mentions));
  const parses = parsesOf(doc, doc === read ? mended : doc.sentences.map((sentence) => mendTags(doc, sentence)));
  const attributed = findAttributions(
    doc,
    parses.filter((p) => p !== undefined),
    wordsOf(knowledge),
  );
  return { doc, knowledge, parses, mentions, quantities: findQuantities(doc), attributed };
}

/** The document with what the grammar takes for verbs and nouns tagged so: "the militia facilitates" is no long name, "the army chief" is somebody. */
function withMended(doc: Doc, mended: readonly (readonly Word[])[]): Doc {
  const tokens = [...doc.tokens];
  for (const words of mended)
    for (const { index, pos } of words)
      if ((pos === 'VERB' || pos === 'NOUN') && tokens[index]!.pos !== pos) tokens[index] = { ...tokens[index]!, pos };
  return { ...doc, tokens };
}

/** The parse of each sentence that is read; furniture and datelines have none. */
const parsesOf = (doc: Doc, mended: readonly (readonly Word[])[]): (Parse | undefined)[] =>
  doc.sentences.map((s, k) => (s.role === 'furniture' || s.role === 'dateline' ? undefined : parseSentence(s, mended[k]!)));
