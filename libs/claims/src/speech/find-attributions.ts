import type { Doc } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import type { Words } from '../lexicon/words.js';
import type { Attributed } from './attribution.js';
import { goOn } from './go-on.js';
import { nounCues } from './noun-cues.js';
import { accordingTo, byReckoning, label } from './phrase-cues.js';
import { predicateCues } from './predicate-cues.js';
import { SentenceSpeech } from './sentence-speech.js';
import { ofVerb } from './verb-cues.js';

/** Every attribution in the sentences of a document, in text order. */
export function findAttributions(doc: Doc, parses: readonly Parse[], words: Words): Attributed[] {
  const out: Attributed[] = [];
  for (const parse of parses) out.push(...inSentence(new SentenceSpeech(doc, parse, words)));
  return out.sort((a, b) => a.cue.start - b.cue.start);
}

function inSentence(s: SentenceSpeech): Attributed[] {
  const out: Attributed[] = [];
  for (const clause of s.parse.clauses) {
    const found = ofVerb(s, clause);
    if (found !== null) out.push(found);
  }
  out.push(...accordingTo(s), ...byReckoning(s));
  const headline = label(s);
  if (headline !== null) out.push(headline);
  out.push(...nounCues(s), ...predicateCues(s));
  for (const one of out) goOn(s, one);
  return out;
}
