import type { Doc } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { wordSet } from '../lexicon/word-set.js';
import { CARRIED, DEEDS, FORCE } from '../propositions/deeds.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import type { Attributed } from '../speech/attribution.js';
import type { FoundTime } from '../times/find-times.js';
import { AFFAIRS } from '../times/time-words.js';
import { isIncident } from './other-places.js';
import { tenseOf } from './tense.js';

/** Whether a time in a proposition's sentence is of something else: what it is compared with, another verb, an apposition, another clause. */
export const isNotWhen = (reading: Reading, parse: Parse, proposition: Proposition, t: FoundTime): boolean =>
  ofOtherVerb(reading, parse, proposition, t) ||
  ofTelling(reading, parse, proposition, t) ||
  ofToll(parse, t) ||
  isCountedFrom(reading.doc, proposition, t) ||
  inApposition(parse, proposition, t) ||
  inAddedApposition(reading.doc, parse, proposition, t) ||
  ofClauseBefore(reading.doc, parse, proposition, t) ||
  beforeDescription(reading, parse, proposition, t) ||
  ofAffair(parse, proposition, t) ||
  ofComparison(reading.doc, t) ||
  ofMeasure(reading.doc, parse, proposition, t);

const SUPERLATIVE = /^(?:worst|most|first|\p{L}{3,}est)$/u;

/** "Their biggest offensive in the last ten years", "the first raid since 2015": with what it is compared, not when it was. */
function ofComparison(doc: Doc, { from, to, firstToken }: FoundTime): boolean {
  const { tokens } = doc;
  const prep = tokens[firstToken - 1]?.lower === 'the' ? firstToken - 2 : firstToken - 1;
  const words = [tokens[firstToken]!.lower, tokens[prep]?.lower];
  const years = from !== null && from !== to && (from.length === 4 || to === null);
  if (!years || !words.some((w) => /^(?:in|of|for|since)$/u.test(w ?? ''))) return false;
  for (let k = firstToken - 1; k > firstToken - 8 && tokens[k]?.sentence === tokens[firstToken]!.sentence; k -= 1) {
    if (/^[.,;:]$/u.test(tokens[k]!.text)) return false;
    if (SUPERLATIVE.test(tokens[k]!.lower)) return true;
  }
  return false;
}

/** "The deadliest raid since the war began in 2003": from when on others are compared with it. */
const ofMeasure = (doc: Doc, parse: Parse, { clause }: Proposition, t: FoundTime): boolean =>
  parse.clauses.some((c) => {
    if (c.index === clause || c.kind !== 'adverbial' || c.marker !== 'since') return false;
    if (parse.chunks[c.from]!.from > t.firstToken || endOf(parse, c) < t.lastToken) return false;
    const since = parse.chunks.findLast((k) => k.word === 'since' && k.index <= c.from)?.from ?? 0;
    return doc.tokens.slice(Math.max(0, since - 7), since).some((w) => w.sentence === parse.sentence && SUPERLATIVE.test(w.lower));
  });

/** Verbs that tell of a deed or deal with it afterwards, on a day of their own. */
const TELLING = wordSet(
  'confirm announce acknowledge report deny disclose reveal mention describe discuss detail condemn denounce deplore decry criticise criticize praise mourn commemorate protest blame accuse charge suspect convict try sentence indict investigate probe examine attend visit release publish broadcast air vow pledge call urge demand',
);

/** "Spoke today of the murder", "claimed responsibility on Monday for the attack": the time is of the verb, not of the noun that tells the deed. */
function ofOtherVerb(reading: Reading, parse: Parse, { deed, admits }: Proposition, t: FoundTime): boolean {
  // "The attack was claimed on Sunday by the front", "the raid, claimed by the front on Sunday, …"
  const told = admits === true ? parse.chunks.findLast((c) => c.kind === 'vg' && c.to <= t.firstToken) : undefined;
  if (
    told?.word === 'claim' &&
    told.verb!.form !== 'ing' &&
    !told.verb!.perfect &&
    (deed ?? 0) < told.from &&
    !isAttributive(reading, parse, t)
  )
    return true;
  if (deed === undefined || t.lastToken >= deed) return false;
  const verb = parse.chunks.findLast((c) => c.kind === 'vg' && c.to <= deed);
  if (verb === undefined) return false;
  const own = isAttributive(reading, parse, t);
  if (t.firstToken >= verb.to) return !own;
  // "Sunday's raid followed clashes on Friday": the day of what followed them.
  if (own) return verb.word === 'follow';
  return (
    (admits === true || TELLING.has(verb.word)) && !parse.chunks.some((c) => c.kind === 'vg' && c.from >= t.lastToken && c.to <= verb.from)
  );
}

