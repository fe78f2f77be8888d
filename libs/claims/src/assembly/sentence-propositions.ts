import type { Doc, TokenRange } from '../document/doc.js';
import type { Parse } from '../grammar/clause.js';
import { casualtyPropositions } from '../propositions/casualty-propositions.js';
import { inDoubt } from '../propositions/in-doubt.js';
import { isMishap } from '../propositions/nature.js';
import { harmDenied } from '../propositions/no-harm.js';
import { nominalPropositions } from '../propositions/nominal-clauses.js';
import { nounPropositions } from '../propositions/noun-propositions.js';
import { phrasePropositions } from '../propositions/phrase-propositions.js';
import type { Proposition } from '../propositions/proposition.js';
import { verbPropositions } from '../propositions/read-propositions.js';
import { isActor, mentionsWithin, type Reading } from '../propositions/reading.js';
import { relationPropositions } from '../propositions/relations/relation-propositions.js';
import { settlePropositions } from '../propositions/settle-propositions.js';
import { armamentPropositions, strengthPropositions } from '../propositions/strength-propositions.js';
import { tellerOf } from '../propositions/teller-of.js';
import { victimPropositions } from '../propositions/victim-propositions.js';
import { mergePropositions } from './merge-propositions.js';
import { PRONOUNS } from '../lexicon/function-words.js';

/** What the rules of verbs, nouns, counts and ties read in a sentence. */
export function sentencePropositions(reading: Reading, parse: Parse): Proposition[] {
  return withoutMishaps(reading.doc, parse, propositionsOf(reading, parse));
}

/** The paragraph around a sentence. */
const passageOf = (doc: Doc, parse: Parse): [start: number, end: number] => {
  const sentence = doc.sentences[parse.sentence]!;
  const { start, end } = doc.paragraphs[sentence.paragraph]!;
  // A paragraph may be the whole of a hostile text; what stands further off than a page says nothing of this sentence.
  return [Math.max(start, sentence.start - 1500), Math.min(end, sentence.end + 1500)];
};

/** The passage that was looked at last, by document: all sentences of most paragraphs ask for the same one, one after the other. */
const lastPassage = new WeakMap<Doc, { start: number; end: number; mishap: boolean }>();

/** Whether the paragraph around a sentence tells of an earthquake, a crash and the like. */
export function inMishap(doc: Doc, parse: Parse): boolean {
  const [start, end] = passageOf(doc, parse);
  const last = lastPassage.get(doc);
  if (last?.start === start && last.end === end) return last.mishap;
  const mishap = isMishap(doc.text.slice(start, end));
  lastPassage.set(doc, { start, end, mishap });
  return mishap;
}

/** In a paragraph on an earthquake or a crash the verbs of harm speak of no conflict. */
function withoutMishaps(doc: Doc, parse: Parse, found: Proposition[]): Proposition[] {
  return found.length > 0 && inMishap(doc, parse) ? found.filter((p) => p.type === 'RELATION' || p.type === 'ASSESSMENT') : found;
}

function propositionsOf(reading: Reading, parse: Parse): Proposition[] {
  const verbs = verbPropositions(reading, parse);
  const strength = strengthPropositions(reading, parse).filter(
    (s) => !verbs.some((v) => v.clause === s.clause && v.type !== 'ASSESSMENT' && v.type !== 'MOBILIZE'),
  );
  const taken = [...verbs.filter((v) => !strength.some((s) => s.clause === v.clause)), ...strength];
  const events = nounPropositions(reading, parse, taken);
  const nouns = [...events, ...nominalPropositions(reading, parse, [...taken, ...events])];
  const casualties = casualtyPropositions(reading, parse, [...taken, ...nouns]);
  const namesActor = (range: TokenRange): boolean =>
    PRONOUNS.has(reading.doc.tokens[range.from]!.lower) ||
    reading.doc.tokens[range.from]!.lower === 'who' ||
    mentionsWithin(reading, range.from, range.to).some(isActor);
  const harm = [...taken, ...nouns, ...casualties, ...armamentPropositions(reading, parse)];
  const told = [...harm, ...harmDenied(reading, parse, harm)];
  const grammar = settlePropositions(reading, parse, [...told, ...victimPropositions(reading, parse, told)]);
  const phrases = phrasePropositions(reading, parse, grammar);
  const relations = relationPropositions(reading, parse);
  // "Is backed by", "heads": what states a tie does not also tell of an act.
  const acts = [...grammar, ...phrases].filter(
    (p) =>
      !accusedOfTie(parse, p, relations) &&
      (!TIES.test(p.type) ||
        !relations.some((r) => (p.clause >= 0 ? r.clause === p.clause : r.range.from <= p.trigger && r.range.to > p.trigger))),
  );
  const nameOf = (range: TokenRange): string | null => {
    const actors = mentionsWithin(reading, range.from, range.to).filter((m) => isActor(m) && m.named);
    return actors[0]?.name ?? null;
  };
  const doubted = acts.map((p) => inDoubt(reading.doc, parse, p));
  const isToldByAnother = (p: Proposition, next: Proposition): boolean => {
    const [one, other] = [p, next].map((x) => tellerOf(reading, parse, x.clause));
    if (p.clause < 0 || one === other || other == null || next.type !== 'ASSAULT') return false;
    // "The staff confirmed the raid and said it had killed ten": one tells both.
    const voiceOf = (clause: number): string => parse.clauses[clause]?.subjects.join() ?? '';
    return voiceOf(one ?? p.clause) !== voiceOf(other!);
  };
  return mergePropositions(parse, [...doubted, ...relations], namesActor, nameOf, isToldByAnother);
}

/** "Accused the militia of serving as a proxy": the tie is what is told. */
const accusedOfTie = (parse: Parse, p: Proposition, relations: readonly Proposition[]): boolean =>
  p.type === 'ACCUSE' && relations.some((r) => parse.clauses[r.clause]?.kind === 'gerund' && parse.clauses[r.clause]?.parent === p.clause);

/** Types that a statement of who backs, leads or belongs to whom is mistaken for. */
export const TIES = /^(?:SUPPORT|COOPERATE|AID|ASSESSMENT|MOBILIZE|REJECT|RETREAT)$/u;
