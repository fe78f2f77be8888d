import type { Chunk } from './chunk.js';
import type { Clause } from './clause.js';
import { actBehind, chunkBefore, headOfPhrase, tokenOf } from './chunks-around.js';
import type { Frame } from './frame.js';
import { isTime } from './noun-group.js';
import { ACTS_OF_SPEECH, CLAUSE_TAKERS, INVERTING, OBJECT_CONTROL } from './verb-classes.js';
import { isPastOnly } from './verb-forms.js';

// How a verb goes on with the clauses read so far: questions that chunks, clauses and the open frame alone can answer.

const AT_PLACES = /^(?:in|at|near|on|inside|outside|across|along|into|over)$/u;
const HARMING = /^(?:kill|wound|injure|destroy|damage|displace|hurt|maim|trap|flatten|wreck|sink)$/u;

/** Nouns that an infinitive goes on from: "a bid to seize", "calls to withdraw". */
const PLANNED =
  /^(?:plans?|bids?|attempts?|efforts?|decisions?|moves?|push|calls?|deals?|offers?|vows?|needs?|ways?|rights?|threats?|pledges?|promises?|agreements?|requests?|failure|ability|order|orders|readiness|willingness|refusal|time|operation|mission|talks|race|fight|battle|struggle|chance|pressure|how|what|where|when|who|which|one|something|nothing|it|there)$/u;

/** "The mayor said men riding in a lorry shot at the guards": what is told besides of whoever waits for a verb. */
export function isAside(chunks: readonly Chunk[], { pending, clause }: Frame, { index }: Chunk): boolean {
  return pending !== null && pending === index - 1 && CLAUSE_TAKERS.has(clause?.verb.word ?? '') && actBehind(chunks, index);
}

/** "Ostria to send tanks": in a headline what is to come stands in the infinitive. */
export function announces(chunks: readonly Chunk[], clauses: readonly Clause[], { subject, clause, kind }: Frame, chunk: Chunk): boolean {
  if (
    chunk.verb!.form !== 'infinitive' ||
    chunk.verb!.perfect ||
    clause !== null ||
    subject === null ||
    kind !== 'main' ||
    clauses.length > 0
  )
    return false;
  if (PLANNED.test(chunks[subject]!.word) || chunks[chunk.index - 1]?.kind !== 'np') return false;
  return chunks.slice(chunk.index + 1).every((c) => c.kind !== 'vg' || /^(?:infinitive|ing)$/u.test(c.verb!.form) || INVERTING.has(c.word));
}

/** "Vowed to retake the town and expel the army": the verb has no past of its own, as the first one has. */
export function goesOnInfinitive(clauses: readonly Clause[], { pending }: Frame, chunk: Chunk): boolean {
  const twin = clauses.at(-1);
  const above = twin?.parent == null ? undefined : clauses[twin.parent];
  const { modal, perfect, passive, light, negated } = chunk.verb!;
  if (modal !== null || perfect || passive || light || negated || chunk.surface !== chunk.word || isPastOnly(tokenOf(chunk))) return false;
  if (twin?.kind !== 'infinitive' || above === undefined || above.verb.surface === above.verb.word || pending !== null) return false;
  // Nor what hangs on a noun: "the inability to unite".
  return twin.verb.index - above.verb.index <= 1 || OBJECT_CONTROL.has(above.verb.word);
}

/** "Said the raids in Tarn and Velm had killed ten": two places, and who waits for a verb waits on. */
export function joinsPlaces(chunks: readonly Chunk[], { pending, clause }: Frame, { index }: Chunk): boolean {
  const [first, second, verb] = [chunks[index - 1], chunks[index + 1], chunks[index + 2]];
  return (
    pending !== null &&
    clause !== null &&
    CLAUSE_TAKERS.has(clause.verb.word) &&
    chunks[pending - 1] === clause.verb &&
    pending < index - 1 &&
    [first, second].every((c) => c?.kind === 'np' && c.to - c.from === 1) &&
    AT_PLACES.test(chunks[index - 2]?.word ?? '') &&
    verb?.kind === 'vg'
  );
}

