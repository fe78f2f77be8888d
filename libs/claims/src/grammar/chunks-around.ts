import type { Chunk } from './chunk.js';
import { afterBracket, afterPhrase, isTime, nounGroup, secondBetween } from './noun-group.js';
import { CLAUSE_TAKERS, INTRANSITIVE, INVERTING } from './verb-classes.js';
import { isParticipleOnly, isPastOnly } from './verb-forms.js';
import { DAYS, SUBJECT_PRONOUNS } from '../lexicon/function-words.js';

// What stands around a chunk: questions that the chunks alone can answer.

const PERSON =
  /^(?:spokes(?:man|woman|person)|official|officer|member|leader|commander|chief|head|minister|ambassador|envoy|analyst|expert|soldier|fighter|resident|director|man|woman|doctor|general|colonel|president|adviser|advisor|diplomat|activist|journalist)s?$/u;
/** Prepositions and conjunctions of time, which may open a clause or hold a noun phrase. */
export const TEMPORAL = /^(?:after|before|since|until|till|as|than|once)$/u;
const OF_A_SPEAKER = /^(?:of|for|from|in|at|with)$/u;
const TRANSPARENT = /^(?:adv|mark|other|adj)$/u;

/** The main verb's own form: the chunk's word is its dictionary form. */
export const tokenOf = (chunk: Chunk): string => chunk.surface ?? chunk.word;

/** The chunk before `index`, past the kinds in `skip`. */
export function chunkBefore(chunks: readonly Chunk[], index: number, skip = TRANSPARENT): Chunk | undefined {
  let at = index - 1;
  while (at >= 0 && skip.test(chunks[at]!.kind)) at -= 1;
  return chunks[at];
}

/** Those left behind by somebody, and what is left of him: what is told behind "the family of the soldier" is told of the soldier. */
const LEFT_OF =
  /^(?:famil(?:y|ies)|relatives?|parents?|mothers?|fathers?|wi(?:fe|ves)|widows?|orphans?|child(?:ren)?|sons?|daughters?|bod(?:y|ies)|corpses?|remains|funerals?|burials?|graves?|coffins?|names?|memory|photographs?|photos?|pictures?|portraits?)$/u;

/** From a noun phrase in "X of Y" back to X. */
export function headOfPhrase(chunks: readonly Chunk[], at: number): number {
  let head = at;
  while (
    chunks[head - 1]?.kind === 'prep' &&
    chunks[head - 1]!.word === 'of' &&
    chunks[head - 2]?.kind === 'np' &&
    !LEFT_OF.test(chunks[head - 2]!.word)
  )
    head -= 2;
  return head;
}

/** The noun phrase that a relative word at `index`, or a participle, is said of. */
export function nounBefore(chunks: readonly Chunk[], index: number, relative = ''): number | null {
  for (let at = index - 1; at >= Math.max(0, index - 8); at -= 1) {
    // "an attack on Monday that killed nine": nothing is said of the day.
    if (chunks[at]!.kind !== 'np' || DAYS.has(chunks[at]!.word)) continue;
    const wide = chunks[at - 2];
    if (relative === 'who' && chunks[at - 1]?.kind === 'prep' && wide?.kind === 'np' && PERSON.test(wide.word)) return at - 2;
    if (relative === 'which' || relative === 'that') return blowBefore(chunks, at, index) ?? at;
    return headOfPhrase(chunks, at);
  }
  return null;
}

/**
 * "An attack in Tarn on Monday that killed nine", "attacks on a union and a charity, which killed nine": what killed them is the attack, and not
 * the place where it was or those whom it was aimed at.
 */
function blowBefore(chunks: readonly Chunk[], noun: number, relative: number): number | null {
  const verb = chunks.slice(relative + 1, relative + 4).find((c) => c.kind === 'vg');
  if (verb === undefined || !HARMS.test(verb.word) || verb.verb!.passive) return null;
  for (let at = noun; at >= Math.max(0, noun - 10); at -= 1) {
    if (chunks[at]!.kind === 'np' && BLOW.test(chunks[at]!.word)) return at;
    if (!/^(?:np|prep|conj|comma|adv)$/u.test(chunks[at]!.kind)) return null;
  }
  return null;
}

