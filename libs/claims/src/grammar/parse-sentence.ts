import type { Sentence } from '../document/doc.js';
import type { Word } from './chunk.js';
import { chunkSentence } from './chunk-sentence.js';
import type { Parse } from './clause.js';
import { readClauses } from './read-clauses.js';

/** Chunks and clauses of a sentence, from its words with their tags mended. */
export function parseSentence(sentence: Sentence, words: readonly Word[]): Parse {
  const chunks = chunkSentence(sentence, words);
  return { sentence: sentence.index, chunks, clauses: readClauses(chunks) };
}
