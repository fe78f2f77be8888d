import type { Doc } from '../document/doc.js';
import type { Clause, Parse } from '../grammar/clause.js';
import type { Proposition } from '../propositions/proposition.js';

/** How the words of a proposition place it in time; `none` where no finite verb carries it. */
export type Tense = 'past' | 'perfect' | 'present' | 'modal' | 'none';

const SAME_FORMS = /^(?:cut|hit|put|shut|set|split|hurt|burst|cost|let|beat)$/u;

/** The tense of the finite verb that carries a proposition: its own, or the one its infinitive or participle hangs on. */
export function tenseOf(doc: Doc, parse: Parse, proposition: Proposition): Tense {
  const { from, to } = proposition.range;
  // "Nine were killed and six wounded": a proposition of no clause has the tense of the verb among its words.
  let clause: Clause | undefined =
    parse.clauses[proposition.clause] ?? parse.clauses.find((c) => c.kind === 'main' && c.verb.from >= from && c.verb.to <= to);
  for (let k = 0; k < 6 && clause !== undefined && /^(?:infinitive|gerund|participial|reduced)$/u.test(clause.kind); k += 1)
    clause = clause.parent === null ? undefined : parse.clauses[clause.parent];
  if (clause === undefined) return 'none';
  const { verb, surface, word } = clause.verb;
  const first = doc.tokens[clause.verb.from]!.lower;
  if (verb!.modal !== null) return 'modal';
  if (verb!.perfect) return /^(?:has|have|'ve|’ve)$/u.test(first) ? 'perfect' : 'past';
  if (verb!.passive || verb!.progressive || verb!.light) return /^(?:is|are|am|'s|'re|’s|’re|has|have)$/u.test(first) ? 'present' : 'past';
  if (first === 'did') return 'past';
  return (surface !== word && !surface!.endsWith('s')) || SAME_FORMS.test(surface!) ? 'past' : 'present';
}
