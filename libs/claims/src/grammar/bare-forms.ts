import { regrouped, type Chunk, type VerbForm } from './chunk.js';
import { chunkBefore, finiteBehind, isRowOfDeeds, listOfVerbs, tokenOf, verbWaits } from './chunks-around.js';
import type { Frame } from './frame.js';
import { isTime } from './noun-group.js';
import { CLAUSE_TAKERS, INTRANSITIVE, INVERTING } from './verb-classes.js';
import { isParticipleOnly, isPastOnly } from './verb-forms.js';
import { MESSAGES } from '../lexicon/messages.js';
import { SAID_NOUNS } from '../lexicon/function-words.js';

/** "Men suspected to be members …": what somebody is held to be or to have done. */
const HELD: ReadonlySet<string> = new Set(['suspect', 'believe', 'say', 'think', 'know', 'allege', 'report', 'understand']);

/** A bare "-ed" form: the past tense of a subject that waits for its verb, or a participle that modifies the noun before it. */
export function resolveBareForm(chunks: readonly Chunk[], frames: readonly Frame[], chunk: Chunk): VerbForm {
  const word = tokenOf(chunk);
  if (isPastOnly(word)) return 'finite';
  const before = chunkBefore(chunks, chunk.index, /^(?:adv|mark)$/u);
  const next = chunks[chunk.index + 1];
  if (
    INVERTING.has(chunk.word) &&
    next !== undefined &&
    ((next.word !== 'by' && next.kind !== 'prep') || isChannel(chunks[next.index + 1]) || isSaidOnADay(chunks, chunk)) &&
    (before?.kind === 'comma' || before?.kind === 'np')
  )
    return 'finite';
  // "A resident who asked not to be named said": whoever is not named speaks.
  if (INVERTING.has(chunk.word) && before?.kind === 'vg' && /^(?:name|identify|quote)$/u.test(before.word)) return 'finite';
  // "We never fired on the convoy": nobody modifies a pronoun by a participle.
  if (before?.kind === 'np' && /^(?:i|we|he|she|they)$/u.test(before.word) && !/^(?:vg|prep)$/u.test(chunks[before.index - 1]?.kind ?? ''))
    return 'finite';
  const object = next?.kind === 'np' && !isTime(next);
  const top = frames.at(-1)!;
  if (INTRANSITIVE.has(chunk.word)) return 'finite';
  // ", an allegation the rebels denied": said of the noun before its subject.
  const said = before?.kind === 'np' ? chunks[before.index - 1] : undefined;
  if (said?.kind === 'np' && SAID_NOUNS.has(said.word) && chunks[said.index - 1]?.kind === 'comma' && !object && next?.word !== 'by')
    return 'finite';
  // "Ostria helped disarm the rebels"
  if (chunk.word === 'help' && next?.kind === 'vg') return 'finite';
  if (next?.kind === 'vg' && next.verb!.form === 'infinitive' && before?.kind !== 'comma')
    return HELD.has(chunk.word) && verbWaits(chunks, chunk.index) ? 'ed' : 'finite';
  // "Four slain as rebels clash with police": a headline leaves out the auxiliary.
  if (chunk.word === 'slay' && top.clause === null && suffers(chunks, chunk) && !verbWaits(chunks, chunk.index)) return 'finite';
  if (isParticipleOnly(word)) return before?.kind === 'conj' && top.clause?.verb.verb!.perfect === true ? 'finite' : 'ed';
  if (before === undefined) return 'ed';
  // "which the government blamed on rebels, killed …": a relative clause with a subject of its own has its own verb.
  if (top.clause === null && top.kind === 'relative' && top.subject !== null && before.kind === 'np' && next?.word !== 'by')
    return 'finite';
  if (top.clause === null && (top.subject !== null || top.kind === 'relative')) {
    // "Ode Bell, the spokesman, blamed the rebels, saying they had …": a participle has no object, unless it names.
    if (object && (before.kind !== 'comma' || !NAMES.test(chunk.word))) return 'finite';
    if (next?.kind === 'prep' && next.word === 'by') return verbWaits(chunks, chunk.index) ? 'ed' : 'finite';
    if (before.kind === 'comma') return verbWaits(chunks, chunk.index) ? 'ed' : 'finite';
    if (before.kind === 'np' && isRowOfDeeds(chunks, chunk.index)) return 'finite';
    return verbWaits(chunks, chunk.index) && before.kind === 'np' ? 'ed' : 'finite';
  }
  if (before.kind === 'conj' || (before.kind === 'comma' && (object || listOfVerbs(chunks, chunk.index)))) return 'finite';
  // "The front, which was founded in May, took": also where dashes part the aside.
  if (/^(?:comma|dash)$/u.test(before.kind) && frames.slice(0, -1).some((f) => f.clause === null && f.subject !== null))
    return next?.word === 'by' ? 'ed' : 'finite';
  if (top.pending !== null && top.clause !== null) {
    const adjacent = chunks[top.pending - 1];
    // "was quoted saying rebels killed two": what the nearest verb takes.
    const verb = adjacent?.kind === 'vg' ? adjacent : top.clause.verb;
    if (adjacent?.kind === 'comma' || adjacent?.kind === 'conj' || adjacent?.kind === 'mark') return next?.word === 'by' ? 'ed' : 'finite';
    // "Claimed the attack in a message sent to reporters": said of the message.
    if (before.kind === 'np' && before.index !== top.pending && MESSAGES.has(before.word) && DELIVERED.test(chunk.word)) return 'ed';
    // "Said nine of its soldiers deployed with a force had been killed": their verb comes later.
    if (CLAUSE_TAKERS.has(verb.word) && next?.word !== 'by') return !object && finiteBehind(chunks, chunk.index) ? 'ed' : 'finite';
  }
  if (
    top.clause !== null &&
    before.kind === 'np' &&
    frames.slice(0, -1).some((f) => f.clause === null && f.subject !== null) &&
    next?.word !== 'by'
  )
    return 'finite';
  return 'ed';
}

