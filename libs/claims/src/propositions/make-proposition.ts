import type { ClaimType, Mode, Stance } from '@hearsay/vocabulary';
import type { Clause } from '../grammar/clause.js';
import { CLAUSE_TAKERS } from '../grammar/verb-classes.js';
import type { ClauseView } from './clause-view.js';
import { isConditional, isHedged, isNegated, isSaidFalse, isSuspected } from './modality.js';
import { laidOut, type PartyRange, type Proposition } from './proposition.js';
import { rangeOf } from './reading.js';
import { amongThem } from './verb-frames.js';
import { isInRefuge } from './which-ones.js';

/** Who says so speaks of what is to come: "they fear that the fighting could spread". */
const FORESEES = /^(?:fear|worry|predict|forecast|expect|anticipate|foresee|caution)$/u;
const FUTURE_FALL = /^(?:fall|rise|increase|grow|collapse|happen|erupt|climb|change)$/u;

/** A proposition of a clause: its words, their modality, and the parties that a rule has found. */
export function make(
  c: ClauseView,
  type: ClaimType,
  mode: readonly Mode[],
  parties: PartyRange[],
  rule: string,
  extra: { weight?: number; anaphoric?: boolean },
): Proposition {
  const { clause, parse, doc } = c;
  const first =
    clause.subjects.length > 0 && !clause.shared && clause.subjects[0]! < clause.verb.index
      ? Math.min(clause.subjects[0]!, clause.verb.index)
      : clause.verb.index;
  const among = amongThem(c);
  const between = parse.clauses.some(
    (other) =>
      other.index !== clause.index &&
      other.verb.index > first &&
      other.verb.index < clause.verb.index &&
      (other.kind === 'relative' || (other.kind === 'reduced' && !isInRefuge(other) && tells(c, other))) &&
      !other.interrupting,
  );
  const start = among?.from ?? openingOf(c, parties) ?? startOf(c, between && clause.kind === 'main' ? clause.verb.index : first);
  const from = parse.chunks[start]!.from;
  let to = Math.max(endOf(c), clause.verb.to);
  while (
    to < doc.sentences[parse.sentence]!.to &&
    /^(?:ago|back|out|up|down|off|away|earlier|later|afterwards|again|dead)$/u.test(doc.tokens[to]!.lower)
  )
    to += 1;
  const range = rangeOf(doc, from, to);
  return laidOut({
    sentence: parse.sentence, range, type, mode, parties, clause: clause.index, trigger: clause.verb.head, rules: [rule], weight: extra.weight ?? 0.6,
    negated: isNegated(doc, parse, clause), hedged: isHedged(doc, parse, clause) || (type !== 'THREATEN' && isConditional(doc, parse, clause)) || parties.some((p) => p.role === 'agent' && isSuspected(doc, p)), stance: stanceOf(c, type), anaphoric: extra.anaphoric,
    speaks: (type === 'THREATEN' && c.lemma === 'threaten' && (c.infinitiveAfter() || c.contentAfter())) || undefined,
  }); // prettier-ignore
}

/** "were killed in a clash", "soldiers manning a post": whether a reduced clause says something of its own, which the words around it leave out. */
const tells = (c: ClauseView, other: Clause): boolean =>
  c.tells(other) || (other.verb.verb!.passive && other.obliques.some((o) => /^(?:by|from|to|with)$/u.test(o.prep)));

/** "In a clash between the two, three died": the chunk that opens the sentence, where a party stands there. */
function openingOf(c: ClauseView, parties: readonly PartyRange[]): number | null {
  const noun = c.openingPhrase(/^(?:in|during|amid)$/u);
  if (noun === null) return null;
  const [from, to] = [c.parse.chunks[noun]!.from, c.parse.chunks[c.clause.subjects[0]!]!.from];
  return parties.some((p) => p.role === 'agent' && p.range.from >= from && p.range.to <= to) ? noun - 1 : null;
}

/** Token after the clause and what hangs on its verb. */
export function endOf(c: ClauseView): number {
  let last = Math.max(c.clause.to, c.clause.verb.index);
  for (const other of c.parse.clauses) {
    if (other.parent === c.clause.index && other.index !== c.clause.index && /^(?:infinitive|gerund|reduced|complement)$/u.test(other.kind))
      last = Math.max(last, other.to);
  }
  return c.parse.chunks[last]!.to;
}

