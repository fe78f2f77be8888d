import { readDocument } from '../document/read-document.js';
import type { Span } from '../document/doc.js';
import { parseSentence } from '../grammar/parse-sentence.js';
import type { Attribution } from './attribution.js';
import type { Knowledge } from '../knowledge.js';
import { findAttributions } from './find-attributions.js';

/** Who says, thinks or wants what: every attribution of a text, with offsets into it. Never throws. */
export function readAttributions(text: string, _knowledge: Knowledge): Attribution[] {
  const doc = readDocument(text);
  const parses = doc.sentences.filter((s) => s.role !== 'furniture' && s.role !== 'dateline').map((s) => parseSentence(doc, s));
  return findAttributions(doc, parses).map(({ source, cue, content }) => ({
    source: source === null ? null : span(source),
    cue: span(cue),
    content: content.map(span),
  }));
}

const span = ({ start, end }: Span): Span => ({ start, end });
