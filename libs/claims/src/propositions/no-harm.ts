import type { Clause, Parse } from '../grammar/clause.js';
import { afterPhrase } from '../grammar/noun-group.js';
import { isHypothetical } from './modality.js';
import type { PartyRange, Proposition } from './proposition.js';
import { chunkRange, isActor, mentionsWithin, rangeOf, type Reading } from './reading.js';

/** Nouns of harm to people. */
export const HARM_NOUN = /^(?:casualt(?:y|ies)|injur(?:y|ies)|fatalit(?:y|ies)|deaths?|losses|victims|wounded|killed|dead)$/u;
/** What tells of harm without being it: "no reports of casualties". */
const TIDINGS = /^(?:reports?|sign|signs|indications?|record)$/u;
/** Verbs that only carry it. */
const CARRIES =
  /^(?:be|cause|report|suffer|sustain|record|result|have|incur|take|inflict|leave|register|mention|announce|confirm|produce|claim|note)$/u;

/** "There were no casualties", "causing no injuries", "no deaths were reported": that nobody was harmed, where no verb of violence says so. */
export function harmDenied(reading: Reading, parse: Parse, taken: readonly Proposition[]): Proposition[] {
  for (const chunk of parse.chunks) {
    const at = chunk.index;
    if (chunk.kind !== 'np' || !HARM_NOUN.test(chunk.word)) continue;
    const head = tidingsOf(parse, at);
    const clause = parse.clauses.find((c) => [...c.subjects, ...c.objects].includes(head) || obliqueOf(c, head));
    if (!isNone(reading, parse, head, clause)) continue;
    if (clause !== undefined && (!CARRIES.test(clause.verb.word) || isHypothetical(parse, clause))) continue;
    if (taken.some((p) => p.negated && p.range.from <= chunk.head && p.range.to > chunk.head)) continue;
    return [made(reading, parse, at, head, clause)];
  }
  return [];
}

/** "no reports of casualties": the noun that the negation stands at. */
function tidingsOf(parse: Parse, at: number): number {
  const [noun, of] = [parse.chunks[at - 2], parse.chunks[at - 1]];
  return of?.word === 'of' && noun?.kind === 'np' && TIDINGS.test(noun.word) ? at - 2 : at;
}

const obliqueOf = (clause: Clause, at: number): boolean =>
  clause.obliques.some((o) => /^(?:in|without|with)$/u.test(o.prep) && o.nouns.includes(at));

function isNone(reading: Reading, parse: Parse, at: number, clause: Clause | undefined): boolean {
  const first = reading.doc.tokens[parse.chunks[at]!.from]!.lower;
  if (/^(?:no|zero|neither)$/u.test(first)) return true;
  if (parse.chunks[at - 1]?.word === 'without') return true;
  return clause !== undefined && clause.verb.verb!.negated && (first === 'any' || clause.verb.word === 'cause');
}

function made(reading: Reading, parse: Parse, at: number, head: number, clause: Clause | undefined): Proposition {
  const { doc } = reading;
  const { chunks } = parse;
  const suffers = clause !== undefined && /^(?:suffer|sustain|incur|take|have)$/u.test(clause.verb.word) && clause.objects.includes(head);
  const subject = clause?.subjects[0];
  const sufferers: PartyRange[] = suffers && subject !== undefined ? [{ role: 'target', range: chunkRange(doc, parse, subject) }] : [];
  // "without casualties" says it of the clause that it stands in.
  const alone = chunks[head - 1]?.word === 'without' || (clause !== undefined && obliqueOf(clause, head));
  const opens =
    clause === undefined || alone
      ? chunks[head - 1]?.kind === 'prep'
        ? head - 1
        : head
      : clause.shared || subject === undefined || subject > clause.verb.index
        ? Math.min(clause.verb.index, head)
        : Math.min(subject, clause.verb.index, head);
  const last = Math.max(
    afterPhrase(chunks, at, /^(?:of|on|in|among|at|near|from|to)$/u) - 1,
    alone ? at : (clause?.verb.index ?? at),
    alone ? at : (clause?.to ?? at),
  );
  return {
    sentence: parse.sentence, range: rangeOf(doc, chunks[opens]!.from, chunks[last]!.to), type: 'ASSAULT', mode: [], parties: [...sufferers, ...harmed(reading, parse, at)], clause: clause?.index ?? -1, trigger: chunks[at]!.head, rules: ['no-harm'], weight: 0.6,
    negated: true, hedged: false, stance: null,
  }; // prettier-ignore
}

/** "casualties among the troops", "rebel losses": whom the harm is of. */
export function harmed(reading: Reading, parse: Parse, at: number): PartyRange[] {
  const { chunks } = parse;
  const chunk = chunks[at]!;
  const own = mentionsWithin(reading, chunk.from, chunk.to).find((m) => isActor(m) && m.lastToken <= chunk.head);
  if (own !== undefined) return [{ role: 'target', range: rangeOf(reading.doc, own.firstToken, own.lastToken) }];
  const [prep, noun] = [chunks[at + 1], chunks[at + 2]];
  if (prep?.kind !== 'prep' || !/^(?:among|amongst|on|of|to|in)$/u.test(prep.word) || noun?.kind !== 'np') return [];
  const named = mentionsWithin(reading, noun.from, noun.to).some((m) => isActor(m) && m.kind !== 'state');
  const side = /^(?:side|ranks|soldiers|troops|forces|personnel|men|civilians|population)$/u.test(noun.word);
  return named || side ? [{ role: 'target', range: chunkRange(reading.doc, parse, noun.index) }] : [];
}
