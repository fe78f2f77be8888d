import type { RelationKind, Role } from '@hearsay/vocabulary';
import type { Chunk } from '../../grammar/chunk.js';
import type { Clause, Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import type { FoundMention } from '../../mentions/mention.js';
import { isHedged, isHypothetical, isNegated } from '../modality.js';
import type { PartyRange, Proposition } from '../proposition.js';
import { throughQuantity } from '../through-quantity.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from '../reading.js';
import { ARMED_KINDS, BODY_KINDS } from '../../mentions/mention.js';
import { POSSESSIVES } from '../../lexicon/function-words.js';

const COMMANDS = /^(?:head|command|lead|run|found|form)$/u;
const BACKS = /^(?:back|support|sponsor)$/u;

/** Verbs that state a tie as lasting: "heads the brigade", "answers to the presidency", "which backs the rebels". */
export function relationVerbs(reading: Reading, parse: Parse): Proposition[] {
  return parse.clauses.flatMap((clause) => {
    if (clause.subjects.length === 0 || isHypothetical(parse, clause) || clause.verb.verb!.passive || !lasting(clause)) return [];
    const found = commands(reading, parse, clause) ?? backs(reading, parse, clause) ?? answers(reading, parse, clause);
    return found === null ? [] : [found];
  });
}

/** A present or a perfect tense, no single act of the past: "leads", "has led", not "led the attack". */
const lasting = (clause: Clause): boolean => {
  const { form, modal, progressive } = clause.verb.verb!;
  return (form === 'finite' || form === 'ed') && modal === null && !progressive && clause.kind !== 'infinitive';
};

/** "General X heads the Rapid Guards": who commands is the one of whom it is said. */
function commands(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  if (!COMMANDS.test(clause.verb.word) || clause.objects.length === 0) return null;
  // "Commanded his troops to advance" is an order, no post.
  if (POSSESSIVES.has(reading.doc.tokens[parse.chunks[clause.objects[0]!]!.from]!.lower)) return null;
  // "Ostria, which leads a military coalition": of states the one at the head.
  const head = /^(?:coalition|alliance)$/u.test(parse.chunks[clause.objects[0]!]!.word);
  const subject = parse.chunks[clause.subjects[0]!]!;
  const person =
    partyOf(reading, parse, clause.subjects[0]!, (m) => m.kind === 'person' || (head && m.kind === 'state')) ??
    (head && /^(?:which|it)$/u.test(subject.word) ? subject : null);
  const body = partyOf(reading, parse, clause.objects[0]!, (m) => BODY_KINDS.has(m.kind));
  if (person === null || body === null || (clause.verb.word === 'run' && !clause.verb.surface!.endsWith('s'))) return null;
  return make(reading, parse, clause, 'commands', [role('agent', person), role('target', body)], 'commands-verb');
}

/** "Ostria, which backs the rebels": the backed are those of whom it is said, the backer supports. */
function backs(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  const { word, surface } = clause.verb;
  const present = surface === word || surface === `${word}s` || clause.verb.verb!.perfect;
  if (!BACKS.test(word) || !present || clause.objects.length === 0) return null;
  // "Supports the army through training": that is help in the field.
  if (clause.obliques.some((o) => /^(?:through|with|by|from)$/u.test(o.prep))) return null;
  const FIELD = /^(?:battle|fight|fighting|operation|offensive|assault|advance|campaign|clashe|raid)s?$/u;
  if (clause.obliques.some((o) => /^(?:in|during)$/u.test(o.prep) && o.nouns.some((at) => FIELD.test(parse.chunks[at]!.word)))) return null;
  const object = throughQuantity(parse.chunks, clause.objects.find((at) => at > clause.verb.index) ?? clause.objects[0]!);
  const backed = partyOf(reading, parse, object, (m) => ARMED_KINDS.has(m.kind));
  const subject = clause.subjects[0]!;
  const backer =
    partyOf(reading, parse, subject, (m) => isActor(m) && m.kind !== 'person') ??
    metonym(reading, parse, subject) ??
    (/^(?:it|they|which|who)$/u.test(parse.chunks[subject]!.word) ? parse.chunks[subject]! : null);
  if (backed === null || backer === null) return null;
  return make(reading, parse, clause, 'backed-by', [role('agent', backed), role('supporter', backer)], 'backs-verb');
}

/** "The brigade reports to the ministry", "answers to the presidency". */
function answers(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  if (!/^(?:report|answer)$/u.test(clause.verb.word) || clause.objects.length > 0) return null;
  const to = clause.obliques.find((o) => o.prep === 'to')?.nouns[0];
  if (to === undefined) return null;
  const force = partyOf(reading, parse, clause.subjects[0]!, (m) => BODY_KINDS.has(m.kind));
  const above = partyOf(reading, parse, to, (m) => isActor(m)) ?? metonym(reading, parse, to);
  if (force === null || above === null) return null;
  return make(reading, parse, clause, 'part-of', [role('agent', force), role('target', above)], 'answers-to');
}

/** The tokens of a party: a mention, or the pronoun that stands for one. */
interface Named {
  role: Role;
  from: number;
  to: number;
}

const role = (name: Role, found: FoundMention | Chunk): Named =>
  'firstToken' in found ? { role: name, from: found.firstToken, to: found.lastToken } : { role: name, from: found.from, to: found.to };

function partyOf(reading: Reading, parse: Parse, at: number, fits: (m: FoundMention) => boolean): FoundMention | null {
  const chunk = parse.chunks[at]!;
  const end = parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to;
  const within = mentionsWithin(reading, chunk.from, end).filter((m) => isActor(m) && fits(m));
  return within.find((m) => m.headToken === chunk.head) ?? within.find((m) => m.named && m.lastToken > chunk.head) ?? null;
}

/** A capital that stands for its government. */
function metonym(reading: Reading, parse: Parse, at: number): FoundMention | null {
  const chunk = parse.chunks[at]!;
  return mentionsWithin(reading, chunk.from, chunk.to).find((m) => m.metonym) ?? null;
}

function make(
  reading: Reading,
  parse: Parse,
  clause: Clause,
  relation: RelationKind,
  parties: readonly Named[],
  rule: string,
): Proposition {
  const { doc } = reading;
  const subject = parse.chunks[clause.subjects[0]!]!;
  const between = parse.clauses.some((c) => c.index !== clause.index && c.verb.index > subject.index && c.verb.index < clause.verb.index);
  const first = clause.shared || between || subject.index > clause.verb.index ? clause.verb.from : subject.from;
  const last = parse.chunks[Math.max(clause.to, clause.verb.index)]!.to;
  const ranges = parties.map(({ role: name, from, to }): PartyRange => ({ role: name, range: rangeOf(doc, from, to) }));
  return {
    sentence: parse.sentence, range: rangeOf(doc, first, last), type: 'RELATION', mode: [], relation, parties: ranges, clause: clause.index, trigger: clause.verb.head, rules: [rule], weight: 0.6,
    negated: isNegated(doc, parse, clause), hedged: isHedged(doc, parse, clause), stance: null,
  }; // prettier-ignore
}
