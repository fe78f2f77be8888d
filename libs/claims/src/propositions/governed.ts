import { isTime } from '../grammar/noun-group.js';
import type { Clause } from '../grammar/clause.js';
import { isAttempt, isClaimed } from '../grammar/lend-subject.js';
import type { ClauseView } from './clause-view.js';
import { isDuty } from './charges.js';
import { TRANSPARENT } from './triggers.js';

/** "Claimed responsibility for killing": what the gerund tells was done by whoever claims it. */
export function admits({ parse }: ClauseView, governor: Clause, clause: Clause): boolean {
  return (
    clause.kind === 'gerund' &&
    parse.chunks[clause.verb.index - 1]?.word === 'for' &&
    !governor.verb.verb!.negated &&
    governor.objects.some((at) => /^(?:responsibility|credit|blame|authorship)$/u.test(parse.chunks[at]!.word))
  );
}

/** "was the first American soldier", "was the last to". */
const isOrdinal = (c: ClauseView, governor: Clause): boolean =>
  /^(?:first|last|latest|second|third|only)$/u.test(governor.predicate ?? '') ||
  governor.objects.some((at) => /\b(?:first|last|latest|second|third|only)\b/u.test(c.wordsOf(at)));

/** "Made a push to seize the port", "stepped up its efforts to retake the town": what an effort is made for is tried. */
const EFFORT = /^(?:push|bid|attempts?|efforts?|drive|thrust|move|campaign)$/u;

/** "Foiled an attempt to seize", "made a bid to kill", "a plot to kill him was uncovered": what was tried is the sentence's news. */
const isStopped = (clause: Clause, governor: Clause | undefined): boolean =>
  governor !== undefined &&
  (governor.objects.includes(clause.verb.index - 1) || governor.subjects.includes(clause.verb.index - 1)) &&
  /^(?:foil|thwart|prevent|stop|uncover|discover|repel|frustrate|avert|disrupt|survive|escape|make|launch|fail)$/u.test(governor.verb.word);

/** A dependent verb speaks only under a governor that lets it: "tried to arrest", not "an offensive to recapture"; nor does one below such a governor: "urged them to help arrest". */
export function governed(c: ClauseView): boolean {
  for (let clause: Clause | undefined = c.clause; clause?.kind === 'infinitive' || clause?.kind === 'gerund';) {
    if (!lets(c, clause)) return false;
    clause = clause.parent === null ? undefined : c.parse.clauses[clause.parent];
  }
  return true;
}

/** Whether the governor of an infinitive or a gerund lets it speak. */
function lets(c: ClauseView, clause: Clause): boolean {
  const governor = clause.parent === null ? undefined : c.parse.clauses[clause.parent];
  if (clause.kind === 'gerund') {
    const before = c.parse.chunks[clause.verb.index - 1];
    if (governor !== undefined && admits(c, governor, clause)) return true;
    if (before?.kind === 'prep' || before?.kind === 'sub')
      return (
        (/^(?:after|before|by|while|when|of|without|since|in)$/u.test(before.word) ||
          (before.word === 'with' && governor?.verb.word === 'charge' && !isDuty(clause))) &&
        (before.word !== 'of' ||
          governor?.verb.word === 'accuse' ||
          governor?.verb.word === 'suspect' ||
          governor?.verb.word === 'convict') &&
        (before.word !== 'in' || /^(?:involve|succeed)$/u.test(governor?.verb.word ?? ''))
      );
    return governor === undefined || TRANSPARENT.has(governor.verb.word) || governor.verb.verb!.light;
  }
  if (isAttempt(c.parse.chunks, clause.verb.index) && (c.parse.chunks[clause.verb.index - 2]?.word === 'by' || isStopped(clause, governor)))
    return true;
  if (isClaimed(c.parse.chunks, clause.verb.index)) return true;
  if (governor === undefined) return false;
  // "A curfew is needed to stop the raids": what for, and not what is done.
  if (governor.verb.word === 'need' && governor.verb.verb!.passive) return false;
  // "The first of the advisers to die in combat", "the rebels were the first to open fire"
  if (governor.verb.verb!.light && isOrdinal(c, governor)) return true;
  if (/^(?:refuse|ask|urge|offer|request|decline|warn)$/u.test(governor.verb.word)) return false;
  const before = c.parse.chunks[clause.verb.index - 1];
  // "Swore never to surrender": a refusal, which the governor tells.
  if (
    /^(?:swear|vow|pledge|promise|resolve)$/u.test(governor.verb.word) &&
    (clause.verb.verb!.negated || before?.word === 'never') &&
    /^(?:surrender|capitulate|yield|give|lay|withdraw|retreat|leave|abandon|disarm|release|negotiate|talk|hand)$/u.test(clause.verb.word)
  )
    return false;
  if (
    before?.kind === 'np' &&
    !isTime(before) &&
    // "Agreed in principle to withdraw": what stands between is no object of the verb.
    !(governor.objects.length === 0 && /^(?:agree|promise|pledge|plan|intend|vow|decide|try|attempt)$/u.test(governor.verb.word)) &&
    !EFFORT.test(before.word) &&
    !/^(?:order|force|prompt|lead|cause|compel|help|allow|see|say|deploy|send|use|believe|expect)$/u.test(governor.verb.word)
  )
    return false;
  return (
    TRANSPARENT.has(governor.verb.word) ||
    (EFFORT.test(before?.word ?? '') &&
      /^(?:make|launch|mount|stage|lead|step|intensify|continue|redouble|renew|resume)$/u.test(governor.verb.word)) ||
    (governor.verb.verb!.light &&
      governor.predicate !== null &&
      /^(?:able|unable|ready|set|likely|unlikely|due|willing|unwilling|prepared|about|free|poised|determined)$/u.test(governor.predicate))
  );
}
