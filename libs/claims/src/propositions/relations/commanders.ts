import type { Chunk } from '../../grammar/chunk.js';
import type { Parse } from '../../grammar/clause.js';
import { FORCE_SORTS } from '../../lexicon/groups.js';
import { TITLES } from '../../lexicon/offices.js';
import { ARMED_KINDS, type FoundMention } from '../../mentions/mention.js';
import type { Proposition } from '../proposition.js';
import { mentionsWithin, type Reading } from '../reading.js';
import { makeRelation, party } from './make-relation.js';
import { COMMANDS } from './tie-words.js';

/** "Rebel field commander X", "its leader, General X", "the head of the Northern Front, X": who commands a force, by name beside the post. */
export function namedCommanders(reading: Reading, parse: Parse): Proposition[] {
  return reading.mentionsOf[parse.sentence]!.flatMap((person) => {
    if (person.kind !== 'person' || !person.named) return [];
    const post = postBefore(reading, parse, person);
    const force = post === null ? null : (forceOf(reading, post) ?? forceIn(reading, post));
    if (post === null || force === null) return [];
    const [from, to] = force;
    const parties = [party(reading, 'agent', person.firstToken, person.lastToken), party(reading, 'target', from, to)];
    return [makeRelation(reading, parse, Math.min(post.from, from), person.lastToken, 'commands', parties, 'named-commander')];
  });
}

/** The noun phrase right before a person's name, a comma or a rank between: its head, or the noun before its "of", says who commands. */
function postBefore(
  { doc }: Reading,
  parse: Parse,
  person: FoundMention,
): { chunk: Chunk; from: number; head: number; end: number } | null {
  const { from: first } = doc.sentences[parse.sentence]!;
  let k = person.firstToken - 1;
  while (k > first && TITLES.has(doc.tokens[k]!.lower) && !COMMANDS.test(doc.tokens[k]!.lower)) k -= 1;
  if (k > first && doc.tokens[k]!.text === ',') k -= 1;
  if (k < first) return null;
  const last = parse.chunks.find((c) => c.from <= k && c.to > k);
  if (last?.kind !== 'np') return null;
  const end = k + 1;
  if (COMMANDS.test(doc.tokens[k]!.lower)) return { chunk: last, from: last.from, head: k, end };
  const [noun, prep] = [parse.chunks[last.index - 2], parse.chunks[last.index - 1]];
  if (prep?.word !== 'of' || noun?.kind !== 'np' || !COMMANDS.test(noun.word) || last.to !== end) return null;
  // "the army's chief of staff, General Ode Bell": whose staff it is stands before the chief.
  if (last.word === 'staff') return { chunk: noun, from: noun.from, head: noun.head, end: noun.to };
  return { chunk: last, from: noun.from, head: end, end };
}

type Post = NonNullable<ReturnType<typeof postBefore>>;

/** "the army chief", "the rebels' leader", "leader of the Northern Front": a force named in the post. */
function forceOf(reading: Reading, { chunk, head, end }: Post): [number, number] | null {
  const force = mentionsWithin(reading, chunk.from, Math.min(head, end)).findLast((m) => ARMED_KINDS.has(m.kind));
  return force === undefined ? null : [force.firstToken, force.lastToken];
}

/** "its leader", "a rebel commander": whose he is, or what sort of force. */
export function forceIn({ doc }: Reading, { chunk, head }: Pick<Post, 'chunk' | 'head'>): [number, number] | null {
  for (let k = head - 1; k >= chunk.from; k -= 1) {
    const word = doc.tokens[k]!.lower;
    if (FORCE_SORTS.has(word) || (k === chunk.from && /^(?:its|their)$/u.test(word))) return [k, k + 1];
  }
  return null;
}
