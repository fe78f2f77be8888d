import type { Chunk } from './chunk.js';
import type { Clause } from './clause.js';

/** "Killed or wounded 28 soldiers": the object of the second verb is that of the first. */
export function shareObject(clause: Clause, next: Clause | undefined, chunks: readonly Chunk[]): void {
  const { index } = clause.verb;
  if (
    !SUFFERED.test(clause.verb.word) ||
    next?.verb.index !== index + 2 ||
    clause.objects.length > 0 ||
    clause.verb.verb!.passive ||
    next.verb.verb!.passive
  )
    return;
  if (/^(?:and|or)$/u.test(chunks[index + 1]!.word) && next.shared && chunks[index]!.verb!.form !== 'infinitive')
    clause.objects = next.objects;
}
const SUFFERED = /^(?:kill|wound|injure|arrest|detain|capture|abduct|kidnap|torture|beat|rape|rob|intimidate)$/u;
