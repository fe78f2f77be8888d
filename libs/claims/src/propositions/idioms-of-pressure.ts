import type { Role } from '@hearsay/vocabulary';
import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import type { PartyRange, Proposition } from './proposition.js';
import { isActor, mentionsWithin, rangeOf } from './reading.js';

/** "Put on a list", "called for". */
export function pressureIdiom(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const subject = (role: Role): PartyRange[] => c.parties(role, clause.subjects);
  const object = (role: Role): PartyRange[] => c.parties(role, clause.objects);
  if (
    /^(?:add|put|place)$/u.test(c.lemma) &&
    clause.obliques.some((o) => /^(?:to|on)$/u.test(o.prep) && o.nouns.some((at) => /^(?:list|blacklist)$/u.test(parse.chunks[at]!.word)))
  )
    return make(c, 'SANCTION', [], c.passive ? subject('target') : [...subject('agent'), ...object('target')], 'put-on-a-list', {});
  if (
    c.lemma === 'be' &&
    clause.obliques.some((o) => o.prep === 'on' && o.nouns.some((at) => /^(?:list|blacklist)$/u.test(parse.chunks[at]!.word)))
  )
    return make(c, 'SANCTION', [], [...subject('target'), ...ownersOf(c, /^(?:list|blacklist)$/u)], 'on-the-list', {});
  if (c.lemma === 'call' && clause.obliques.some((o) => o.prep === 'for' || o.prep === 'on'))
    return make(c, 'REQUEST', [], [...subject('agent'), ...c.obliqueParties('target', /^on$/u)], 'call-for', { weight: 0.45 });
  return null;
}

/** Whose list it is: "on the U.S. list". */
function ownersOf(c: ClauseView, noun: RegExp): PartyRange[] {
  const at = c.clause.obliques.flatMap((o) => o.nouns).find((n) => noun.test(c.parse.chunks[n]!.word));
  if (at === undefined) return [];
  const chunk = c.parse.chunks[at]!;
  const owner = mentionsWithin(c.reading, chunk.from, chunk.to).find(isActor);
  return owner === undefined ? [] : [{ role: 'agent', range: rangeOf(c.doc, owner.firstToken, owner.lastToken) }];
}
