import type { Chunk } from './chunk.js';
import { chunkBefore } from './chunks-around.js';
import type { Frame } from './frame.js';
import { isTime } from './noun-group.js';
import { CLAUSE_TAKERS } from './verb-classes.js';

/** Somebody tells what a relative clause says: "which police say killed ten", "the town that residents say troops looted". */
const tellsOf = ({ kind, clause, subject, antecedent }: Frame): boolean =>
  kind === 'relative' &&
  antecedent !== null &&
  subject !== null &&
  clause !== null &&
  CLAUSE_TAKERS.has(clause.verb.word) &&
  !clause.verb.verb!.passive;

/** "Which police say killed ten": the verb right behind the verb of speech is said of the noun that the relative clause hangs on. */
export const isRelayed = (chunks: readonly Chunk[], top: Frame, chunk: Chunk): boolean =>
  tellsOf(top) && /^(?:finite|ed)$/u.test(chunk.verb!.form) && chunkBefore(chunks, chunk.index) === top.clause!.verb;

/** "The town that residents say troops looted": the noun that the relative clause hangs on is the object of what is told. */
export function relayedObject(chunks: readonly Chunk[], top: Frame, chunk: Chunk): number | null {
  const next = chunks[chunk.index + 1];
  return tellsOf(top) && !chunk.verb!.passive && (next?.kind !== 'np' || isTime(next)) ? top.antecedent : null;
}
