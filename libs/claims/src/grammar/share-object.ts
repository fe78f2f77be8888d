import type { Chunk } from './chunk.js';
import { deedBehind } from './chunks-around.js';
import type { Clause } from './clause.js';

/** "Killed or wounded 28 soldiers", "ambushed, captured and disarmed a patrol": the object of the last verb in a row is that of the ones before it. */
export function shareObject(clause: Clause, next: Clause | undefined, chunks: readonly Chunk[]): void {
  const { verb } = clause;
  if (!SUFFERED.test(verb.word) || clause.objects.length > 0 || next?.shared !== true || verb.verb!.form === 'infinitive') return;
  if (verb.verb!.passive || next.verb.verb!.passive || deedBehind(chunks, verb.index) !== next.verb.index) return;
  clause.objects = next.objects;
}
const SUFFERED =
  /^(?:kill|wound|injure|arrest|detain|capture|abduct|kidnap|torture|beat|rape|rob|intimidate|ambush|raid|storm|seize|shell|bomb|loot|ransack|overrun|behead|execute|stab|shoot|corner|disarm|question|interrogate|attack|besiege|surround|occupy|destroy|evict|expel|hijack|board|intercept|track|hunt|chase|pursue|strafe|bombard|pound|hit|strike|invade|burn|torch|harass|assault)$/u;

/** "Was attacked and set on fire by gunmen", "were arrested and beaten by police": who did the last of it did the rest too. */
export function shareDoer(clause: Clause, next: Clause | undefined, chunks: readonly Chunk[]): void {
  if (!clause.verb.verb!.passive || clause.obliques.length > 0 || next?.shared !== true || !next.verb.verb!.passive) return;
  if (deedBehind(chunks, clause.verb.index) === next.verb.index) clause.obliques = next.obliques.filter((o) => o.prep === 'by');
}
