import type { Clause, Parse } from '../grammar/clause.js';
import { ClauseView } from './clause-view.js';
import { fullVerb } from './full-verbs.js';
import { governed } from './governed.js';
import { idiom } from './idioms.js';
import { lightVerb } from './light-verbs.js';
import { isHypothetical } from './modality.js';
import { accusedOf, attributedTo, heldResponsible, responsibility, workOf } from './perpetrator-verbs.js';
import type { Proposition } from './proposition.js';
import type { Reading } from './reading.js';
import { verbSense } from './senses/read-sense.js';
import { blame, brokenTruce, denial, inability, threat, tollRises } from './speech-act-verbs.js';
import { widerVerb } from './wider-verbs.js';

/** The families of rules, in the order in which a clause is tried against them: the first that fits reads it. */
const FAMILIES: readonly ((c: ClauseView) => Proposition | null)[] = [
  threat, blame, responsibility, attributedTo, accusedOf, heldResponsible, workOf, inability, denial, tollRises, brokenTruce, verbSense, lightVerb, idiom, fullVerb, widerVerb,
]; // prettier-ignore

/** "Asked not to be named": a condition of speaking, no request. */
const unnamed = (parse: Parse, clause: Clause): boolean =>
  /^(?:ask|request|insist|decline|refuse|prefer|want)$/u.test(clause.verb.word) &&
  parse.clauses.some((c) => c.parent === clause.index && c.verb.verb!.passive && /^(?:name|identify|quote)$/u.test(c.verb.word));

/** Propositions of a sentence that its verbs carry, in text order. */
export function verbPropositions(reading: Reading, parse: Parse): Proposition[] {
  const read = (clause: Clause): Proposition[] => {
    const c = new ClauseView(reading, parse, clause, read);
    if (isHypothetical(parse, clause) || !governed(c) || unnamed(parse, clause)) return [];
    for (const family of FAMILIES) {
      const found = family(c);
      if (found !== null) return [found];
    }
    return [];
  };
  return parse.clauses.flatMap(read);
}
