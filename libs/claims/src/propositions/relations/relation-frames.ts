import type { RelationKind } from '@hearsay/vocabulary';
import type { Clause, Parse } from '../../grammar/clause.js';
import { wordSet } from '../../lexicon/word-set.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import type { FoundMention } from '../../mentions/mention.js';
import { isHedged, isHypothetical, isNegated } from '../modality.js';
import type { PartyRange, Proposition } from '../proposition.js';
import { isActor, mentionsWithin, rangeOf, type Reading } from '../reading.js';
import { aboutActor } from './about-actor.js';
import { makeRelation } from './make-relation.js';
import { ORIGINS, TIES } from './tie-words.js';
import { ARMED_KINDS } from '../../mentions/mention.js';

/** A verb that states a tie between its subject and another party, the object or the noun of a phrase. */
interface RelationFrame {
  name: string;
  kind: RelationKind;
  verbs: ReadonlySet<string>;
  /** Prepositions of the other party; without one it is the object. */
  prep?: RegExp;
  /** The verb stands in the passive. */
  passive?: true;
  /** The other party is under arms, or any party. */
  other: 'force' | 'party';
  /** The tie is undone: "left the alliance". */
  undone?: true;
  /** A lasting state, told in the present or in a perfect tense. */
  lasting?: true;
}

const FRAMES: readonly RelationFrame[] = [
  { name: 'comes-from', kind: 'part-of', verbs: wordSet('be come hail'), prep: /^from$/u, other: 'force' },
  { name: 'drawn-from', kind: 'part-of', verbs: wordSet('draw recruit select'), passive: true, prep: /^from$/u, other: 'force' },
  { name: 'serves-in', kind: 'part-of', verbs: wordSet('serve enlist enrol enroll'), prep: /^(?:in|with|under)$/u, other: 'force' },
  { name: 'fights-for', kind: 'part-of', verbs: wordSet('fight'), prep: /^for$/u, other: 'force' },
  { name: 'left-a-force', kind: 'part-of', verbs: wordSet('leave quit bolt desert'), other: 'force', undone: true },
  { name: 'grew-out-of', kind: 'part-of', verbs: wordSet('emerge grow evolve spring stem derive descend arise'), prep: /^(?:from|out of|of)$/u, other: 'force' },
  { name: 'grew-out-of', kind: 'part-of', verbs: wordSet('trace'), prep: /^(?:to|back to)$/u, other: 'force' },
  { name: 'opposes', kind: 'opposed-to', verbs: wordSet('oppose'), other: 'party', lasting: true },
  { name: 'made-up-of', kind: 'part-of', verbs: wordSet('make compose comprise constitute'), passive: true, prep: /^(?:of|from)$/u, other: 'force' },
]; // prettier-ignore

/** Verbs that tie two parties: "came from the Northern Front", "serves in the army", "opposes the junta". */
export function relationFrames(reading: Reading, parse: Parse): Proposition[] {
  return parse.clauses.flatMap((clause) => {
    if (clause.subjects.length === 0 || isHypothetical(parse, clause) || !aboutActor(reading, parse, clause)) return [];
    if (clause.kind === 'infinitive' || (clause.kind === 'gerund' && !isAccused(parse, clause))) return [];
    const found =
      proxy(reading, parse, clause) ??
      formedAs(reading, parse, clause) ??
      identified(reading, parse, clause) ??
      framed(reading, parse, clause);
    return found === null ? [] : [found];
  });
}

/** "Accused the militia of serving as a proxy": what somebody is accused of is told. */
const isAccused = (parse: Parse, clause: Clause): boolean =>
  clause.parent !== null && /^(?:accuse|suspect|deny|admit)$/u.test(parse.clauses[clause.parent]!.verb.word);

function framed(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  const { verb } = clause.verb;
  for (const frame of FRAMES) {
    if (!frame.verbs.has(clause.verb.word) || verb!.passive !== (frame.passive === true)) continue;
    if (frame.lasting === true && (verb!.progressive || verb!.modal !== null)) continue;
    // "came under fire from rebels"
    if (frame.name === 'comes-from' && clause.obliques.some((o) => o.prep === 'under')) continue;
    const nouns = frame.prep === undefined ? clause.objects : phrasesWith(clause, frame.prep);
    const others = nouns.flatMap((at) => partyAt(reading, parse, at, frame.other) ?? []);
    // "left nine soldiers dead": nobody leaves a number; "made up of 4,000 troops" tells a strength.
    const heads = frame.name === 'made-up-of' ? nouns.filter((at) => HEADS.test(parse.chunks[at]!.word)) : frame.undone ? nouns : [];
    if (others.length === 0 || heads.some((at) => parse.chunks[at]!.counted === true)) continue;
    const found = told(reading, parse, clause, frame.kind, others.map((m) => partyOf(reading, m)), frame.name); // prettier-ignore
    return frame.undone === true ? { ...found, negated: !found.negated } : found;
  }
  return null;
}

const HEADS = /^(?:troops|soldiers|fighters|men|personnel|members|volunteers)$/u;

