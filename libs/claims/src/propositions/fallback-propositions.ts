import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { Attributed } from '../speech/attribution.js';
import { isHedged, isHypothetical, isNegated } from './modality.js';
import type { PartyRange, Proposition } from './proposition.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from './reading.js';

const ARMED = /^(?:state|military|militia|armed-group|government-body|international)$/u;
const SILENT =
  /^(?:decline|comment|respond|reach|contact|say|tell|add|know|confirm|verify|specify|elaborate|reply|speak|read|write|hear|see|appear|happen|occur|name|call|describe|report|include|quote|show|tweet|post|publish)$/u;

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
      isHypothetical(parse, clause)
    )
      continue;
    if (SILENT.test(clause.verb.word) || speech.some((a) => a.cue.from <= clause.verb.head && a.cue.to > clause.verb.head)) continue;
    const said = speech.some((a) => a.content.some((c) => c.from <= clause.verb.head && c.to > clause.verb.head));
    const subject = parties(reading, parse, clause, clause.subjects, 'agent');
    const object = parties(reading, parse, clause, clause.objects, 'target');
    if (subject.length === 0 && object.length === 0) continue;
    if (!said && subject.length === 0) continue;
    if (
      clause.to <= clause.verb.index &&
      clause.predicate === null &&
      !parse.clauses.some((c) => c.parent === clause.index && c.kind !== 'relative')
    )
      continue;
    const found = make(reading, parse, clause, [...subject, ...object], said);
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
    const to = parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to;
    const pronoun = role === 'agent' && /^(?:they|we|it)$/u.test(chunk.word) && chunk.index < clause.verb.index;
    const actor = mentionsWithin(reading, chunk.from, to).some((m) => isActor(m) && ARMED.test(m.kind));
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
  return {
    sentence: parse.sentence, range: rangeOf(reading.doc, parse.chunks[first]!.from, parse.chunks[last]!.to), type: 'ASSESSMENT', mode: [], parties: found, clause: clause.index, trigger: clause.verb.head, rules: ['judgement'], weight: said ? 0.35 : 0.3,
    negated: isNegated(reading.doc, parse, clause), hedged: isHedged(reading.doc, parse, clause), stance: null,
  }; // prettier-ignore
}
