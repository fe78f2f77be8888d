import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { Attributed } from '../speech/attribution.js';
import { isHedged, isHypothetical, isNegated } from './modality.js';
import { HINDERS, KEPT_AWAY, plainWord } from './last-resort.js';
import { laidOut, type PartyRange, type Proposition } from './proposition.js';
import { mentionsWithin, rangeOf, type Reading } from './reading.js';
import { saysNothing } from './silence.js';
import { BODY_KINDS } from '../mentions/mention.js';
import { toldForce } from './told-force.js';
import { wordSet } from '../lexicon/word-set.js';

/** What a party is judged by: "morale among the troops is low", "the militia's influence has grown". */
const QUALITY =
  /^(?:morale|influence|popularity|prestige|reputation|discipline|power|strength|credibility|legitimacy|leadership|resolve|cohesion|capability|capabilities|ability|abilities|capacity|tactic|tactics|strategy|patience|loyalty|support|prospect|prospects|chances|ambition|ambitions|intention|intentions|aims|goal|goals|weakness|weaknesses|incompetence|brutality|professionalism|training|will|upper hand|hand|edge|advantage|means|right|interest|interests|reason|hope|hopes|fear|experience|future)$/u;
/** Participles that tell how a party fares. */
const STATE =
  /^(?:exhaust|divide|overstretch|stretch|demorali[sz]e|isolate|weaken|deplete|batter|fragment|split|determine|commit|entrench|motivate|prepare|discredit|hate|fear|respect|corner|outgun|outnumber|outmatch|cripple|paralyse|paralyze|embolden|doom|rattle|humiliate|unite|seek|bog)$/u;
const SILENT =
  /^(?:decline|comment|respond|reach|contact|say|tell|add|know|confirm|verify|specify|elaborate|reply|speak|read|write|hear|see|appear|happen|occur|name|call|describe|report|include|quote|show|tweet|post|publish)$/u;
/** What is done for those who were hurt, of which nothing is claimed. */
export const CARED_FOR = wordSet('airlift hospitalise hospitalize treat discharge');

/** What people do while a war goes on, of which nothing is claimed: "they came at dawn", "we slept in the church". */
const EVERYDAY = wordSet(
  'come go arrive walk run ride sit stand sleep wake eat drink cook wash pray cry weep scream shout sing dance laugh smile wait work study play watch look listen sweat shiver rest talk chat phone drive swim climb crawl wander breathe dream marry age recover heal',
);

/** "The slain men were identified as …": who they were, of which nothing is claimed. */
export const isIdentified = (parse: Parse, { verb }: Clause): boolean =>
  verb.verb!.passive && /^(?:identify|name)$/u.test(verb.word) && parse.chunks[verb.index + 1]?.word === 'as';

/** "The rebels remain a potent force": what they are is nobody else. */
const isWhatTheyAre = ({ doc }: Reading, { chunks }: Parse, { verb }: Clause, at: number): boolean =>
  /^(?:be|become|remain)$/u.test(verb.word) && /^an?$/u.test(doc.tokens[chunks[at]!.from]!.lower);

/**
 * What is said of a party to the conflict by a verb that no rule knows is a judgement of it, where somebody is quoted for it or the party is the
 * subject: the weakest reading, tried only where a sentence has given nothing else.
 */
export function fallbackPropositions(
  reading: Reading,
  parse: Parse,
  attributed: readonly Attributed[],
  taken: readonly Proposition[],
): Proposition[] {
  const out: Proposition[] = [];
  const speech = attributed.filter((a) => a.sentence === parse.sentence && a.kind !== 'attitude');
  for (const clause of parse.clauses) {
    if (
      clause.subjects.length === 0 ||
      clause.kind === 'infinitive' ||
      clause.kind === 'gerund' ||
      clause.kind === 'reduced' ||
      isHypothetical(parse, clause) ||
      saysNothing(reading.doc, parse, clause)
    )
      continue;
    if (isIdentified(parse, clause)) continue;
    if (
      SILENT.test(clause.verb.word) ||
      CARED_FOR.has(clause.verb.word) ||
      speech.some((a) => a.cue.from <= clause.verb.head && a.cue.to > clause.verb.head)
    )
      continue;
    const said = speech.some((a) => a.content.some((c) => c.from <= clause.verb.head && c.to > clause.verb.head));
    const subject = parties(reading, parse, clause, clause.subjects, 'agent');
    const object = parties(
      reading,
      parse,
      clause,
      clause.objects.filter((at) => !isWhatTheyAre(reading, parse, clause, at)),
      'target',
    );
    if (subject.length === 0 && object.length === 0) continue;
    if (!said && subject.length === 0) continue;
    const inState = clause.verb.verb!.passive && STATE.test(clause.verb.word);
    const ofQuality = clause.subjects.some((at) => QUALITY.test(parse.chunks[at]!.word));
    if (
      !ofQuality &&
      !inState &&
      clause.to <= clause.verb.index &&
      clause.predicate === null &&
      !parse.clauses.some((c) => c.parent === clause.index && c.kind !== 'relative')
    )
      continue;
    if (parse.clauses.some((c) => c.parent === clause.index && c.kind !== 'relative' && taken.some((t) => t.clause === c.index))) continue;
    const judged = make(reading, parse, clause, [...subject, ...object], said);
    const found = ofQuality || judging(parse, clause) ? judged : typed(reading, parse, judged, said);
    if (found === null) continue;
    if ([...taken, ...out].some((p) => p.type !== 'RELATION' && p.range.from < found.range.to && found.range.from < p.range.to)) continue;
    if (taken.some((p) => p.type === 'RELATION' && p.range.from <= found.trigger && p.range.to > found.trigger)) continue;
    if (clause.kind !== 'main' && clause.kind !== 'complement') continue;
    out.push(found);
  }
  return out;
}

