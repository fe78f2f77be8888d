import type { Parse } from '../grammar/clause.js';
import type { Reading } from './reading.js';

/** The clause of speech whose content a clause is: "police said" of "police said only six were killed"; null where none governs it. */
export function tellerOf({ words }: Reading, { clauses }: Parse, clause: number): number | null {
  let own = clauses[clause];
  for (let turns = 0; own !== undefined && turns < 8; turns += 1) {
    const above = own.parent === null ? undefined : clauses[own.parent];
    if (above !== undefined && own.kind === 'complement' && words.cueClass(above.verb.word, above.verb.surface) !== null)
      return above.index;
    own = above;
  }
  return null;
}