/** "Acts as a proxy for Ruvania": what somebody serves as. */
function proxy(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  if (!/^(?:act|serve|function|operate|work)$/u.test(clause.verb.word)) return null;
  const role = phrasesWith(clause, /^as$/u).find((at) => TIES.test(parse.chunks[at]!.word));
  if (role === undefined) return null;
  const other = [...phrasesWith(clause, /^(?:for|of)$/u), ...behind(parse, role)].flatMap(
    (at) => partyAt(reading, parse, at, 'party') ?? [],
  )[0];
  const own = mentionsWithin(reading, parse.chunks[role]!.from, parse.chunks[role]!.head).find((m) => isActor(m) || m.metonym);
  const party = other ?? own;
  return party === undefined ? null : told(reading, parse, clause, 'allied-with', [partyOf(reading, party)], 'acts-as');
}

/** "Was formed as a merger of four groups", "was set up as the armed wing of the party": what a force was from its beginning. */
function formedAs(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  if (!/^(?:form|found|create|establish|set|start|begin|emerge|arise)$/u.test(clause.verb.word)) return null;
  const origin = phrasesWith(clause, /^as$/u).find((at) => ORIGINS.test(parse.chunks[at]!.word));
  if (origin === undefined) return null;
  const parts = [...phrasesWith(clause, /^(?:of|between|among)$/u), ...behind(parse, origin)].flatMap(
    (at) => partyAt(reading, parse, at, 'party') ?? [],
  );
  return told(reading, parse, clause, 'part-of', parts.slice(0, 1).map((m) => partyOf(reading, m)), 'formed-as'); // prettier-ignore
}

/** "Identified the group as the Northern Front": another name for those before. */
function identified(reading: Reading, parse: Parse, clause: Clause): Proposition | null {
  if (!/^(?:identify|name)$/u.test(clause.verb.word)) return null;
  const group = clause.verb.verb!.passive ? clause.subjects[0] : clause.objects[0];
  if (group === undefined || !/^(?:group|organi[sz]ation|militia|movement|force|unit|brigade|outfit)$/u.test(parse.chunks[group]!.word))
    return null;
  if (phrasesWith(clause, /^as$/u).length === 0) return null;
  const found = told(reading, parse, clause, 'also-called', [], 'identified-as');
  return { ...found, parties: [{ role: 'agent', range: phraseRange(reading, parse, group) }] };
}

const phrasesWith = (clause: Clause, prep: RegExp): number[] => clause.obliques.filter((o) => prep.test(o.prep)).flatMap((o) => o.nouns);

/** The noun of a phrase right behind a noun: "a proxy of Ruvania". */
const behind = (parse: Parse, at: number): number[] =>
  parse.chunks[at + 1]?.kind === 'prep' && /^(?:of|for|between)$/u.test(parse.chunks[at + 1]!.word) && parse.chunks[at + 2]?.kind === 'np'
    ? [at + 2]
    : [];

/** The party that a noun phrase names as a whole. */
function partyAt(reading: Reading, parse: Parse, at: number, other: RelationFrame['other']): FoundMention | null {
  const chunk = parse.chunks[at]!;
  if (reading.words.nounTrigger(chunk.word) !== null) return null;
  const end = parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to;
  const within = mentionsWithin(reading, chunk.from, end).filter((m) => (isActor(m) || m.metonym) && !(m.inside && m.adjective));
  const fits = (m: FoundMention): boolean => (other === 'force' ? ARMED_KINDS.has(m.kind) : m.kind !== 'civilians' && m.kind !== 'outlet');
  return (
    within.find((m) => m.headToken === chunk.head && fits(m)) ?? within.find((m) => m.lastToken > chunk.head && m.named && fits(m)) ?? null
  );
}

const partyOf = (reading: Reading, m: FoundMention): PartyRange => ({
  role: 'target',
  range: rangeOf(reading.doc, m.firstToken, m.lastToken),
});

const phraseRange = (reading: Reading, parse: Parse, at: number): PartyRange['range'] =>
  rangeOf(reading.doc, parse.chunks[at]!.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to);

function told(
  reading: Reading,
  parse: Parse,
  clause: Clause,
  kind: RelationKind,
  others: readonly PartyRange[],
  rule: string,
): Proposition {
  const subject = parse.chunks[clause.subjects[0]!]!;
  const between = parse.clauses.some((c) => c.index !== clause.index && c.verb.index > subject.index && c.verb.index < clause.verb.index);
  const first = clause.shared || between || subject.index > clause.verb.index ? clause.verb.from : subject.from;
  const last = Math.max(parse.chunks[Math.max(clause.to, clause.verb.index)]!.to, ...others.map((p) => p.range.to));
  const agents = clause.subjects.map((at): PartyRange => ({ role: 'agent', range: phraseRange(reading, parse, at) }));
  return {
    ...makeRelation(reading, parse, first, last, kind, [...agents, ...others], rule, clause.index),
    trigger: clause.verb.head,
    negated: isNegated(reading.doc, parse, clause),
    hedged: isHedged(reading.doc, parse, clause),
  };
}
