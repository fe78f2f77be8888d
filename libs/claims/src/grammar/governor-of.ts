import type { Chunk } from './chunk.js';
import { chunkBefore } from './chunks-around.js';
import type { Clause, ClauseKind } from './clause.js';
import { INVERTING } from './verb-classes.js';

/** Participles that a speaker goes on with. */
const SPEAKS_ON = /^(?:cite|quote|call|describe|refer|speak|accuse|blame|urge|demand|condemn|deny|express|reject|promise|point|appeal)$/u;

/** The clause that one without a subject of its own depends on: of those read so far, and of the one that is still open. */
export function governorOf(
  clauses: readonly Clause[],
  open: Clause | null,
  chunks: readonly Chunk[],
  chunk: Chunk,
  kind: ClauseKind,
): Clause | undefined {
  const before = chunkBefore(chunks, chunk.index, /^(?:adv|mark|adj)$/u);
  const twin = clauses.at(-1);
  const joined = before?.kind === 'conj' || (before?.kind === 'comma' && kind === 'gerund');
  if (joined && twin !== undefined && twin.kind === kind && twin.parent !== null) return clauses[twin.parent];
  // "Denied that its men had fired, saying …": whoever spoke speaks on.
  if (
    kind === 'participial' &&
    before?.kind === 'comma' &&
    INVERTING.has(chunk.word) &&
    twin?.kind === 'complement' &&
    twin.parent !== null
  )
    return clauses[twin.parent];
  return kind === 'participial' && before?.kind === 'comma' ? (pastTheCue(clauses, chunks, chunk) ?? open ?? twin) : twin;
}

/** "Rebels took the base, an officer said, leaving …": what follows a trailing cue goes on from the clause before it. */
function pastTheCue(clauses: readonly Clause[], chunks: readonly Chunk[], chunk: Chunk): Clause | null {
  const [cue, said] = [clauses.at(-1), clauses.at(-2)];
  if (cue === undefined || said === undefined || INVERTING.has(chunk.word) || SPEAKS_ON.test(chunk.word)) return null;
  const first = cue.subjects[0];
  const trailing = cue.kind === 'main' && INVERTING.has(cue.verb.word) && first !== undefined && chunks[first - 1]?.kind === 'comma';
  return trailing && said.verb.index < first && said.kind === 'main' ? said : null;
}