const HARMS =
  /^(?:kill|wound|injure|hurt|maim|leave|destroy|damage|cause|claim|cost|displace|force|send|trap|hit|strike|target|wreck|rock|shake)$/u;
const BLOW =
  /^(?:attack|assault|raid|strike|air-?strike|bombing|bombardment|shelling|blast|explosion|clash|clashe|battle|fighting|ambush|ambushe|offensive|operation|shooting|shoot-?out|gun-?fight|fire-?fight|gun-?battle|massacre|barrage|bomb|car-bomb|mine|landmine|device|missile|rocket|shell|drone|violence|war|conflict|insurgency|rebellion|unrest|campaign)s?$/u;

/** Whether the noun phrase before a conjunction stands inside a prepositional phrase. */
export function inPhrase(chunks: readonly Chunk[], conj: number): boolean {
  let at = conj - 1;
  while (at > 0 && chunks[at]!.kind === 'np' && chunks[at - 1]!.kind !== 'prep') at -= 1;
  return at > 0 && chunks[at - 1]!.kind === 'prep';
}

/** "after it ran out": a preposition before a noun phrase with a verb of its own. */
export function opensClause(chunks: readonly Chunk[], at: number): boolean {
  if (!TEMPORAL.test(chunks[at]!.word)) return false;
  const noun = chunks[at + 1];
  if (noun?.kind !== 'np') return false;
  // "a group known as the Karwa Front attacked": what it is called, no clause of time.
  if (
    chunks[at]!.word === 'as' &&
    /^(?:know|name|call|describe|identify|disguise|dress|list|designate|pose)$/u.test(chunks[at - 1]?.word ?? '')
  )
    return false;
  // "after clashes between students and soldiers left three dead"
  const second = chunks[at + 2]?.word === 'between' && chunks[at + 3]?.kind === 'np' ? secondBetween(chunks, at + 3) : null;
  let end = afterPhrase(chunks, second ?? at + 1, second === null ? /^(?:of|in|from|for|at|on|between)$/u : /^(?:of|in|from|for|at|on)$/u);
  end = afterIncluded(chunks, afterBracket(chunks, end));
  if (chunks[end]?.kind === 'conj' && chunks[end + 1]?.kind === 'np') end = afterBracket(chunks, afterPhrase(chunks, end + 1));
  else if (isHeadlinePair(chunks, at, end)) end += 2;
  let verb = chunks[end];
  if (verb?.kind === 'adv') verb = chunks[end + 1];
  if (verb?.kind !== 'vg') return false;
  if (verb.verb!.form === 'finite') return true;
  if (verb.verb!.form !== 'ed' || isParticipleOnly(tokenOf(verb))) return false;
  const next = chunks[verb.index + 1];
  return (
    isPastOnly(tokenOf(verb)) ||
    // "since the army claimed to have taken it"
    next?.verb?.form === 'infinitive' ||
    actBehind(chunks, verb.index) ||
    SUBJECT_PRONOUNS.has(noun.word) ||
    (next?.kind === 'np' && !isTime(next)) ||
    // "after soldiers sealed off the area"
    (/^(?:off|up|out|down|over|away)$/u.test(next?.word ?? '') && isDoneTo(chunks[verb.index + 2])) ||
    (next?.kind === 'sub' && CLAUSE_TAKERS.has(verb.word)) ||
    // "after troops attacked and retook a bridge": one object for two verbs.
    (next?.kind === 'conj' && chunks[next.index + 1]?.kind === 'vg' && chunks[next.index + 2]?.kind === 'np') ||
    // "as clashes erupted near the port": what takes no object is no participle.
    (INTRANSITIVE.has(verb.word) && next?.word !== 'by') ||
    // "as the rebels approached": used without an object as often as with one.
    (/^(?:approach|near|gather|move|return|pass|attack|enter|charge|open)$/u.test(verb.word) &&
      (next === undefined || /^(?:stop|comma|adv)$/u.test(next.kind) || next.word === 'from')) ||
    // "since the army pulled out of Tarn"
    (/^(?:pull|move|back|break|step|walk|push|close)$/u.test(verb.word) &&
      /^(?:out of|out|back|ahead|away|in|into)$/u.test(next?.word ?? '')) ||
    (chunks[at]!.word === 'as' && INVERTING.has(verb.word) && next?.word !== 'by')
  );
}

