import type { Doc } from '../../document/doc.js';
import type { Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import type { FoundMention } from '../../mentions/mention.js';
import type { Proposition } from '../proposition.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from '../reading.js';
import { appositionHead } from './apposition-head.js';
import { makeRelation, party } from './make-relation.js';

const NAMED = /^(?:know|call|name|nickname|dub)$/u;

/** "known as", "also called", "(aka …)", "using the Arabic word for": words that state another name. */
export function aliases(reading: Reading, parse: Parse): Proposition[] {
  const out: Proposition[] = [];
  const { doc } = reading;
  for (const clause of parse.clauses) {
    if (clause.kind !== 'reduced' && clause.kind !== 'participial' && !clause.verb.verb!.passive) continue;
    const called =
      NAMED.test(clause.verb.word) &&
      (clause.verb.word !== 'know' || clause.obliques.some((o) => o.prep === 'as')) &&
      (clause.verb.word === 'know' || clause.objects.length > 0);
    // "Vowed revenge, calling the raid a crime": what somebody calls something else is no name of his.
    const other =
      !clause.verb.verb!.passive && !/^(?:itself|themselves|himself|herself)$/u.test(parse.chunks[clause.objects[0] ?? -1]?.word ?? '');
    if (!called || other || clause.subjects.length === 0) continue;
    const chunk = parse.chunks[clause.subjects[0]!]!;
    const end = parse.chunks[afterPhrase(parse.chunks, clause.subjects[0]!) - 1]!.to;
    const agent = mentionsWithin(reading, chunk.from, end).find((m) => isActor(m) && !m.inside && (m.kind !== 'person' || m.named));
    const apposed = appositionHead(reading, parse, clause.subjects[0]!);
    if (agent === undefined && apposed === null) continue;
    // "A gang known as the Grey Cloaks": its name, no other one.
    if (
      apposed === null &&
      !agent!.named &&
      clause.kind === 'reduced' &&
      /^an?$/u.test(doc.tokens[chunk.from]!.lower) &&
      !saysOther(doc, clause.verb.from)
    )
      continue;
    const range = apposed?.range ?? rangeOf(doc, agent!.firstToken, agent!.lastToken);
    const last = Math.max(clause.to, clause.verb.index, ...clause.objects);
    out.push(
      makeRelation(reading, parse, range.from, parse.chunks[last]!.to, 'also-called', [{ role: 'agent', range }], 'alias', clause.index),
    );
  }
  const sentence = doc.sentences[parse.sentence]!;
  for (let k = sentence.from; k < sentence.to; k += 1) {
    const token = doc.tokens[k]!;
    if (/^(?:aka|a\.k\.a\.?|alias)$/u.test(token.lower)) {
      const agent = reading.mentionsOf[parse.sentence]!.findLast((m) => isActor(m) && m.lastToken <= k);
      if (agent !== undefined) out.push(called(reading, parse, agent, Math.min(sentence.to, k + 3)));
    }
    if (
      /^(?:word|name|term|acronym|abbreviation|moniker)$/u.test(token.lower) &&
      doc.tokens[k + 1]?.lower === 'for' &&
      /^(?:using|uses|used|use)$/u.test(
        doc.tokens.slice(Math.max(sentence.from, k - 4), k).find((t) => t.lower.startsWith('us'))?.lower ?? '',
      )
    ) {
      const agent = reading.mentionsOf[parse.sentence]!.findLast((m) => isActor(m) && m.lastToken <= k && m.kind === 'armed-group');
      if (agent !== undefined) out.push(called(reading, parse, agent, Math.min(sentence.to, k + 4)));
    }
  }
  return out;
}

/** "also known as", "better known as": another name than one told before. */
const saysOther = (doc: Doc, at: number): boolean =>
  /^(?:also|better|otherwise|mostly|widely|commonly|formerly|sometimes|often)$/u.test(doc.tokens[at - 1]?.lower ?? '') ||
  /^(?:also|better|otherwise)$/u.test(doc.tokens[at]!.lower);

/** The alias told up to a token is the agent's. */
function called(reading: Reading, parse: Parse, agent: FoundMention, to: number): Proposition {
  const { firstToken, lastToken } = agent;
  return makeRelation(reading, parse, firstToken, to, 'also-called', [party(reading, 'agent', firstToken, lastToken)], 'alias');
}
