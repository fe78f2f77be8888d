import type { ClaimType, Mode } from '@hearsay/vocabulary';
import type { TokenRange } from '../document/doc.js';
import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange, Proposition } from './proposition.js';
import { isActor, mentionsWithin, rangeOf } from './reading.js';
import { throughQuantity } from './through-quantity.js';
import { IRREGULAR_KINDS } from '../mentions/mention.js';
import { HARM } from './deeds.js';
import { eventOf } from './work-strike.js';

/** Words that mean a happening told before: "the action", "this crime", "it". */
const TOLD = /^(?:act|action|crime|incident|deed|event|atrocity|outrage|it|this|that)s?$/u;
const BOMB = /^(?:bomb|car-bomb|device|rocket|missile|mine|landmine|grenade|drone)s?$/u;
const HALLMARK = /^(?:hallmarks?|fingerprints|signature|stamp)$/u;
const DEATH = /^(?:death|dying|loss)s?$/u;

/** A happening that a noun phrase means; `told` where it is one that was told before. */
interface Happening {
  at: number;
  type: ClaimType;
  mode: readonly Mode[];
  told: boolean;
}

/** "claimed responsibility for the attack", "admitted the killings", "the bombing was claimed by": who did it says so himself. */
export function responsibility(c: ClauseView): Proposition | null {
  if (!/^(?:claim|assume|accept|admit|acknowledge|take|recognize|recognise)$/u.test(c.lemma)) return null;
  const { clause } = c;
  const credit = [...clause.objects, ...(c.passive ? clause.subjects : [])].find((at) =>
    /^(?:responsibility|credit|authorship|blame)$/u.test(c.parse.chunks[at]!.word),
  );
  // "The front claimed the attack", "admitted the killing": no more words are needed of those who fight.
  const owned = credit === undefined && /^(?:claim|admit)$/u.test(c.lemma) && !c.passive && fights(c, clause.subjects);
  if (credit === undefined && !owned && (c.lemma !== 'claim' || !c.passive)) return null;
  const happening =
    credit === undefined
      ? happeningOf(c, owned ? clause.objects : clause.subjects)
      : happeningOf(c, antecedent(c), after(c, 'for', credit), after(c, 'of', credit), after(c, 'in', credit));
  // "The front claimed responsibility": for what was told before.
  const bare: Happening | null =
    credit !== undefined &&
    c.parse.chunks[credit + 1]?.word !== 'for' &&
    !clause.obliques.some((o) => /^(?:for|of)$/u.test(o.prep)) &&
    fights(c, c.passive ? [] : clause.subjects)
      ? { at: clause.verb.index, type: 'ASSAULT', mode: [], told: true }
      : null;
  const claimed = happening ?? bare;
  if (claimed === null) return null;
  const agents = c.passive ? c.obliqueParties('agent', /^by$/u) : c.parties('agent', clause.subjects);
  if (agents.length === 0) return null;
  const body = c.passive ? null : spokenFor(c);
  if (body !== null) {
    const told = done(c, claimed, [{ role: 'agent', range: body }], 'claims-responsibility');
    return told.negated ? null : { ...told, stance: 'asserts', speaker: agents[0]!.range };
  }
  const found = done(c, claimed, agents, 'claims-responsibility');
  return found.negated || c.doc.tokens[agents[0]!.range.from]!.lower === 'nobody' ? null : { ...found, admits: true };
}

/** "Northern Front spokesman Jan Bell claimed": the body that did it is not the man who says so. */
function spokenFor(c: ClauseView): TokenRange | null {
  const [at] = c.clause.subjects;
  if (at === undefined) return null;
  const { from, to } = c.parse.chunks[at]!;
  const title = c.doc.tokens.slice(from, to).findIndex((t) => t.lower.startsWith('spokes'));
  const body = mentionsWithin(c.reading, from, from + Math.max(title, 0)).find((m) => m.named && IRREGULAR_KINDS.has(m.kind));
  return body === undefined ? null : rangeOf(c.doc, body.firstToken, body.lastToken);
}

const fights = (c: ClauseView, chunks: readonly number[]): boolean =>
  chunks.some((at) => /^(?:group|faction|outfit|organi[sz]ation)$/u.test(c.parse.chunks[at]!.word)) ||
  chunks.some((at) => mentionsWithin(c.reading, c.parse.chunks[at]!.from, c.phraseEnd(at)).some((m) => IRREGULAR_KINDS.has(m.kind)));

/** Verbs that lay a deed to somebody, with the preposition before him. */
const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ...['attribute', 'ascribe', 'impute'].map((verb) => [verb, /^to$/u] as const),
  ...['blame', 'pin'].map((verb) => [verb, /^on$/u] as const),
]);