/** "Sunday's attack", "the March 3 raid", "after the attack on Sunday": the time is a part of what names the deed. */
function isAttributive({ doc, words }: Reading, parse: Parse, t: FoundTime): boolean {
  if (/^['’]s?$/u.test(doc.tokens[t.lastToken]?.lower ?? '')) return true;
  const noun = /^(?:on|in|at)$/u.test(doc.tokens[t.firstToken - 1]?.lower ?? '') ? t.firstToken - 2 : t.firstToken - 1;
  if (isIncident(words, doc.tokens[noun]?.lower ?? '')) return true;
  return parse.chunks.some((c) => c.kind === 'np' && c.from <= t.firstToken && c.to > t.lastToken && c.head >= t.lastToken);
}

/** "Confirmed on Monday the killing of nine", "on Monday released a video of an attack", "accused them on Monday of shelling Tarn": the verb's own time. */
function ofTelling(reading: Reading, parse: Parse, { type, trigger, clause }: Proposition, t: FoundTime): boolean {
  if (!FORCE.has(type) || t.firstToken > trigger || isAttributive(reading, parse, t)) return false;
  const own = parse.clauses[clause];
  const deed = parse.chunks.findIndex((c) => c.from <= trigger && c.to > trigger);
  // "Confirmed the killing" and "the killing" are told by their verb, "of shelling Tarn" by the one before it.
  if (parse.chunks[deed]?.kind === 'vg' && own?.kind !== 'gerund' && !TELLING.has(parse.chunks[deed]!.word)) return false;
  const verb = parse.chunks.findLast((c) => c.kind === 'vg' && (own?.kind === 'gerund' ? c.index < deed : c.index <= deed));
  if (verb === undefined || !TELLING.has(verb.word)) return false;
  return !parse.chunks.some((c) => c.kind === 'vg' && c.from >= t.lastToken && c.to <= verb.from);
}

/** "The toll rose to six on Monday": when the dead were counted, not when they fell. */
const ofToll = (parse: Parse, t: FoundTime): boolean =>
  parse.clauses.some(
    (c) =>
      /^(?:rise|climb|increase|grow|jump|reach|stand|pass|exceed|surpass|hit)$/u.test(c.verb.word) &&
      c.subjects.some((at) => /^(?:toll|number|count|tally|figure|total)$/u.test(parse.chunks[at]!.word)) &&
      parse.chunks[c.from]!.from <= t.firstToken &&
      endOf(parse, c) >= t.lastToken,
  );

/** "Killed two days before Sunday's election", "to disrupt the 7 November run-off", "ahead of a vote on Sunday": when the affair is; "during Sunday's vote" is when it was done. */
function ofAffair({ chunks }: Parse, { type, trigger }: Proposition, t: FoundTime): boolean {
  if (!DEEDS.has(type)) return false;
  const at = chunks.findIndex((c) => c.kind === 'np' && c.from <= t.firstToken && c.to >= t.lastToken);
  const own = chunks[at];
  if (own === undefined) return false;
  const lead = chunks[at - 1]?.word ?? '';
  if (own.head >= t.lastToken)
    return AFFAIRS.has(own.word) && !(own.from <= trigger && own.to > trigger) && !/^(?:during|on|at|in|amid)$/u.test(lead);
  const affair = chunks[at - 2];
  return (
    affair?.kind === 'np' &&
    AFFAIRS.has(affair.word) &&
    /^(?:on|in|for|of)$/u.test(lead) &&
    /^(?:ahead of|before|after|since)$/u.test(chunks[at - 3]?.word ?? '')
  );
}

/** "The raid came two days after rebels shelled Tarn": counted back to what is told behind it. */
const isCountedFrom = (doc: Doc, { trigger }: Proposition, t: FoundTime): boolean =>
  trigger < t.firstToken &&
  /^(?:after|before)$/u.test(doc.tokens[t.lastToken]?.lower ?? '') &&
  /^(?:day|week|month|year)s?$/u.test(doc.tokens[t.lastToken - 1]!.lower);

/** "Banned it on Monday, but its leaders refuse": the time of the clause before, which only what was done in the past goes on from. */
function ofClauseBefore(doc: Doc, parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  const own = parse.clauses[proposition.clause];
  if (own?.kind !== 'main' || own.shared || own.verb.from < t.lastToken) return false;
  const verb = parse.chunks.findLast((c) => c.kind === 'vg' && c.to <= t.firstToken);
  if (verb === undefined || parse.clauses.find((c) => c.verb.index === verb.index)?.kind !== 'main') return false;
  if (own.subjects.some((at) => parse.chunks[at]!.to <= t.firstToken)) return false;
  return !CARRIED.has(proposition.type) || tenseOf(doc, parse, proposition) !== 'past';
}

/** "Visited Tarn on Monday, where rebels had killed nine": what describes a noun has the time before it only where that is the time of a deed of force. */
function beforeDescription({ doc, words }: Reading, parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  const own = parse.clauses[proposition.clause];
  if (own === undefined || !/^(?:relative|reduced)$/u.test(own.kind) || t.lastToken > own.verb.from) return false;
  const verb = parse.chunks.findLast((c) => c.kind === 'vg' && c.to <= t.firstToken);
  if (verb === undefined || verb.index >= own.verb.index) return false;
  if (own.kind === 'relative' && own.verb.verb!.perfect) return true;
  if (words.verbTriggers(verb.word, null).some((v) => FORCE.has(v.type))) return false;
  return !doc.tokens.slice(verb.to, parse.chunks[own.from]!.from).some((w) => isIncident(words, w.lower));
}

/** "The man who fled on Monday was killed": the time inside a clause on a noun is that clause's, unless the proposition is. */
export function isAside(parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  const { clause, trigger } = proposition;
  return parse.clauses.some((c) => {
    if (!/^(?:relative|reduced|gerund)$/u.test(c.kind) || c.index === clause || t.firstToken < c.verb.to) return false;
    // "The operation, which was carried out on Sunday, left two dead"
    if (isDone(parse, c) && c.subjects[0] !== undefined && c.subjects[0] === parse.clauses[clause]?.subjects[0]) return false;
    // "Sentenced five men for killing nine in 2016"
    if (c.kind === 'gerund') return t.from?.length === 4 && trigger < c.verb.from && t.lastToken <= endOf(parse, c);
    // "A group belonging to the Front this morning attacked": behind a participle in -ing, or a comma, stands the main verb's time.
    if (c.verb.verb!.form === 'ing' || endsBefore(parse, t)) return false;
    const end = endOf(parse, c);
    if (t.lastToken > end || (trigger >= parse.chunks[c.from]!.from && trigger < end)) return false;
    // "Freed nine women whom rebels had abducted in 2014": a year behind both is that of what went before.
    return trigger >= end || (t.from?.length === 4 && trigger < c.verb.from && isBefore(c));
  });
}

/** Of a deed that it happened, began or was carried out. */
const isDone = ({ chunks }: Parse, { verb, kind, objects }: Clause): boolean =>
  /^(?:happen|occur|erupt|break|flare|begin|start)$/u.test(verb.word) ||
  (verb.word === 'take' && objects.some((at) => chunks[at]!.word === 'place')) ||
  (/^(?:carry|conduct|launch|stage|mount|execute|perpetrate)$/u.test(verb.word) && (verb.verb!.passive || kind === 'reduced'));

/** "…, which lies on the river, on Monday retook the bridge": a comma before the time and the next verb behind it. */
function endsBefore(parse: Parse, t: FoundTime): boolean {
  const at = parse.chunks.findIndex((c) => c.from <= t.firstToken && c.to >= t.lastToken);
  const before = parse.chunks[at - 1];
  const comma = before?.kind === 'prep' ? parse.chunks[at - 2] : before;
  return comma?.kind === 'comma' && parse.chunks[at + 1]?.kind === 'vg';
}

const endOf = (parse: Parse, c: Clause): number => parse.chunks[Math.max(c.to, c.verb.index)]!.to;

/** What had been done before what the main verb tells. */
const isBefore = (c: Clause): boolean =>
  c.kind === 'relative' ? c.verb.verb!.perfect : c.verb.verb!.form === 'ed' && !/^(?:hold|control|occupy|rule|run|man)$/u.test(c.verb.word);

/** "Regained Kidal, a rebel stronghold since 2012": what an apposition behind the words tells of time is its own. */
function inAddedApposition(doc: Doc, parse: Parse, { range, trigger }: Proposition, t: FoundTime): boolean {
  const comma = parse.chunks.findLast((c) => c.kind === 'comma' && c.to <= t.firstToken);
  const opens = parse.chunks[(comma?.index ?? -2) + 1];
  return (
    comma !== undefined &&
    opens?.kind === 'np' &&
    /^(?:an?|its|his|their|once|long)$/u.test(doc.tokens[opens.from]!.lower) &&
    (comma.from >= range.to - 1
      ? parse.chunks.every((c) => c.from <= opens.from || c.from >= t.firstToken || PHRASE.test(c.kind))
      : opens.from > trigger && describedIn(parse, opens.index, t))
  );
}

const PHRASE = /^(?:np|prep|sub|adj|adv)$/u;

/** ", a town captured by rebels last week": between the noun that opens an apposition and the time nothing but a participle on that noun. */
const describedIn = (parse: Parse, opens: number, t: FoundTime): boolean =>
  parse.clauses.some((c) => c.kind === 'reduced' && c.subjects.includes(opens) && c.verb.to <= t.firstToken) &&
  parse.chunks.every((c) => c.index <= opens || c.from >= t.firstToken || c.kind === 'vg' || PHRASE.test(c.kind));

/** "The Front, a group active since 1990, has killed ten since May": what an apposition to the subject tells of time is no time of the deed. */
function inApposition(parse: Parse, { clause, trigger }: Proposition, t: FoundTime): boolean {
  const subject = parse.clauses[clause]?.subjects.at(-1);
  if (subject === undefined || t.lastToken > trigger || t.firstToken < parse.chunks[subject]!.to) return false;
  const comma = parse.chunks.findLastIndex((c) => c.kind === 'comma' && c.to <= t.firstToken);
  const closes = parse.chunks.find((c) => c.kind === 'comma' && c.from >= t.lastToken);
  const opens = parse.chunks[comma + 1];
  return comma > subject && opens?.kind === 'np' && opens.to <= t.firstToken && closes !== undefined && closes.to <= trigger;
}

/** "said on Sunday", "said today that", "on Tuesday denied": between source and content of an attribution. */
export function isOfSpeech(doc: Doc, a: Attributed, t: FoundTime): boolean {
  // "Attacked Tarn" is no attitude.
  if (a.kind === 'attitude') return false;
  // "It had spoken of 63 dead on Monday": then it spoke so.
  const speaks = doc.tokens
    .slice(a.cue.from, a.cue.to + 1)
    .some((w, k, all) => /^(?:spoke|spoken|speaks|talked|told)$/u.test(w.lower) && all[k + 1]?.lower === 'of');
  if (speaks && t.firstToken >= a.cue.to) return true;
  if (a.content.some((c) => c.from < t.firstToken && c.to >= t.lastToken)) return false;
  if (a.content.some((c) => c.from === t.firstToken)) return t.firstToken === a.cue.to && doc.tokens[t.lastToken]?.lower === 'that';
  if (a.cue.to <= t.firstToken && t.firstToken - a.cue.to <= 6) return true;
  // "according to a doctor and two members of the council on Friday"
  if (a.rule === 'according-to' && a.source !== null && a.source.to <= t.firstToken && t.firstToken - a.source.to <= 1) return true;
  // "The office, which was hit on Monday, said": the comma ends what is told of the source.
  if (
    doc.tokens[t.lastToken]?.text === ',' &&
    doc.tokens[t.firstToken - (/^(?:on|in|at)$/u.test(doc.tokens[t.firstToken - 1]?.lower ?? '') ? 2 : 1)]?.text !== ','
  )
    return false;
  return t.lastToken <= a.cue.from && a.cue.from - t.lastToken <= 2 && a.source !== null && a.source.to <= t.firstToken;
}