const DELIVERED = /^(?:send|post|publish|release|issue|circulate|share|carry|distribute|upload|e-?mail|read|sign|deliver|air|broadcast)$/u;

const NAMES = /^(?:name|call|dub|nickname|rename|title|codename|label|brand|give|award|deny|dress|arm|pay|offer|grant|teach|show)$/u;

/** "Said on Tuesday that": no participle, which would say it of a noun. */
function isSaidOnADay(chunks: readonly Chunk[], { word, index }: Chunk): boolean {
  const day = chunks[index + 2];
  return /^(?:say|add|warn|tell)$/u.test(word) && chunks[index + 1]!.word === 'on' && day !== undefined && isTime(day);
}

/** "An officer said by telephone", "said in a statement": how it was said, by no passive. */
const isChannel = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' && MESSAGES.has(chunk.word);

/** "12 rebels killed in clash": a headline leaves out the auxiliary; without an object these verbs are said of who suffers. */
export function suffers(chunks: readonly Chunk[], group: Chunk): boolean {
  const next = chunks[group.index + 1];
  // "Police hunted down and arrested the bomber": it was done to him.
  if (isRowOfDeeds(chunks, group.index)) return false;
  if (isAccordReached(chunks, group) || isStruck(chunks, group) || isDoneAsWell(chunks, group)) return true;
  // "Militia accused of killings": an accuser would name whom he accuses.
  if (group.verb!.form === 'ed' && !group.verb!.passive && /^(?:accuse of|blame for)$/u.test(`${group.word} ${next?.word}`)) return true;
  return (
    group.verb!.form === 'ed' &&
    !group.verb!.passive &&
    /^(?:kill|hurt|martyr|slay|rescue|jail|imprison|free|injure|wound|arrest|abduct|kidnap|detain|behead|assassinate|displace|murder|execute|massacre|slaughter|hospitalise|hospitalize)$/u.test(
      group.word,
    ) &&
    (next === undefined ||
      /^(?:stop|comma|semi|dash|close|sub)$/u.test(next.kind) ||
      next.verb?.form === 'ing' ||
      // "the two rebels killed lived in Tarn"
      next.verb?.form === 'finite' ||
      (next.kind === 'prep' && /^(?:in|at|near|by|during|after|since|on|when|as|across|outside|inside|over)$/u.test(next.word)) ||
      (next.kind === 'conj' && chunks[next.index + 1]?.kind === 'np'))
  );
}