/** "attributed the attack to", "blamed the bombing on", "the murder was blamed on": an accusation of whoever stands after the preposition. */
export function attributedTo(c: ClauseView): Proposition | null {
  const prep = ATTRIBUTES.get(c.lemma);
  if (prep === undefined) return null;
  const agents = c.obliqueParties('agent', prep);
  const happening = happeningOf(c, c.passive ? c.clause.subjects : c.clause.objects) ?? toldBefore(c);
  if (happening === null || !agents.some((a) => named(c, a))) return null;
  const accusers = c.passive ? c.obliqueParties('agent', /^by$/u) : c.parties('agent', c.clause.subjects);
  const told = { ...done(c, happening, agents, 'attributed-to'), speaker: accusers[0]?.range ?? null };
  // "Strikes blamed on the army": nobody accuses here, and nobody vouches for it.
  return c.clause.kind === 'reduced' && accusers.length === 0 ? { ...told, hedged: true } : { ...told, stance: 'accuses' };
}

/** "The blast killed ten, which the army blamed on the rebels": what the whole sentence before the comma told. */
function toldBefore({ clause, parse: { chunks } }: ClauseView): Happening | null {
  const at = (clause.subjects[0] ?? clause.verb.index) - 1;
  const whole = clause.kind === 'relative' && chunks[at]?.word === 'which' && chunks[at - 1]?.kind === 'comma';
  return whole ? { at: clause.verb.index, type: 'ASSAULT', mode: [], told: true } : null;
}

/** "was blamed for the attack", "is accused of the murder of", "suspected in the bombing": an accusation whose speaker is "by", or nobody. */
export function accusedOf(c: ClauseView): Proposition | null {
  if (!c.passive && /^(?:accuse|blame|suspect)$/u.test(c.lemma)) return accusesOfTold(c);
  if (!c.passive || !/^(?:accuse|blame|suspect|charge|implicate|link|tie|connect)$/u.test(c.lemma) || c.clause.subjects.length === 0)
    return null;
  const tied = /^(?:link|tie|connect)$/u.test(c.lemma);
  const happening = tied
    ? happeningOf(c, after(c, 'to'))
    : happeningOf(c, after(c, 'for'), after(c, 'of'), after(c, 'in'), after(c, 'with'));
  if (happening === null || happening.told) return null;
  const agents = c.parties('agent', c.clause.subjects);
  const accusers = c.obliqueParties('agent', /^by$/u);
  return { ...done(c, happening, agents, 'accused-of'), stance: 'accuses', speaker: accusers[0]?.range ?? null };
}

/** "Accused the rebels of the crime", "blamed the army for this action": an accusation of what was told before. */
function accusesOfTold(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const at = [...after(c, 'of'), ...after(c, 'for')].find(
    (k) => DEED.test(parse.chunks[k]!.word) && THIS.test(c.doc.tokens[parse.chunks[k]!.from]!.lower),
  );
  const agents = at === undefined ? [] : c.parties('agent', clause.objects);
  if (at === undefined || !agents.some((a) => named(c, a))) return null;
  const told: Happening = { at, type: 'ASSAULT', mode: [], told: true };
  return { ...done(c, told, agents, 'accused-of'), stance: 'accuses', speaker: c.parties('agent', clause.subjects)[0]?.range ?? null };
}

/** "hold the government responsible for the attack": an accusation whose speaker is the subject. */
export function heldResponsible(c: ClauseView): Proposition | null {
  if (!/^(?:hold|find|consider|declare)$/u.test(c.lemma)) return null;
  const { clause, parse } = c;
  const tail = parse.chunks.slice(clause.verb.index + 1, clause.verb.index + 10);
  const responsible = tail.find((chunk) => chunk.word === 'responsible' || chunk.word === 'accountable');
  if (responsible === undefined) return null;
  const after = parse.chunks[responsible.index + 1]?.word === 'for' ? parse.chunks[responsible.index + 2] : undefined;
  // "for which the rebels are held responsible"
  const happening = happeningOf(c, after?.kind === 'np' ? [after.index] : antecedent(c));
  const agents = c.parties('agent', c.passive ? clause.subjects : clause.objects);
  if (happening === null || !agents.some((a) => named(c, a))) return null;
  const accusers = c.passive ? c.obliqueParties('agent', /^by$/u) : c.parties('agent', clause.subjects);
  return { ...done(c, happening, agents, 'held-responsible'), stance: 'accuses', speaker: accusers[0]?.range ?? null };
}