/** "After ten people including a judge, guards and their driver were killed": past those who are some of the ones counted, where a verb is said of all; else `at`. */
function afterIncluded(chunks: readonly Chunk[], at: number): number {
  const first = chunks[at]?.kind === 'comma' ? at + 1 : at;
  if (chunks[first]?.word !== 'include' || chunks[first]!.verb?.form !== 'ing') return at;
  let end = first + 1;
  while (end < first + 24 && /^(?:np|prep|comma|conj|adj|open|close)$/u.test(chunks[end]?.kind ?? '')) end += 1;
  return chunks[end]?.verb?.form === 'finite' ? end : at;
}

/**
 * "Four killed as soldiers, rebels clash": two parties of one verb in the plural of the present, where a headline leaves out the "and"; `end` is where the
 * first one ends. In "employed as a guide, rebels say" the comma parts who says it.
 */
function isHeadlinePair(chunks: readonly Chunk[], as: number, end: number): boolean {
  const verb = chunks[end + 2];
  if (as === 0 || chunks[as]!.word !== 'as' || chunks[end]?.kind !== 'comma' || verb?.kind !== 'vg') return false;
  if (tokenOf(verb) !== verb.word || verb.verb!.modal !== null || CLAUSE_TAKERS.has(verb.word) || INVERTING.has(verb.word)) return false;
  return nounGroup(chunks, as + 1, end + 2).at(-1) === end + 1;
}

/** Verbs with a clause after them and hardly ever a noun phrase. */
const SAYS = /^(?:say|think|believe|insist|argue|allege|fear|hope|suspect|note|add|know|deny)$/u;

/**
 * "…, two residents and an officer said", "said the guards and the militia fought": the conjunction joins the subjects of the verb that
 * follows.
 */
export function jointSubjects(chunks: readonly Chunk[], pending: number | null, conj: number): boolean {
  if (pending === null || chunks[conj + 1]?.kind !== 'np') return false;
  const verb = chunks[afterBracket(chunks, afterPhrase(chunks, conj + 1, OF_A_SPEAKER))];
  if (verb?.kind !== 'vg' || verb.verb!.form === 'infinitive') return false;
  const before = chunks[pending - 1];
  const speakers = before?.kind === 'comma' && (INVERTING.has(verb.word) || verb.word === 'tell');
  const content = before?.kind === 'vg' && SAYS.test(before.word) && verb.verb!.form !== 'ing';
  return (speakers || content) && nounGroup(chunks, pending, verb.index).at(-1) === conj + 1;
}

/** "said a captain, four marines and two guides were killed": whether a chunk goes on the list of those who wait for the verb behind it. */
export function listsOn(chunks: readonly Chunk[], pending: number | null, at: number): boolean {
  const before = pending === null ? undefined : chunks[pending - 1];
  if (before?.kind !== 'vg' || !CLAUSE_TAKERS.has(before.word)) return false;
  let verb = at + 1;
  while (verb < at + 16 && /^(?:np|comma|conj|prep|adj|adv|other)$/u.test(chunks[verb]?.kind ?? '')) verb += 1;
  if (chunks[verb]?.kind !== 'vg' || chunks[verb]!.verb!.form !== 'finite') return false;
  const group = nounGroup(chunks, pending!, verb);
  return group.length > 2 && afterPhrase(chunks, group.at(-1)!, OF_A_SPEAKER) === verb;
}

