import type { Doc } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import type { Proposition } from '../propositions/proposition.js';
import type { Attributed } from '../speech/attribution.js';
import type { FoundTime } from '../times/find-times.js';
import { WEEKDAYS } from '../times/time-words.js';

/** The time that stands with the proposition's words, not with the verb of speech ("said on Sunday"); the times and the speech are those of its sentence. */
export function timeOf(
  doc: Doc,
  parse: Parse,
  proposition: Proposition,
  times: readonly FoundTime[],
  speech: readonly Attributed[],
): FoundTime | null {
  const free = times.filter(
    (t) =>
      (t.from !== null || t.to !== null) &&
      (ACTS_OF_SPEECH.test(proposition.type) || !speech.some((a) => ofSpeech(doc, a, t))) &&
      !ofOtherVerb(doc, parse, proposition, t) &&
      !inApposition(parse, proposition, t) &&
      !inAddedApposition(doc, parse, proposition, t) &&
      !ofComparison(doc, t),
  );
  const { from, to } = proposition.range;
  const first = free.find((t) => t.firstToken >= from && t.lastToken <= to && !aside(parse, proposition, t));
  const own = first && (closer(free, first) ?? first);
  if (own !== undefined && inSince(parse, proposition, own)) return { ...own, to: null };
  if (own !== undefined)
    return begins(parse, proposition, own) && own.from === own.to ? { ...own, to: null } : whenPoint(parse, proposition, own);
  const distance = (t: FoundTime): number => (t.firstToken >= to ? t.firstToken - to : from - t.lastToken);
  const near = free
    .filter((t) => !behindVerb(parse, proposition, t) && !aside(parse, proposition, t))
    .sort((a, b) => distance(a) - distance(b))[0];
  const said = ACTS_OF_SPEECH.test(proposition.type) ? free.find((t) => speech.some((a) => ofSpeech(doc, a, t))) : undefined;
  return (near && whenPoint(parse, proposition, near)) ?? sinceThen(parse, proposition, free) ?? said ?? null;
}

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

/** "Since 2012, when rebels seized the north": what has gone on since then began with what "when" tells. */
function whenPoint(parse: Parse, proposition: Proposition, t: FoundTime): FoundTime {
  const clause = parse.clauses[proposition.clause];
  const marker = clause === undefined ? undefined : parse.chunks[clause.from - 1];
  const when = clause?.marker === 'when' || marker?.word === 'when';
  const opens = parse.chunks.find((c) => c.word === 'when' && c.from >= t.lastToken);
  return t.to === null && t.from !== null && when && opens !== undefined && opens.from - t.lastToken <= 1 ? { ...t, to: t.from } : t;
}

/** Types that are themselves acts of speech: they are done on the day of speaking. */
const ACTS_OF_SPEECH = /^(?:THREATEN|AGREE|REJECT)$/u;

/** "Spoke today of the murder", "claimed responsibility on Monday for the attack": the time between the verb and the noun that tells the deed. */
function ofOtherVerb(doc: Doc, parse: Parse, { deed }: Proposition, t: FoundTime): boolean {
  if (deed === undefined || t.lastToken >= deed) return false;
  const verb = parse.chunks.findLast((c) => c.kind === 'vg' && c.to <= deed);
  if (verb === undefined) return false;
  // "Sunday's raid followed clashes on Friday": the day of what followed them.
  const possessive = doc.tokens[t.lastToken]?.lower === "'s";
  return t.firstToken >= verb.to ? !possessive : possessive && verb.word === 'follow';
}

/** "The man who fled on Monday was killed": the time inside a relative clause is that clause's, unless the proposition is. */
function aside(parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  return parse.clauses.some(
    (c) =>
      c.kind === 'relative' &&
      c.index !== proposition.clause &&
      !(proposition.trigger >= parse.chunks[c.from]!.from && proposition.trigger < parse.chunks[Math.max(c.to, c.verb.index)]!.to) &&
      t.firstToken >= c.verb.to &&
      t.lastToken <= parse.chunks[Math.max(c.to, c.verb.index)]!.to &&
      proposition.trigger >= parse.chunks[Math.max(c.to, c.verb.index)]!.to,
  );
}

/** "Regained Kidal, a rebel stronghold since 2012": what an apposition behind the words tells of time is its own. */
function inAddedApposition(doc: Doc, parse: Parse, { range }: Proposition, t: FoundTime): boolean {
  const comma = parse.chunks.findLast((c) => c.kind === 'comma' && c.to <= t.firstToken);
  const opens = parse.chunks[(comma?.index ?? -2) + 1];
  return (
    comma !== undefined &&
    comma.from >= range.to - 1 &&
    opens?.kind === 'np' &&
    /^(?:an?|its|his|their|once|long)$/u.test(doc.tokens[opens.from]!.lower) &&
    parse.chunks.every((c) => c.from <= opens.from || c.from >= t.firstToken || /^(?:np|prep|sub|adj|adv)$/u.test(c.kind))
  );
}