/** "The attack was the work of the Northern Front", "responsible for the bombing are …", "the ambush involved rebels of", "bore the hallmarks of". */
export function workOf(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  if (c.lemma === 'be' && clause.predicate === 'responsible' && !clause.obliques.some((o) => o.prep === 'for') && !isDuty(c)) {
    const agents = c.parties('agent', clause.subjects).filter((a) => named(c, a));
    const told: Happening = { at: clause.verb.index, type: 'ASSAULT', mode: [], told: true };
    return agents.length === 0 ? null : done(c, told, agents, 'work-of');
  }
  if (c.lemma === 'be') {
    const work = [...clause.objects, ...clause.obliques.flatMap((o) => o.nouns)].find((at) => parse.chunks[at]!.word === 'work');
    const of = work === undefined ? undefined : parse.chunks[work + 2];
    if (work === undefined || of?.kind !== 'np' || parse.chunks[work + 1]?.word !== 'of') return null;
    const happening = happeningOf(c, clause.subjects);
    return happening === null ? null : done(c, happening, c.parties('agent', [of.index]), 'work-of');
  }
  // "Bore the hallmarks of the Northern Front": nobody says that it did it.
  const marks = /^(?:bear|have|carry)$/u.test(c.lemma) ? clause.objects.find((at) => HALLMARK.test(parse.chunks[at]!.word)) : undefined;
  if (marks !== undefined) {
    const of = parse.chunks[marks + 1]?.word === 'of' ? parse.chunks[marks + 2] : undefined;
    const agents = of?.kind === 'np' ? c.parties('agent', [of.index]).filter((a) => named(c, a)) : [];
    const happening = agents.length === 0 ? null : happeningOf(c, clause.subjects);
    return happening === null ? null : { ...done(c, happening, agents, 'work-of'), hedged: true };
  }
  // "Suspicion fell on the Northern Front": nobody says for certain that it did what was told.
  if (c.lemma === 'fall' && clause.subjects.some((at) => /^(?:suspicion|suspicions|blame)$/u.test(parse.chunks[at]!.word))) {
    const agents = c.obliqueParties('agent', /^(?:on|upon)$/u).filter((a) => named(c, a));
    const told: Happening = { at: clause.verb.index, type: 'ASSAULT', mode: [], told: true };
    return agents.length === 0 ? null : { ...done(c, told, agents, 'work-of'), hedged: true, stance: null };
  }
  // "Was involved in the incident": in what was told before.
  if (c.lemma === 'involve' && c.passive && clause.subjects.length > 0) {
    const told = happeningOf(c, after(c, 'in'));
    return told === null || !told.told || /^(?:it|this|that)$/u.test(parse.chunks[told.at]!.word)
      ? null
      : done(c, told, c.parties('agent', clause.subjects), 'work-of');
  }
  if (c.lemma !== 'involve' || c.passive || clause.objects.length === 0) return null;
  const happening = happeningOf(c, clause.subjects);
  const agents = c.parties('agent', clause.objects);
  if (happening === null || !agents.some((a) => named(c, a))) return null;
  return happening.told && !fights(c, clause.objects) ? null : done(c, happening, agents, 'work-of');
}

/** "Is responsible for guarding the president": an office, no deed. */
const isDuty = ({ clause, parse: { chunks } }: ClauseView): boolean =>
  chunks.slice(clause.verb.index + 1, clause.verb.index + 5).some((k) => k.kind === 'prep' && k.word === 'for');

/** A noun for what was told before, by itself no word of force. */
const DEED = /^(?:act|action|crime|incident|deed|atrocity|atrocities|outrage)s?$/u;
const THIS = /^(?:the|this|that|these|those|both)$/u;

/** "The planning and execution of these crimes": what was told before stands behind its stages. */
const STAGE = /^(?:preparation|planning|execution|organi[sz]ation|coordination|commission|perpetration)s?$/u;

/**
 * "The crime was committed by the rebels", "soldiers took part in this action", "the rebels were behind the crime": who did what was told
 * before.
 */