/** "…,” Kahiya, an official in Kirkuk, told Rudaw": the name after the content, before the apposition that `comma` ends. */
export function apposedSubject(chunks: readonly Chunk[], comma: number): number | null {
  let at = comma - 1;
  while (at >= 0 && /^(?:np|prep|comma|adj|adv|conj|open|close)$/u.test(chunks[at]!.kind)) at -= 1;
  if (at < 0 || (chunks[at]!.kind !== 'mark' && chunks[at]!.kind !== 'vg')) return null;
  let start = at + 1;
  if (chunks[at]!.kind === 'vg') {
    while (start < comma && chunks[start]!.kind !== 'comma') start += 1;
    start += 1;
    // "…, but its chief, Ada Bell, said": joined to what another did.
    if (chunks[start]?.kind === 'conj') start += 1;
  }
  const noun = chunks[start];
  if (noun?.kind !== 'np' || isTime(noun)) return null;
  const end = afterPhrase(chunks, start, /^(?:of|for|from|in|at|with)$/u);
  return chunks[end]?.kind === 'comma' && end < comma ? start : null;
}

/** ", armed, equipped and funded": bare forms joined by commas that end in a conjunction. */
export function listOfVerbs(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  return next?.kind === 'conj' && chunks[at + 2]?.kind === 'vg';
}

/** The verb that a comma or conjunction joins straight to the one at `at`, past particles and adverbs: "hunted down and arrested", "beaten and later shot"; null where there is none. */
export function deedBehind(chunks: readonly Chunk[], at: number): number | null {
  const past = (k: number, skip: RegExp): number => (skip.test(chunks[k]?.kind ?? '') && k < at + 8 ? past(k + 1, skip) : k);
  const pause = past(at + 1, /^(?:adv|adj|prep)$/u);
  const verb = past(pause, /^(?:comma|conj|adv)$/u);
  const { kind, verb: group } = chunks[verb] ?? {};
  if (verb === pause || kind !== 'vg' || group!.light || group!.modal !== null) return null;
  return group!.form === 'ed' || group!.form === 'finite' ? verb : null;
}

/** "Ambushed, captured and disarmed a patrol", "hunted down and arrested him": pasts in a row, of which the last has the object of all. */
export function isRowOfDeeds(chunks: readonly Chunk[], at: number): boolean {
  let last = at;
  for (let next = deedBehind(chunks, at); next !== null && last < at + 16; next = deedBehind(chunks, next)) last = next;
  const object = chunks[last + 1];
  return last > at && chunks.slice(at, last).some((c) => c.kind === 'conj') && object?.kind === 'np' && !isTime(object);
}

/** Participles that tie the noun before them to another: "groups linked to the front". */
const TYING = /^(?:link|tie|ally|align|affiliate|relate|associate|connect|belong|attach|subordinate)$/u;

/** Whether, to the right, a verb stands that has no subject unless the waiting one. */
export function verbWaits(chunks: readonly Chunk[], at: number): boolean {
  let noun = false;
  let subordinate = 0;
  const tied = TYING.test(chunks[at]!.word) && chunks[at + 1]?.kind === 'prep';
  for (let k = at + 1; k < Math.min(chunks.length, at + 60); k += 1) {
    const { kind, verb, word } = chunks[k]!;
    if (kind === 'semi' || kind === 'colon') return false;
    // "shells fired by the Red Column (RC) hit": a gloss in brackets does nothing.
    const closed = afterBracket(chunks, k);
    if (closed > k) {
      k = closed - 1;
      continue;
    }
    if (kind === 'rel' || kind === 'sub') subordinate += 1;
    // "backed by a militia and the police, have …", "held by the front, a rebel group, fell": the comma ends what hangs on the participle.
    if (kind === 'comma') noun = false;
    if (kind === 'conj') noun = true;
    // "drones supplied by Ostria and the Tollanders hit": the second giver hangs on the participle as the first does.
    if (kind === 'np' && k === at + 4 && chunks[at + 1]!.word === 'by' && chunks[at + 3]!.kind === 'conj') noun = false;
    // "…, the ministry in Kabul said": what hangs on a noun leaves it waiting.
    else if (kind === 'np' && chunks[k - 1]?.kind !== 'prep') noun = chunks[k - 1]?.kind !== 'vg' || CLAUSE_TAKERS.has(chunks[k - 1]!.word);
    if (kind === 'prep' && /^(?:after|before|since|as|until)$/u.test(word) && opensClause(chunks, k)) subordinate += 1;
    if (kind !== 'vg' || verb!.form === 'infinitive' || verb!.form === 'ing') continue;
    if (subordinate > 0) {
      if (!actBehind(chunks, k)) subordinate -= 1;
      continue;
    }
    if (noun) return false;
    if (verb!.form === 'finite' || isPastOnly(tokenOf(chunks[k]!))) return true;
    const next = chunks[k + 1];
    if (next?.word === 'by') continue;
    // "troops backed by tanks sealed off the town": a verb with its particle and its object.
    if (next?.kind === 'prep' && /^(?:off|up|out|down|back|over)$/u.test(next.word) && chunks[k + 2]?.kind === 'np') return true;
    if (isOnTheMove(chunks[k]!, next)) return true;
    // "Groups linked to the front met on Monday": the tie is hardly ever the act.
    if (tied && chunks[k - 1]?.kind === 'np') return true;
    if (chunks[k - 1]?.kind === 'comma' || INTRANSITIVE.has(chunks[k]!.word)) return true;
    if (next === undefined || /^(?:np|sub|rel|vg|adv|stop|comma)$/u.test(next.kind)) return true;
  }
  return false;
}

