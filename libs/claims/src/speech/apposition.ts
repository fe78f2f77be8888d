import type { Chunk } from '../grammar/chunk.js';
import { afterPhrase, isTime } from '../grammar/noun-group.js';

const HANGS = /^(?:of|for|from|in|at|with|by|on|to|near|between|against|under|as)$/u;
const ENDS = /^(?:comma|semi|colon|stop|mark|dash)$/u;

/**
 * Past what is said of the people named before `at` where their verb stands before them: "said Bo Lind (37), a lawyer at Bale, who lives in Tarn".
 * A time, a participle or a clause with a subject of its own is none of it.
 */
export function endOfApposition(chunks: readonly Chunk[], at: number): number {
  let end = at;
  for (let turns = 0; turns < 12; turns += 1) {
    const next = one(chunks, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

function one(chunks: readonly Chunk[], end: number): number {
  const here = chunks[end];
  if (here?.kind === 'open') {
    const close = chunks.findIndex((c) => c.index > end && c.index < end + 12 && c.kind === 'close');
    return close < 0 ? end : close + 1;
  }
  if (here?.kind === 'rel') return untilPause(chunks, end + 1);
  if (here?.kind === 'prep' && here.word === 'of' && chunks[end + 1]?.kind === 'np') return afterPhrase(chunks, end + 1, HANGS);
  if (here?.kind !== 'comma') return end;
  const next = chunks[end + 1];
  if (next?.kind === 'rel' && /^(?:who|whose|whom|which)$/u.test(next.word)) return untilPause(chunks, end + 2);
  if (next?.kind === 'prep' && /^(?:of|from)$/u.test(next.word) && chunks[end + 2]?.kind === 'np')
    return afterPhrase(chunks, end + 2, HANGS);
  if (next?.kind !== 'np' || isTime(next)) return end;
  let noun = afterPhrase(chunks, end + 1, HANGS);
  if (chunks[noun]?.kind === 'conj' && chunks[noun + 1]?.kind === 'np') noun = afterPhrase(chunks, noun + 1, HANGS);
  const after = chunks[noun];
  if (after?.kind === 'rel') return untilPause(chunks, noun + 1);
  if (after?.kind === 'vg') return after.verb!.form === 'ing' || after.verb!.form === 'ed' ? untilPause(chunks, noun) : end;
  return noun;
}

/** The next mark that parts clauses. */
function untilPause(chunks: readonly Chunk[], at: number): number {
  let end = at;
  while (end < chunks.length && !ENDS.test(chunks[end]!.kind)) end += 1;
  return end;
}
