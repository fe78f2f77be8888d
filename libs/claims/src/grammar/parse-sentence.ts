import type { Doc, Sentence } from '../document/doc.js';
import { chunkSentence } from './chunk-sentence.js';
import type { Parse } from './clause.js';
import { readClauses } from './read-clauses.js';

/** Chunks and clauses of a sentence. */
export function parseSentence(doc: Doc, sentence: Sentence): Parse {
  const chunks = chunkSentence(doc, sentence);
  return { sentence: sentence.index, chunks, clauses: readClauses(chunks) };
}
