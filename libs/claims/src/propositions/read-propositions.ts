import type { ClaimType } from '@hearsay/vocabulary';
import { deedBehind } from '../grammar/chunks-around.js';
import type { Clause, Parse } from '../grammar/clause.js';
import { ClauseView } from './clause-view.js';
import { confirmation } from './confirmations.js';
import { denial, deniedDeed, falseDeed, noPart } from './denials.js';
import { eventClause } from './event-clauses.js';
import { fullVerb } from './full-verbs.js';
import { admits, governed } from './governed.js';
import { harmClause } from './harm-clauses.js';
import { idiom } from './idioms.js';
import { lightVerb } from './light-verbs.js';
import { isHypothetical } from './modality.js';
import { accusedOf, attributedTo, heldResponsible, responsibility, toldDeed, workOf } from './perpetrator-verbs.js';
import type { Proposition } from './proposition.js';
import type { Reading } from './reading.js';
import { saysNothing } from './silence.js';
import { verbSense } from './senses/read-sense.js';
import { blame, brokenTruce, inability, demandedDeed, threatenedDeed, threat, tollRises } from './speech-act-verbs.js';
import { widerVerb } from './wider-verbs.js';
import { FORCE } from './deeds.js';

/** The families of rules, in the order in which a clause is tried against them: the first that fits reads it. */
const FAMILIES: readonly ((c: ClauseView) => Proposition | null)[] = [
  threat, threatenedDeed, demandedDeed, blame, responsibility, attributedTo, accusedOf, heldResponsible, workOf, toldDeed, noPart, inability, deniedDeed, falseDeed, denial, confirmation, tollRises, brokenTruce, verbSense, harmClause, lightVerb, idiom, fullVerb, widerVerb, eventClause,
]; // prettier-ignore

/** "Asked not to be named": a condition of speaking, no request. */
const unnamed = (parse: Parse, clause: Clause): boolean =>
  /^(?:ask|request|insist|decline|refuse|prefer|want)$/u.test(clause.verb.word) &&
  parse.clauses.some((c) => c.parent === clause.index && c.verb.verb!.passive && /^(?:name|identify|quote)$/u.test(c.verb.word));

/** "Hunted down and arrested the bomber": the deed behind tells what came of the hunt. */
const isPursuit = ({ chunks }: Parse, { verb }: Clause): boolean =>
  /^(?:hunt|track|chase|pursue)$/u.test(verb.word) && deedBehind(chunks, verb.index) !== null;

/** "bringing to 90 the number of soldiers killed": a figure, told by the verb before it. */
const isFigure = (parse: Parse, clause: Clause): boolean => {
  const subject = clause.subjects[0] ?? 0;
  return (
    clause.verb.verb!.passive &&
    clause.verb.index === subject + 1 &&
    parse.chunks[subject - 1]?.word === 'of' &&
    /^(?:number|toll|tally|count)$/u.test(parse.chunks[subject - 2]?.word ?? '')
  );
};

/** "Along with the nine killed, …": a number of people, told with what the sentence tells. */
export const isTally = (parse: Parse, { kind, verb, subjects }: Clause): boolean => {
  const subject = subjects[0] ?? 0;
  return (
    kind === 'reduced' &&
    verb.index === subject + 1 &&
    /^(?:kill|wound|injure|hurt)$/u.test(verb.word) &&
    /(?:^| )(?:with|to|besides|beside)$/u.test(parse.chunks[subject - 1]?.word ?? '') &&
    parse.chunks[subject + 2]?.kind === 'comma' &&
    (parse.chunks[subject]!.counted === true || COUNTED.test(parse.chunks[subject]!.word))
  );
};
const COUNTED = /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|those)$/u;

/** Acts of which "threatened to …" is told by its content; else the threat alone is told. */
const FORCEFUL: ReadonlySet<ClaimType> = new Set<ClaimType>([...FORCE, 'SANCTION']);

/** "Threatened to attack": an infinitive under a threat. */
function threatenedIn({ clause, parse }: ClauseView): boolean {
  return clause.kind === 'infinitive' && clause.parent !== null && parse.clauses[clause.parent]?.verb.word === 'threaten';
}

/** Who threatens to do it says so himself. */
const withThreat = (found: Proposition): Proposition[] =>
  FORCEFUL.has(found.type) ? [{ ...found, stance: 'threatens', speaks: true }] : [];

/** "Claimed responsibility for killing": whoever did it says so himself. */
function owned(c: ClauseView, found: Proposition): Proposition {
  const governor = c.clause.parent === null ? undefined : c.parse.clauses[c.clause.parent];
  if (governor === undefined || !admits(c, governor, c.clause) || !found.parties.some((p) => p.role === 'agent')) return found;
  return { ...found, rules: ['claims-responsibility', ...found.rules], admits: true };
}

/** "Is able to attack", "would be able to attack"; who "was able to" did. */
function isAbleTo({ clause, parse }: ClauseView): boolean {
  const governor = clause.kind === 'infinitive' && clause.parent !== null ? parse.clauses[clause.parent] : undefined;
  if (governor === undefined || governor.predicate !== 'able' || governor.verb.verb!.perfect) return false;
  return governor.verb.verb!.modal !== null || /^(?:is|are)$/u.test(governor.verb.surface ?? '');
}

/** "The army can take villages, it cannot hold them": what others are said to be able to do is a judgement of them, no act. */
function ability(c: ClauseView, found: Proposition): Proposition {
  const { modal, passive } = c.clause.verb.verb!;
  const subject = c.parse.chunks[c.clause.subjects[0] ?? c.clause.verb.index]!.word;
  const can = modal !== null && /^(?:can|ca|cannot)$/u.test(modal);
  if (passive || !(can || isAbleTo(c)) || /^(?:we|i|you|people|nobody)$/u.test(subject)) return found;
  if (!/^(?:ASSAULT|TERRITORY|MOBILIZE)$/u.test(found.type) || !found.parties.some((p) => p.role === 'agent')) return found;
  return { ...found, type: 'ASSESSMENT', mode: [], stance: null, rules: ['ability'], weight: 0.5 };
}

/** Propositions of a sentence that its verbs carry, in text order. */
export function verbPropositions(reading: Reading, parse: Parse): Proposition[] {
  // A rule may ask what the clause below it says, which may ask again: each is read once.
  const known = new Map<number, Proposition[]>();
  const read = (clause: Clause): Proposition[] => {
    const before = known.get(clause.index);
    if (before !== undefined) return before;
    known.set(clause.index, []);
    const found = readOnce(clause);
    known.set(clause.index, found);
    return found;
  };
  const readOnce = (clause: Clause): Proposition[] => {
    const c = new ClauseView(reading, parse, clause, read);
    if (
      isHypothetical(parse, clause) ||
      !governed(c) ||
      unnamed(parse, clause) ||
      isFigure(parse, clause) ||
      isPursuit(parse, clause) ||
      isTally(parse, clause) ||
      saysNothing(reading.doc, parse, clause)
    )
      return [];
    for (const family of FAMILIES) {
      const found = family(c);
      if (found !== null) return threatenedIn(c) ? withThreat(found) : [ability(c, owned(c, found))];
    }
    return [];
  };
  return parse.clauses.flatMap(read);
}
