import { readDocument } from '../document/read-document.js';
import type { Span } from '../document/doc.js';
import { parseSentences } from '../prepare.js';
import { wordsOf } from '../lexicon/words.js';
import type { Attributed, Attribution } from './attribution.js';
import type { Knowledge } from '../knowledge.js';
import { findAttributions } from './find-attributions.js';

/** Who says, thinks or wants what: every attribution of a text, with offsets into it. Never throws. */
export function readAttributions(text: string, knowledge: Knowledge): Attribution[] {
  const doc = readDocument(text);
  const parses = parseSentences(doc).filter((p) => p !== undefined);
  return spansOf(findAttributions(doc, parses, wordsOf(knowledge)));
}

/** The layer of attributions: their spans alone. */
export function spansOf(attributed: readonly Attributed[]): Attribution[] {
  return attributed.map(({ source, cue, content }) => ({
    source: source === null ? null : span(source),
    cue: span(cue),
    content: content.map(span),
  }));
}

const span = ({ start, end }: Span): Span => ({ start, end });
