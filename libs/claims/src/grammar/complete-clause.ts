import type { Chunk } from './chunk.js';
import type { Clause, Oblique } from './clause.js';
import { afterPhrase, isTime, nounGroup, secondBetween } from './noun-group.js';
import { OF_VERBS } from './verb-classes.js';
import { whatIsCalled } from './what-is-called.js';

const OPENS = /^(?:after|before|since|until|as)$/u;
const DEGREE = /^(?:solely|directly|fully|entirely|wholly|partly|largely|mainly|jointly|personally|ultimately|allegedly|reportedly)$/u;
const PARTICLE = /^(?:out|up|down|off|back|away|over|in|on|through|aside|apart|together)$/u;

/** Whether a word is a particle of the verb: right behind it, or behind the pronoun it is done to ("shot it down", "drove them out"). */
function isParticle(chunks: readonly Chunk[], verb: number, at: number): boolean {
  const { word } = chunks[at]!;
  if (at === verb + 1) return PARTICLE.test(word);
  return (
    at === verb + 2 && /^(?:it|them|him|us)$/u.test(chunks[verb + 1]!.word) && /^(?:out|up|down|off|back|away|apart|aside)$/u.test(word)
  );
}

/** Objects, prepositional phrases and particle of a verb, read to its right until another clause begins. */
export function completeClause(clause: Clause, chunks: readonly Chunk[], subjects: ReadonlySet<number>): void {
  if (clause.inverted) {
    clause.to = clause.subjects.at(-1)!;
    return;
  }
  const verb = clause.verb.index;
  let at = verb + 1;
  let objects = false;
  let last = verb;
  const obliques: Oblique[] = [];
  for (let turns = 0; at < chunks.length && turns < 60; turns += 1) {
    const chunk = chunks[at]!;
    const called = whatIsCalled(chunks, chunk.kind === 'prep' ? at + 1 : at);
    if (called !== null) {
      if (chunk.kind === 'prep') obliques.push({ prep: chunk.word, at, nouns: nounGroup(chunks, called) });
      else clause.objects = [...clause.objects, ...nounGroup(chunks, called)];
      at = afterPhrase(chunks, called);
      objects ||= chunk.kind !== 'prep';
      last = at - 1;
    } else if (chunk.kind === 'adv' || chunk.kind === 'adj' || chunk.kind === 'mark' || chunk.kind === 'other') {
      if (isParticle(chunks, verb, at)) clause.particle = chunk.word;
      else if (
        clause.predicate === null &&
        obliques.length === 0 &&
        !objects &&
        chunk.kind !== 'mark' &&
        // "is solely responsible": the adjective is what is said.
        !(DEGREE.test(chunk.word) && chunks[at + 1]?.kind === 'adj')
      )
        clause.predicate = chunk.word;
      at += 1;
    } else if (OPENS.test(chunk.word) && subjects.has(at + 1) && !clause.subjects.includes(at + 1)) {
      // "began after Ostria took the town": another clause opens.
      break;
    } else if (
      chunk.kind === 'prep' &&
      (chunks[at + 1]?.kind === 'np' || (chunks[at + 1]?.kind === 'mark' && chunks[at + 2]?.kind === 'np'))
    ) {
      // "threatened it with “total destruction”"
      const noun = chunks[at + 1]!.kind === 'mark' ? at + 2 : at + 1;
      if (isParticle(chunks, verb, at)) clause.particle = chunk.word;
      if (
        isParticle(chunks, verb, at) &&
        (!/^(?:in|on|through|over)$/u.test(chunk.word) || (chunk.word === 'over' && /^(?:hand|take|turn|bring)$/u.test(clause.verb.word)))
      ) {
        at += 1;
        continue;
      }
      const second = chunk.word === 'between' ? secondBetween(chunks, noun) : null;
      const nouns = second === null ? nounGroup(chunks, noun) : [noun, second];
      obliques.push({ prep: chunk.word, at, nouns });
      at = afterPhrase(chunks, nouns.at(-1)!);
      last = at - 1;
    } else if (chunk.kind === 'prep') {
      // "Were fired upon by snipers", "was shot at"
      if (isParticle(chunks, verb, at) || (at === verb + 1 && /^(?:upon|at)$/u.test(chunk.word))) clause.particle = chunk.word;
      last = at;
      at += 1;
    } else if (
      chunk.kind === 'np' &&
      // "stabbed to death two guards"
      // "condemned in the strongest terms the attack"
      (behindPlace(chunks, at, clause, obliques) ||
        obliques.every((o) =>
          o.nouns.every(
            (noun) =>
              isTime(chunks[noun]!) ||
              (o.prep === 'to' && chunks[noun]!.word === 'death') ||
              (o.prep === 'in' && /^(?:terms|sense|words|language)$/u.test(chunks[noun]!.word)),
          ),
        )) &&
      (!objects || clause.objects.length < 2)
    ) {
      if (subjects.has(at) && !clause.subjects.includes(at)) break;
      const end = afterPhrase(chunks, at);
      if (isTime(chunk)) {
        last = at;
        at += 1;
        continue;
      }
      const nouns = nounGroup(chunks, at);
      clause.objects = objects ? [...clause.objects, ...nouns] : [...clause.objects, ...nouns];
      objects = true;
      const whole = nouns.length > 1 ? afterPhrase(chunks, nouns.at(-1)!) : end;
      last = whole - 1;
      // "accused X of …", "deprived X of …": here the verb governs the "of".
      at = OF_VERBS.has(clause.verb.word) ? nouns.at(-1)! + 1 : whole;
    } else if (chunk.kind === 'np' && isTime(chunk)) {
      last = at;
      at += 1;
    } else if (chunk.kind === 'comma' && (chunks[at + 1]?.kind === 'prep' || (chunks[at + 1]?.kind === 'np' && isTime(chunks[at + 1]!)))) {
      at += 1;
    } else if (chunk.kind === 'comma' && chunks[at + 1]?.kind === 'adv' && chunks[at + 2]?.kind === 'prep') {
      // "was shot on Monday, apparently by rebels"
      at += 2;
    } else if (chunk.kind === 'comma' && objects && appositionEnd(chunks, at) > at) {
      at = appositionEnd(chunks, at);
    } else if (chunk.kind === 'comma' && (objects || obliques.length > 0) && afterApposition(chunks, at) !== null) {
      at = afterApposition(chunks, at)!;
    } else if (chunk.kind === 'conj' && chunks[at - 1]?.kind === 'prep' && chunks[at + 1]?.kind === 'prep') {
      // "in and around the port": two prepositions of one noun phrase.
      at += 1;
    } else if (chunk.kind === 'conj' && objects && obliques.length === 0 && joinsObject(chunks, at, subjects)) {
      // "who killed two guards and a driver fled"
      clause.objects = [...clause.objects, at + 1];
      at = afterPhrase(chunks, at + 1);
      last = at - 1;
    } else if (chunk.kind === 'conj' && joinsInside(chunks, at, subjects)) {
      at = afterPhrase(chunks, at + 1);
      last = at - 1;
    } else if (chunk.kind === 'sub' && OPENS.test(chunk.word) && isTime(chunks[at + 1] ?? chunk) && !subjects.has(at + 1)) {
      // "was jailed there since 1999, called on": the time is the clause's own.
      last = at + 1;
      at += 2;
    } else if (chunk.kind === 'open') {
      while (at < chunks.length && chunks[at]!.kind !== 'close') at += 1;
      at += 1;
    } else break;
  }
  clause.obliques = obliques;
  clause.to = last;
}

