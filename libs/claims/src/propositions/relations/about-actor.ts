import type { Clause, Parse } from '../../grammar/clause.js';
import { afterPhrase } from '../../grammar/noun-group.js';
import { isActor, mentionsWithin, type Reading } from '../reading.js';

/** Whether a clause speaks of an actor, or of one that a pronoun stands for. */
export function aboutActor(reading: Reading, parse: Parse, clause: Clause): boolean {
  const at = clause.subjects[0]!;
  const chunk = parse.chunks[at]!;
  if (/^(?:many|most|some|all|both|each|several|which|who|he|she|it|they|that|them)$/u.test(chunk.word)) return true;
  return (
    mentionsWithin(reading, chunk.from, parse.chunks[afterPhrase(parse.chunks, at) - 1]!.to).some(isActor) ||
    // "a militia backed by Ruvania" is one mention, and runs on past its noun phrase.
    reading.mentionsOf[parse.sentence]!.some((m) => isActor(m) && m.headToken === chunk.head)
  );
}