export function toldDeed(c: ClauseView): Proposition | null {
  const { clause } = c;
  const after = (prep: string): number[] => clause.obliques.filter((o) => o.prep === prep).flatMap((o) => o.nouns);
  const sharing = /^(?:participate|take|share|act)$/u.test(c.lemma) || (/^(?:involve|implicate)$/u.test(c.lemma) && c.passive);
  const within = c.lemma === 'be' ? after(involvedIn(c) ? 'in' : 'behind') : sharing ? after('in') : null;
  if (within === null && !/^(?:commit|perpetrate|carry|stage|execute|conduct)$/u.test(c.lemma)) return null;
  const at = (within ?? (c.passive ? clause.subjects : clause.objects))
    .map((k) => throughStages(c, k))
    .find((k) => {
      const chunk = c.parse.chunks[k]!;
      // "Rebels are behind this"
      if (c.lemma === 'be' && chunk.to - chunk.from === 1 && /^(?:this|it|that)$/u.test(chunk.word)) return true;
      return DEED.test(chunk.word) && THIS.test(c.doc.tokens[chunk.from]!.lower);
    });
  if (at === undefined) return null;
  const doers = involvedIn(c) && c.parse.chunks[clause.subjects[0] ?? 0]!.word === 'there' ? clause.objects : clause.subjects;
  const agents = c.passive && within === null ? c.obliqueParties('agent', /^by$/u) : c.parties('agent', doers);
  const told: Happening = { at, type: 'ASSAULT', mode: [], told: true };
  return agents.some((a) => named(c, a)) ? done(c, told, agents, 'told-deed') : null;
}

/** "Soldiers are involved in", "there are soldiers involved in". */
export const involvedIn = ({ clause, parse }: ClauseView): boolean =>
  clause.predicate === 'involved' || parse.chunks[clause.verb.index + 2]?.word === 'involved';

/** Past the stages of a deed to the deed. */
function throughStages({ parse: { chunks } }: ClauseView, at: number): number {
  let k = at;
  for (let turns = 0; turns < 4 && STAGE.test(chunks[k]!.word); turns += 1) {
    if (chunks[k + 1]?.word === 'of' && chunks[k + 2]?.kind === 'np') return k + 2;
    const next = chunks[k + 1]?.kind === 'comma' && chunks[k + 2]?.kind === 'conj' ? k + 3 : k + 2;
    if (chunks[next]?.kind !== 'np') break;
    k = next;
  }
  return k;
}

function done(c: ClauseView, happening: Happening, agents: PartyRange[], rule: string): Proposition {
  const { at, type, mode, told } = happening;
  const targets = told
    ? []
    : nounParties(c.reading, c.parse, at)
        .filter((p) => p.role === 'target' || (DEATH.test(c.parse.chunks[at]!.word) && p.range.from > c.parse.chunks[at]!.head))
        .map((p): PartyRange => ({ ...p, role: 'target' }));
  return {
    ...make(c, type, mode, [...agents, ...targets], rule, { weight: 0.6 }),
    ...(told ? { echoes: true } : { deed: c.parse.chunks[at]!.from }),
  };
}

/** Noun phrases after a preposition of the clause, or right behind one of its objects. */
function after(c: ClauseView, prep: string, behind?: number): number[] {
  const own = c.clause.obliques.filter((o) => o.prep === prep).flatMap((o) => o.nouns);
  const next = behind === undefined ? undefined : c.parse.chunks[behind + 1];
  return next?.kind === 'prep' && next.word === prep && c.parse.chunks[next.index + 1]?.kind === 'np' ? [next.index + 1, ...own] : own;
}

/** The first of the noun phrases that means an act of force. */
function happeningOf(c: ClauseView, ...lists: readonly (readonly number[])[]): Happening | null {
  for (const outer of lists.flat()) {
    const at = throughQuantity(c.parse.chunks, outer);
    const { word } = c.parse.chunks[at]!;
    const event = eventOf(c, at) ?? (DEATH.test(word) ? { type: 'ASSAULT' as const, mode: [] } : null);
    if (event !== null && HARM.has(event.type)) return { at, type: event.type, mode: event.mode, told: false };
    // "claimed responsibility for the car bomb"
    if (BOMB.test(word)) return { at, type: 'ASSAULT', mode: ['explosives'], told: false };
    if (TOLD.test(word)) return { at, type: 'ASSAULT', mode: [], told: true };
  }
  return null;
}

/** "The attack, for which the front claimed responsibility": the noun that the relative pronoun behind a preposition stands for. */
function antecedent({ clause, parse }: ClauseView): number[] {
  const at = clause.kind === 'relative' ? (clause.subjects[0] ?? clause.verb.index) - 1 : -1;
  if (parse.chunks[at]?.kind !== 'rel' || parse.chunks[at - 1]?.word !== 'for') return [];
  const before = parse.chunks[at - 2]?.kind === 'comma' ? at - 3 : at - 2;
  return parse.chunks[before]?.kind === 'np' ? [before] : [];
}

const named = (c: ClauseView, party: PartyRange): boolean => mentionsWithin(c.reading, party.range.from, party.range.to).some(isActor);