/** "is expected to strike", "tried to arrest": the governing verb belongs to the words that carry the proposition. */
function startOf(c: ClauseView, first: number): number {
  const { clause, parse } = c;
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  const told = parse.chunks[clause.verb.index - 1]?.kind === 'vg' || governor?.verb.word === 'succeed';
  if (clause.kind !== 'infinitive' && !(clause.kind === 'gerund' && told)) return first;
  if (governor === undefined) return first;
  const subject = governor.shared ? undefined : governor.subjects[0];
  return Math.min(first, governor.verb.index, subject ?? first);
}

/** What may yet be done. */
const DYNAMIC = /^(?:ASSAULT|TERRITORY|MOBILIZE|COERCE)$/u;
/** "The rebels could attack": of a deed, "may" and "could" speak of what is to come. */
const mayCome = ({ clause, passive, lemma }: ClauseView): boolean =>
  !passive && !clause.verb.verb!.negated && lemma !== 'be' && !CLAUSE_TAKERS.has(lemma) && /^(?:main|complement)$/u.test(clause.kind);
const LEADS = /^(?:lead|result|cause|trigger|spark|provoke|mean|bring|escalate|intensify|continue)$/u;
const foretold = (governor: Clause | undefined, kind: Clause['kind']): boolean =>
  kind === 'complement' &&
  governor !== undefined &&
  /^(?:say|tell|announce|add|state|declare|claim|report|believe|think|fear|expect|predict|warn|insist|stress|assert|indicate|reveal)$/u.test(
    governor.verb.word,
  );

/** A forecast or threat in the words themselves: "could fall", "is expected to strike", "we will crush them". */
function stanceOf(c: ClauseView, type: ClaimType): Stance | null {
  const { clause, parse } = c;
  const { modal } = clause.verb.verb!;
  if (isSaidFalse(c.doc, parse, clause)) return 'denies';
  const governor = clause.parent === null ? undefined : parse.clauses[clause.parent];
  if (
    clause.kind === 'infinitive' &&
    governor !== undefined &&
    /^(?:expect|predict|forecast|project|anticipate)$/u.test(governor.verb.word)
  )
    return 'predicts';
  // "Are likely to attack"
  if (
    clause.kind === 'infinitive' &&
    governor?.verb.verb!.light === true &&
    /^(?:likely|set|certain|bound)$/u.test(governor.predicate ?? '') &&
    DYNAMIC.test(type) &&
    !clause.verb.verb!.perfect
  )
    return 'predicts';
  if (modal === 'would' && isConditional(c.doc, parse, clause)) return 'predicts';
  if (
    modal !== null &&
    clause.kind === 'complement' &&
    governor !== undefined &&
    FORESEES.test(governor.verb.word) &&
    !clause.verb.verb!.perfect
  )
    return 'predicts';
  const subject = clause.subjects[0] === undefined ? '' : parse.chunks[clause.subjects[0]]!.word;
  if (modal !== null && /^(?:will|'ll|shall|wo)$/u.test(modal) && !clause.verb.verb!.negated) {
    if (/^(?:we|i)$/u.test(subject) || c.doc.tokens[parse.chunks[clause.subjects[0] ?? clause.verb.index]!.from]!.lower === 'our')
      return type === 'ASSAULT' || type === 'THREATEN' || type === 'TERRITORY' ? 'threatens' : null;
    return 'predicts';
  }
  // "Said the rebels would attack", "a withdrawal would lead to clashes": not yet, or never.
  if (
    modal === 'would' &&
    !clause.verb.verb!.negated &&
    !clause.verb.verb!.perfect &&
    type === 'ASSAULT' &&
    (foretold(governor, clause.kind) || LEADS.test(c.lemma))
  )
    return 'predicts';
  if (
    modal !== null &&
    /^(?:could|may|might)$/u.test(modal) &&
    (FUTURE_FALL.test(c.lemma) || type === 'TERRITORY' || (mayCome(c) && DYNAMIC.test(type))) &&
    !clause.verb.verb!.perfect
  )
    return 'predicts';
  return null;
}