function parties(reading: Reading, parse: Parse, clause: Clause, chunks: readonly number[], role: 'agent' | 'target'): PartyRange[] {
  return chunks.flatMap((at) => {
    const chunk = parse.chunks[at]!;
    const to =
      parse.chunks[afterPhrase(parse.chunks, at, QUALITY.test(chunk.word) ? /^(?:of|among|amongst|in|within)$/u : undefined) - 1]!.to;
    const pronoun = role === 'agent' && /^(?:they|we|it)$/u.test(chunk.word) && chunk.index < clause.verb.index;
    const actor = mentionsWithin(reading, chunk.from, to).some(
      (m) => m.kind === 'state' || (BODY_KINDS.has(m.kind) && m.kind !== 'organisation'),
    );
    return actor || (pronoun && reading.doc.tokens[chunk.head]!.quotation >= 0)
      ? [{ role, range: rangeOf(reading.doc, chunk.from, to) }]
      : [];
  });
}

function make(reading: Reading, parse: Parse, clause: Clause, found: PartyRange[], said: boolean): Proposition {
  const first = clause.shared ? clause.verb.index : Math.min(clause.subjects[0]!, clause.verb.index);
  const last = parse.clauses
    .filter((c) => c.parent === clause.index && c.index !== clause.index && /^(?:infinitive|gerund|complement)$/u.test(c.kind))
    .reduce((end, c) => Math.max(end, c.to, c.verb.index), Math.max(clause.to, clause.verb.index));
  return laidOut({
    sentence: parse.sentence, range: rangeOf(reading.doc, parse.chunks[first]!.from, parse.chunks[last]!.to), type: 'ASSESSMENT', mode: [], parties: found, clause: clause.index, trigger: clause.verb.head, rules: ['judgement'], weight: said ? 0.35 : 0.3,
    negated: isNegated(reading.doc, parse, clause), hedged: isHedged(reading.doc, parse, clause), stance: null,
  }); // prettier-ignore
}

/** Verbs by which a party is judged: what it wants, fears, is able to do, how it fares. */
const JUDGES =
  /^(?:want|try|seek|hope|aim|intend|fear|believe|need|rely|depend|enjoy|deserve|lose|gain|win|fail|succeed|manage|struggle|dominate|suffer|grow|shrink|weaken|strengthen|matter|thrive|prefer|consider|regard|lack|seem|appear|look|remain|prove|become|stay|face|risk|hate|love|trust|distrust|respect|inspire|excel|benefit|profit|adapt|learn|understand|underestimate|overestimate|represent|constitute|embody|symbolise|symbolize|stand|wield|exert|command|boast|pride|value|crave|covet|dream|doubt|expect|feel|rival|match|tend|tolerate|view)$/u;

/** A predicate, or a verb of judging, of wanting or of faring. */
function judging(parse: Parse, clause: Clause): boolean {
  const { light, modal, negated, passive } = clause.verb.verb!;
  if (light && clause.verb.word === 'be') return clause.predicate !== null || clause.objects.length > 0;
  if (passive) return STATE.test(clause.verb.word) || JUDGES.test(clause.verb.word);
  if (clause.verb.word === 'have') return clause.objects.some((at) => QUALITY.test(parse.chunks[at]!.word));
  return JUDGES.test(clause.verb.word) || (modal !== null && /^(?:can|could|cannot|ca)$/u.test(modal) && (negated || modal !== 'could'));
}

/** No judgement: what the plain words of the clause report; what somebody is quoted for stays one where they report nothing. */
function typed(reading: Reading, parse: Parse, p: Proposition, said: boolean): Proposition | null {
  const word = plainWord(reading, p.range);
  if (word === null && EVERYDAY.has(parse.clauses[p.clause]!.verb.word)) return null;
  if (word?.type === 'AID' && HINDERS.has(parse.clauses[p.clause]!.verb.word)) return { ...p, ...KEPT_AWAY, rules: ['plain-clause'] };
  if (word !== null)
    return { ...p, type: word.type, mode: word.mode, parties: toldForce(reading, parse, p, word.type), rules: ['plain-clause'] };
  return said || p.negated ? p : null;
}