/** "Signed in Velm a ceasefire", "seized near the port two trucks": an object of several words right behind the place. */
const behindPlace = (chunks: readonly Chunk[], at: number, { verb, objects }: Clause, obliques: readonly Oblique[]): boolean =>
  !verb.verb!.passive &&
  objects.length === 0 &&
  obliques.length === 1 &&
  /^(?:in|at|near)$/u.test(obliques[0]!.prep) &&
  chunks[at - 1]!.kind === 'np' &&
  chunks[at]!.from < chunks[at]!.head;

/** A noun phrase behind "and" that is nobody's subject, though a verb follows. */
function joinsObject(chunks: readonly Chunk[], conj: number, subjects: ReadonlySet<number>): boolean {
  const noun = chunks[conj + 1];
  return (
    chunks[conj]!.word === 'and' &&
    noun?.kind === 'np' &&
    !isTime(noun) &&
    !subjects.has(conj + 1) &&
    chunks[afterPhrase(chunks, conj + 1)]?.verb?.form === 'ed'
  );
}

/** "freed the towns of Tarn and Lund from the rebels": the conjunction joins what "of" holds, and the clause goes on. */
function joinsInside(chunks: readonly Chunk[], conj: number, subjects: ReadonlySet<number>): boolean {
  const noun = chunks[conj + 1];
  if (noun?.kind !== 'np' || chunks[conj - 1]?.kind !== 'np' || chunks[conj - 2]?.word !== 'of' || subjects.has(conj + 1)) return false;
  const after = chunks[afterPhrase(chunks, conj + 1)];
  return after?.kind === 'prep' && chunks[after.index + 1]?.kind === 'np';
}

/** "drove the front, an ally of the army, out of Tarn": the chunk after an apposition that commas close and a preposition follows; else `comma`. */
function appositionEnd(chunks: readonly Chunk[], comma: number): number {
  if (chunks[comma + 1]?.kind !== 'np') return comma;
  const end = afterPhrase(chunks, comma + 1, /^(?:of|in|from|for)$/u);
  return chunks[end]?.kind === 'comma' && chunks[end + 1]?.kind === 'prep' && /^(?:out of|from|into|to)$/u.test(chunks[end + 1]!.word)
    ? end + 1
    : comma;
}

/**
 * "Shelled Tarn, a town in the north, on Monday", "was seized in Tarn, Lund Province, 40 km north of the port, by rebels": the preposition that
 * goes on after what stands between commas, or null; after more than one such aside only "by".
 */
function afterApposition(chunks: readonly Chunk[], comma: number): number | null {
  let at = comma;
  for (let asides = 1; asides <= 3; asides += 1) {
    const noun = chunks[at + 1];
    if (noun?.kind !== 'np' || isTime(noun)) return null;
    at = afterPhrase(chunks, at + 1, /^(?:of|in|for|from|(?:north|south|east|west|\w+east|\w+west|outside) of)$/u);
    if (chunks[at]?.kind !== 'comma') return null;
    const next = chunks[at + 1];
    if (next?.kind === 'prep') return chunks[at + 2]?.kind === 'np' && (asides === 1 || next.word === 'by') ? at + 1 : null;
  }
  return null;
}
