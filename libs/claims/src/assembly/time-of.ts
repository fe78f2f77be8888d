import type { Doc } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Reading } from '../propositions/reading.js';
import type { Attributed } from '../speech/attribution.js';
import type { FoundTime } from '../times/find-times.js';
import { WEEKDAYS } from '../times/time-words.js';
import { tenseOf } from './tense.js';
import { isAside, isNotWhen, isOfSpeech } from './not-when.js';

/** The time that stands with the proposition's words, not with the verb of speech ("said on Sunday"); the times and the speech are those of its sentence. */
export function timeOf(
  reading: Reading,
  parse: Parse,
  proposition: Proposition,
  times: readonly FoundTime[],
  speech: readonly Attributed[],
): FoundTime | null {
  const { doc } = reading;
  const free = times.filter(
    (t) =>
      (t.from !== null || t.to !== null) &&
      (ACTS_OF_SPEECH.test(proposition.type) || !speech.some((a) => isOfSpeech(doc, a, t))) &&
      !isNotWhen(reading, parse, proposition, t),
  );
  const { from, to } = proposition.range;
  const inside = free.filter((t) => t.firstToken >= from && t.lastToken <= to && !isAside(parse, proposition, t));
  const first = inside.find((t) => !isSubject(parse, proposition, t)) ?? inside[0];
  const own = first && (closer(free, first) ?? first);
  if (own !== undefined && (inSince(parse, proposition, own) || sinceDeed(doc, proposition, own))) return { ...own, to: null };
  if (own !== undefined)
    return begins(parse, proposition, own) && own.from === own.to ? { ...own, to: null } : whenPoint(parse, proposition, own);
  const distance = (t: FoundTime): number => (t.firstToken >= to ? t.firstToken - to : from - t.lastToken);
  const near = free
    .filter((t) => !behindVerb(doc, parse, proposition, t) && !isAside(parse, proposition, t))
    .sort((a, b) => distance(a) - distance(b))[0];
  const said = ACTS_OF_SPEECH.test(proposition.type) ? free.find((t) => speech.some((a) => isOfSpeech(doc, a, t))) : undefined;
  if (near !== undefined && (inSince(parse, proposition, near) || sinceDeed(doc, proposition, near))) return { ...near, to: null };
  return (near && whenPoint(parse, proposition, near)) ?? sinceThen(parse, proposition, free) ?? said ?? null;
}

/** "Wounded in a raid last week died on Monday": a time that was taken for who died. */
const isSubject = (parse: Parse, { clause }: Proposition, t: FoundTime): boolean =>
  parse.clauses[clause]?.subjects.some((at) => parse.chunks[at]!.from === t.firstToken && parse.chunks[at]!.to === t.lastToken) ?? false;

/** "this week, on Tuesday and Wednesday": what stands right behind a time and within it tells it more closely. */
function closer(times: readonly FoundTime[], t: FoundTime): FoundTime | undefined {
  if (t.from === null || t.to === null || t.from === t.to) return undefined;
  return times.find((u) => {
    const gap = u.firstToken - t.lastToken;
    return (
      gap >= 0 && gap <= 2 && u.from !== null && u.to !== null && u.from >= t.from! && u.to <= t.to! && u.from.length >= t.from!.length
    );
  });
}

/** "Since 2012, when rebels seized the north", "until Monday, when shells killed six": what has gone on since or until then began or ended with what "when" tells. */
function whenPoint(parse: Parse, proposition: Proposition, t: FoundTime): FoundTime {
  const clause = parse.clauses[proposition.clause];
  const marker = clause === undefined ? undefined : parse.chunks[clause.from - 1];
  const when = clause?.marker === 'when' || marker?.word === 'when';
  const opens = parse.chunks.find((c) => c.word === 'when' && c.from >= t.lastToken);
  if (!when || opens === undefined || opens.from - t.lastToken > 1 || opens.from > proposition.trigger) return t;
  return { ...t, from: t.from ?? t.to, to: t.to ?? t.from };
}

/** Types that are themselves acts of speech: they are done on the day of speaking. */
const ACTS_OF_SPEECH = /^(?:THREATEN|AGREE|REJECT)$/u;

/** Deeds that are over with the day on which they begin. */
export const SHORT =
  /^(?:attacks?|raids?|ambush(?:es)?|strikes?|airstrikes?|bombings?|blasts?|explosions?|shootings?|assassinations?|massacres?|clash(?:es)?)$/u;

/** "The siege began on 23 May", "fighting broke out in April": what begins goes on, but a raid. */
function begins(parse: Parse, proposition: Proposition, own: FoundTime): boolean {
  const clause = parse.clauses[proposition.clause];
  if (clause === undefined || !/^(?:begin|start|erupt|break)$/u.test(clause.verb.word)) return false;
  if (clause.verb.word === 'break' && clause.particle !== 'out') return false;
  // "Clashes broke out on Sunday": of the last days a day is when it happened.
  if (/^(?:erupt|break)$/u.test(clause.verb.word) && WEEKDAYS.has(own.text.toLowerCase().replace(/ .*$/u, ''))) return false;
  return !clause.subjects.some((at) => SHORT.test(parse.chunks[at]!.word));
}

/** "Nine have died since fighting resumed in May": the time inside the clause is the first of what the words tell. */
const inSince = (parse: Parse, { clause }: Proposition, t: FoundTime): boolean =>
  parse.clauses.some(
    (c) =>
      isSinceOf(parse, c, clause) &&
      parse.chunks[c.from]!.from <= t.firstToken &&
      parse.chunks[Math.max(c.to, c.verb.index)]!.to >= t.lastToken,
  );