/** "Guard shot dead in raid", "chief gunned down", "mill hit by rocket", "truck hit in drone strike": what became of it or did it, and nobody it was done to. */
function isStruck(chunks: readonly Chunk[], { index, word, verb, surface }: Chunk): boolean {
  const past = verb!.form === 'ed' || surface === 'hit';
  if (!past || verb!.passive || verb!.modal !== null || verb!.perfect || !/^(?:np|close)$/u.test(chunks[index - 1]?.kind ?? ''))
    return false;
  const [next, second] = [chunks[index + 1], chunks[index + 2]];
  if (/^(?:dead|down)$/u.test(next?.word ?? '') && /^(?:shoot|gun|cut|bring|hunt|strike)$/u.test(word)) return !isDoneTo(second);
  if (next?.word === 'to' && second?.word === 'death') return !isDoneTo(chunks[index + 3]);
  if (next?.kind !== 'prep' || second?.kind !== 'np' || !STRUCK.test(word)) return false;
  if (next.word === 'by') return !isTime(second) && !/^(?:land|sea|air|force|mistake|accident|surprise|proxy|hand|night|day)$/u.test(second.word); // prettier-ignore
  // "Nurse shot in Tarn": whoever shoots somewhere shoots in the air.
  return next.word === 'in' && (BLOW.test(second.word) || (/^(?:shoot|stab)$/u.test(word) && second.word !== 'air'));
}

const STRUCK =
  /^(?:hit|target|strike|shoot|attack|ambush|shell|bomb|bombard|storm|raid|destroy|damage|torch|burn|rock|besiege|surround|seize|capture|loot|stab|beat)$/u;
const BLOW =
  /(?:strike|raid|attack|blast|bombing|shelling|explosion|shooting|ambush|clash|crossfire|gunfire|fire|bombardment|assault)(?:e?s)?$/u;
/** A noun phrase that the deed before it was done to. */
const isDoneTo = (chunk: Chunk | undefined): boolean => chunk?.kind === 'np' && !isTime(chunk);

/** "Men were burned alive and women raped", "nine were killed and 350 wounded": the auxiliary before the first holds for the second. */
function isDoneAsWell(chunks: readonly Chunk[], group: Chunk): boolean {
  const [conj, noun, next] = [chunks[group.index - 2], chunks[group.index - 1], chunks[group.index + 1]];
  if (group.verb!.form !== 'ed' || noun?.kind !== 'np' || conj?.word !== 'and') return false;
  if (next !== undefined && !/^(?:stop|comma|semi|dash|close|prep|conj)$/u.test(next.kind)) return false;
  const verb = chunks.findLast((c) => c.kind === 'vg' && c.index < conj.index);
  return verb?.verb!.passive === true && !chunks.slice(verb.index, conj.index).some((c) => /^(?:rel|sub)$/u.test(c.kind));
}

/** "Rebels say ceasefire reached", "curfew imposed in capital": in a headline what is made stands before its verb. */
function isAccordReached(chunks: readonly Chunk[], group: Chunk): boolean {
  const [before, next] = [chunks[group.index - 1], chunks[group.index + 1]];
  return (
    group.verb!.form === 'ed' &&
    !group.verb!.passive &&
    before?.kind === 'np' &&
    before.to - before.from <= 3 &&
    /^(?:truce|ceasefire|cease-fire|deal|agreement|accord|pact|treaty|curfew|siege|blockade|embargo|sanctions|emergency)$/u.test(
      before.word,
    ) &&
    /^(?:reach|sign|agree|seal|strike|declare|announce|broker|extend|impose|lift|break|violate)$/u.test(group.word) &&
    (next === undefined ||
      next.kind === 'stop' ||
      (next.kind === 'prep' && /^(?:in|on|with|between|after|at|for|near|over|across|amid)$/u.test(next.word)))
  );
}

/** A verb group read as a passive. */
export const passive = (chunk: Chunk): Chunk => regrouped(chunk, { passive: true });
