import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import type { Proposition } from './proposition.js';
import { isWorkStrike } from './work-strike.js';

/** "Went on hunger strike", "took to the streets". */
export function protestIdiom(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const strike = [...clause.objects, ...clause.obliques.flatMap((o) => o.nouns)].find((at) => isWorkStrike(c.wordsOf(at)));
  if (strike !== undefined)
    return make(
      c,
      'PROTEST',
      [/hunger/u.test(c.wordsOf(strike)) ? 'hunger' : 'strike'],
      [
        ...c.parties('agent', c.passive ? [] : clause.subjects),
        ...c.obliqueParties(c.passive ? 'agent' : 'target', c.passive ? /^by$/u : /^against$/u),
      ],
      'strike-of-workers',
      { weight: 0.6 },
    );
  if (
    /^(?:take|return|pour|flood)$/u.test(c.lemma) &&
    clause.obliques.some((o) => o.prep === 'to' && o.nouns.some((at) => parse.chunks[at]!.word === 'streets'))
  )
    return make(
      c,
      'PROTEST',
      ['demo'],
      [...c.parties('agent', clause.subjects), ...c.obliqueParties('target', /^against$/u)],
      'take-to-the-streets',
      { weight: 0.7 },
    );
  return null;
}