/** "Rebels led by a colonel swept into the town", "clashed with": verbs that before such a preposition are hardly ever participles. */
const isOnTheMove = ({ word }: Chunk, next: Chunk | undefined): boolean =>
  next?.kind === 'prep' &&
  ((/^(?:into|onto|towards?|through|across|out of)$/u.test(next.word) &&
    /^(?:sweep|move|push|press|pour|storm|cross|charge|return|travel|rush|head|break|pull|drive|slip|creep|burst|spread|fan)$/u.test(
      word,
    )) ||
    (/^(?:with|in|near|at|against|outside|on|over)$/u.test(next.word) &&
      /^(?:clash|fight|battle|skirmish|gather|assemble|operate|rally)$/u.test(word)));

/** "men based in Tarn attacked a village", "men riding in a car shot at them": behind a participle and where it is, with no pause between, a verb that tells what they did. */
export function actBehind(chunks: readonly Chunk[], participle: number): boolean {
  const { form } = chunks[participle]!.verb!;
  if ((form !== 'ed' && form !== 'ing') || isPastOnly(tokenOf(chunks[participle]!))) return false;
  let at = participle + 1;
  while (chunks[at]?.kind === 'prep' && AT_PLACES.test(chunks[at]!.word) && chunks[at + 1]?.kind === 'np') at += 2;
  const [verb, next] = [chunks[at], chunks[at + 1]];
  if (at === participle + 1 || verb?.kind !== 'vg' || verb.verb!.passive || next?.word === 'by') return false;
  if (verb.verb!.form === 'finite') return true;
  return (
    verb.verb!.form === 'ed' && ((next?.kind === 'np' && !isTime(next)) || (next?.kind === 'prep' && /^(?:at|on|into)$/u.test(next.word)))
  );
}
const AT_PLACES = /^(?:in|at|near|on|inside|outside|across|along|around|from|of|with)$/u;

/** "troops backed by artillery had attacked", "shells fired by rebels landed": a finite verb behind a participle and what it governs, with no pause between. */
export function finiteBehind(chunks: readonly Chunk[], participle: number): boolean {
  const { form } = chunks[participle]!.verb!;
  if (form !== 'ed' && form !== 'ing') return false;
  let at = participle + 1;
  // "Said planes struck after the fighting had ended": that verb has a subject of its own.
  while (/^(?:np|prep|adv|adj|open|close)$/u.test(chunks[at]?.kind ?? '') && !(TEMPORAL.test(chunks[at]!.word) && opensClause(chunks, at)))
    at += 1;
  const verb = chunks[at];
  if (verb?.kind !== 'vg') return false;
  // "Rebels holding the town shot two farmers": the participle has its object already.
  const acts = form === 'ing' && verb.verb!.form === 'ed' && chunks[at + 1]?.kind === 'np';
  return acts || verb.verb!.form === 'finite' || INTRANSITIVE.has(verb.word) || isPastOnly(tokenOf(verb));
}

/** A noun phrase that a verb can be done to, and no time. */
const isDoneTo = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' && !isTime(chunk);