/** "Nine have died since fighting resumed", "since fighting resumed, nine have died": whether a clause tells from when on another holds. */
function isSinceOf(parse: Parse, since: Clause, clause: number): boolean {
  if (since.kind !== 'adverbial' || since.marker !== 'since') return false;
  if (since.parent === clause) return true;
  const own = parse.clauses[clause];
  return (
    since.parent === null &&
    own?.kind === 'main' &&
    own.verb.verb!.perfect &&
    since.verb.index < own.verb.index &&
    !parse.clauses.some((c) => c.kind === 'main' && c.verb.index > since.verb.index && c.verb.index < own.verb.index)
  );
}

/** "Have traded fire since the group's October 7 attack": from that day on, but for the attack itself. */
function sinceDeed({ tokens }: Doc, { trigger }: Proposition, t: FoundTime): boolean {
  for (let k = t.firstToken - 1; k > t.firstToken - 7; k -= 1) {
    if (tokens[k]?.lower === 'since') return trigger < k;
    if (/^(?:VERB|AUX|PUNCT)$/u.test(tokens[k]?.pos ?? 'PUNCT')) return false;
  }
  return false;
}

/** "Thousands have fled since the offensive began in May": the time from which the clause before "since" holds. */
function sinceThen(parse: Parse, proposition: Proposition, free: readonly FoundTime[]): FoundTime | null {
  const since = parse.clauses.find((c) => isSinceOf(parse, c, proposition.clause));
  if (since === undefined) return null;
  const [first, last] = [parse.chunks[since.from]!.from, parse.chunks[Math.max(since.to, since.verb.index)]!.to];
  // "Since it resumed fighting in 2021": also what hangs on the clause.
  const end = Math.max(
    last,
    ...parse.clauses.flatMap((c) => (c.parent === since.index ? [parse.chunks[Math.max(c.to, c.verb.index)]!.to] : [])),
  );
  const time = free.find((t) => t.firstToken >= first && t.lastToken <= end && t.from !== null);
  return time === undefined ? null : { ...time, to: null };
}

/** Another clause's verb stands between the proposition and the time: the time is that clause's. What only describes a noun has none. */
function behindVerb(doc: Doc, parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  const { from, to } = proposition.range;
  // "Escaped an attack on Monday when the car he was travelling in was ambushed".
  const own = parse.clauses[proposition.clause];
  if (own?.marker === 'when' && own.kind === 'adverbial' && parse.chunks.some((c) => c.word === 'when' && c.from === t.lastToken))
    return false;
  if (leadsAll(doc, parse, proposition, t)) return false;
  const opens = own?.kind === 'main' && parse.chunks.findIndex((c) => c.to >= t.lastToken) <= 1;
  return parse.chunks.some(
    (c) =>
      c.kind === 'vg' &&
      ((c.from >= to && c.to <= t.firstToken) || (c.from >= t.lastToken && c.to <= from)) &&
      !((opens || afterComma(parse, t)) && describes(parse, c.index)) &&
      !toldTogether(parse, proposition, c.index),
  );
}

/** "On Monday rebels took Velm, while troops shelled Tarn": a time at the head of a sentence is that of all its main verbs. */
function leadsAll(doc: Doc, parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  const { clause, range } = proposition;
  const own = parse.clauses[clause];
  if (own === undefined || (own.kind !== 'main' && own.marker !== 'while') || t.lastToken > range.from) return false;
  if (tenseOf(doc, parse, proposition) !== 'past') return false;
  return parse.chunks.every((c) => {
    if (c.kind !== 'vg' || c.to > range.from) return true;
    return c.from >= t.lastToken && parse.clauses.some((other) => other.kind === 'main' && other.verb.index === c.index);
  });
}

/** "Killed nine men and burned huts on Monday", "killed nine when they stormed a base on Monday": one time for both. */
function toldTogether(parse: Parse, proposition: Proposition, verb: number): boolean {
  const clause = parse.clauses.find((c) => c.verb.index === verb);
  const own = parse.clauses[proposition.clause];
  if (clause === undefined || own === undefined) return false;
  // "In January, troops swept the north, killing nine": what goes on from a clause has its time.
  if (own.kind === 'participial' && own.parent === clause.index) return true;
  // "Gunmen on Monday broke into a farm, killed a guard and burned the house": the time before the first verb is that of all.
  if (clause.index < own.index) return own.shared && clause.kind === own.kind && clause.parent === own.parent;
  if (clause.index === own.index) return false;
  if (clause.kind === 'adverbial') return /^(?:when|as|while)$/u.test(clause.marker ?? '') && clause.parent === own.index;
  return clause.shared && clause.kind === own.kind && clause.parent === own.parent;
}

/** "…, where two rivers meet, on Monday": the comma before it ends what stood between. */
function afterComma(parse: Parse, t: FoundTime): boolean {
  const at = parse.chunks.findIndex((c) => c.from <= t.firstToken && c.to >= t.lastToken);
  const before = parse.chunks[at - 1];
  return (before?.kind === 'prep' ? parse.chunks[at - 2] : before)?.kind === 'comma';
}

/** Whether the verb of a chunk belongs to a clause on a noun, or to what depends on such a clause. */
function describes(parse: Parse, verb: number): boolean {
  let clause = parse.clauses.find((c) => c.verb.index === verb);
  for (let turns = 0; turns < 4 && /^(?:infinitive|gerund)$/u.test(clause?.kind ?? '') && clause!.parent !== null; turns += 1)
    clause = parse.clauses[clause!.parent!];
  return clause !== undefined && (/^(?:relative|reduced)$/u.test(clause.kind) || clause.marker === 'where');
}