/** "The Front, a group active since 1990, has killed ten since May": what an apposition to the subject tells of time is no time of the deed. */
function inApposition(parse: Parse, { clause, trigger }: Proposition, t: FoundTime): boolean {
  const subject = parse.clauses[clause]?.subjects.at(-1);
  if (subject === undefined || t.lastToken > trigger || t.firstToken < parse.chunks[subject]!.to) return false;
  const comma = parse.chunks.findLastIndex((c) => c.kind === 'comma' && c.to <= t.firstToken);
  const closes = parse.chunks.find((c) => c.kind === 'comma' && c.from >= t.lastToken);
  const opens = parse.chunks[comma + 1];
  return comma > subject && opens?.kind === 'np' && opens.to <= t.firstToken && closes !== undefined && closes.to <= trigger;
}

/** Deeds that are over with the day on which they begin. */
export const SHORT =
  /^(?:attacks?|raids?|ambush(?:es)?|strikes?|airstrikes?|bombings?|blasts?|explosions?|shootings?|assassinations?|massacres?|clash(?:es)?)$/u;

/** "The siege began on 23 May", "fighting broke out in April": what begins goes on, but a raid. */
function begins(parse: Parse, proposition: Proposition, own: FoundTime): boolean {
  const clause = parse.clauses[proposition.clause];
  if (clause === undefined || !/^(?:begin|start|erupt|break)$/u.test(clause.verb.word)) return false;
  // "Clashes broke out on Sunday": of the last days a day is when it happened.
  if (/^(?:erupt|break)$/u.test(clause.verb.word) && WEEKDAYS.has(own.text.toLowerCase().replace(/ .*$/u, ''))) return false;
  return !clause.subjects.some((at) => SHORT.test(parse.chunks[at]!.word));
}

/** "Nine have died since fighting resumed in May": the time inside the clause is the first of what the words tell. */
const inSince = (parse: Parse, { clause }: Proposition, t: FoundTime): boolean =>
  parse.clauses.some(
    (c) =>
      c.kind === 'adverbial' &&
      c.marker === 'since' &&
      c.parent === clause &&
      parse.chunks[c.from]!.from <= t.firstToken &&
      parse.chunks[Math.max(c.to, c.verb.index)]!.to >= t.lastToken,
  );

/** "Thousands have fled since the offensive began in May": the time from which the clause before "since" holds. */
function sinceThen(parse: Parse, proposition: Proposition, free: readonly FoundTime[]): FoundTime | null {
  const since = parse.clauses.find((c) => c.kind === 'adverbial' && c.marker === 'since' && c.parent === proposition.clause);
  if (since === undefined) return null;
  const [first, last] = [parse.chunks[since.from]!.from, parse.chunks[Math.max(since.to, since.verb.index)]!.to];
  const time = free.find((t) => t.firstToken >= first && t.lastToken <= last && t.from !== null);
  return time === undefined ? null : { ...time, to: null };
}

/** "said on Sunday", "said today that", "on Tuesday denied": between source and content of an attribution. */
function ofSpeech(doc: Doc, a: Attributed, t: FoundTime): boolean {
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
  return t.lastToken <= a.cue.from && a.cue.from - t.lastToken <= 2 && a.source !== null && a.source.to <= t.firstToken;
}

/** Another clause's verb stands between the proposition and the time: the time is that clause's. What only describes a noun has none. */
function behindVerb(parse: Parse, proposition: Proposition, t: FoundTime): boolean {
  const { from, to } = proposition.range;
  const opens = parse.clauses[proposition.clause]?.kind === 'main' && parse.chunks.findIndex((c) => c.to >= t.lastToken) <= 1;
  return parse.chunks.some(
    (c) =>
      c.kind === 'vg' &&
      ((c.from >= to && c.to <= t.firstToken) || (c.from >= t.lastToken && c.to <= from)) &&
      !((opens || afterComma(parse, t)) && describes(parse, c.index)) &&
      !toldTogether(parse, proposition, c.index),
  );
}

/** "Killed nine men and burned huts on Monday", "killed nine when they stormed a base on Monday": one time for both. */
function toldTogether(parse: Parse, proposition: Proposition, verb: number): boolean {
  const clause = parse.clauses.find((c) => c.verb.index === verb);
  const own = parse.clauses[proposition.clause];
  if (clause === undefined || own === undefined) return false;
  // "In January, troops swept the north, killing nine": what goes on from a clause has its time.
  if (own.kind === 'participial' && own.parent === clause.index) return true;
  if (clause.index <= own.index) return false;
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