/** "The men who attacked the base fled": what stands right behind a verb that takes no clause is its object, and whoever still waits for a verb has the next. */
export function isObject(chunks: readonly Chunk[], noun: number, { verb }: Clause): boolean {
  if (CLAUSE_TAKERS.has(verb.word) || verb.verb!.passive) return false;
  const before = chunkBefore(chunks, noun);
  // "The men who killed two guards and a driver fled": a second object.
  const first = before?.kind === 'conj' && chunks[before.index - 1]?.kind === 'np' ? headOfPhrase(chunks, before.index - 1) : noun;
  return chunkBefore(chunks, first) === verb;
}

/** "He said for two days, forces have …": nothing but phrases of time and place between the verb of a leading speaker and a comma. */
export function saidMeanwhile(
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  { verb, subjects, inverted, interrupting }: Clause,
  comma: number,
): boolean {
  const [speaker] = subjects;
  if (speaker === undefined || inverted === true || interrupting === true || !INVERTING.has(verb.word)) return false;
  if (clauses.length > 1 || !/^(?:say|claim|add|report|announce)$/u.test(verb.word) || verb.verb!.passive) return false;
  const between = chunks.slice(verb.index + 1, comma);
  return (
    between.length > 0 && between.every((c) => c.kind === 'prep' || c.kind === 'np' || c.kind === 'adv') && between[0]!.kind === 'prep'
  );
}

/** "Troops moved on, he added, and took a town": a second deed goes on from the first, and not from the verb of speech between commas. */
export function toldAround(chunks: readonly Chunk[], clauses: readonly Clause[], cue: Clause, conj: number): Clause | null {
  const [comma, verb] = [chunks[conj - 1], chunks[conj + 1]];
  const speaker = chunks[cue.subjects[0] ?? -1];
  if (comma?.kind !== 'comma' || cue.verb.index !== comma.index - 1 || !INVERTING.has(cue.verb.word)) return null;
  if (verb?.kind === 'vg' && (INVERTING.has(verb.word) || ACTS_OF_SPEECH.has(verb.word))) return null;
  if (speaker === undefined || speaker.index !== cue.verb.index - 1 || chunks[speaker.index - 1]?.kind !== 'comma') return null;
  return clauses.findLast((c) => c.index < cue.index && c.kind === 'main' && c.subjects.length > 0) ?? null;
}

/** "Launched a strike in Tarn killing ten": what came of the deed, and not of the place where it was done. */
export function isOutcome(chunks: readonly Chunk[], { clause }: Frame, chunk: Chunk, noun: Chunk): boolean {
  const prep = chunks[noun.index - 1];
  return clause !== null && prep?.kind === 'prep' && AT_PLACES.test(prep.word) && (HARMING.test(chunk.word) || leavesSo(chunks, chunk));
}

/** "Leaving the city without power", "leaving six people dead": what became of them, and no departure. */
const leavesSo = (chunks: readonly Chunk[], { word, index }: Chunk): boolean =>
  word === 'leave' &&
  chunks[index + 1]?.kind === 'np' &&
  chunks.slice(index + 2, index + 6).some((c) => /^(?:without|in|dead|wounded|injured|homeless|stranded|trapped)$/u.test(c.word));

/** "Issued a statement on Monday saying that", "posted a video on Telegram accusing": who speaks is not the day or the place. */
export function saysOn(chunks: readonly Chunk[], { clause }: Frame, chunk: Chunk, noun: Chunk): boolean {
  const prep = chunks[noun.index - 1];
  return (
    clause !== null &&
    (INVERTING.has(chunk.word) || ACTS_OF_SPEECH.has(chunk.word)) &&
    (isTime(noun) || (prep?.kind === 'prep' && AT_PLACES.test(prep.word)))
  );
}

/** "Accused them of shelling villages, burning crops and looting shops": a list of deeds goes on from the first. */
export function listsDeedsOn(
  chunks: readonly Chunk[],
  clauses: readonly Clause[],
  { pending }: Frame,
  chunk: Chunk,
  before: Chunk | undefined,
): boolean {
  const twin = clauses.at(-1);
  if (twin?.kind !== 'gerund' || twin.parent === null || pending !== null) return false;
  if (before?.kind === 'conj') return true;
  const next = before?.kind === 'comma' ? chunks.findIndex((c) => c.index > chunk.index && (c.kind === 'conj' || c.kind === 'comma')) : -1;
  return next >= 0 && next <= chunk.index + 6 && chunks[next + 1]?.verb?.form === 'ing';
}
