import type { Role } from '@hearsay/vocabulary';
import type { ClauseView } from './clause-view.js';
import type { IdiomWords } from './idiom-words.js';
import { make } from './make-proposition.js';
import { DEAL_NOUN } from './noun-classes.js';
import type { PartyRange, Proposition } from './proposition.js';

/** "Reached a deal", "made peace", "the truce took effect", "pledged allegiance", "fought on the side of". */
export function accordIdiom(c: ClauseView, words: IdiomWords): Proposition | null {
  const { clause, parse } = c;
  const subject = (role: Role): PartyRange[] => c.parties(role, clause.subjects);
  if (
    clause.verb.verb!.light &&
    clause.predicate !== null &&
    /^(?:willing|ready|prepared)$/u.test(clause.predicate) &&
    c.infinitiveAfter() &&
    !c.toldInfinitive()
  )
    return make(c, 'AGREE', [], c.parties('agent', clause.subjects), 'willing-to', { weight: 0.4 });
  const opposed = (clause.verb.verb!.light && clause.predicate === 'opposed') || (c.passive && c.lemma === 'oppose');
  if (opposed && clause.obliques.some((o) => o.prep === 'to'))
    return make(c, 'REJECT', [], c.parties('agent', clause.subjects), 'opposed-to', { weight: 0.5 });
  const side = /^(?:fight|stand|serve)$/u.test(c.lemma)
    ? clause.obliques.find((o) => o.prep === 'on' && o.nouns.some((at) => parse.chunks[at]!.word === 'side'))?.nouns[0]
    : undefined;
  if (side !== undefined && parse.chunks[side + 1]?.word === 'of' && parse.chunks[side + 2]?.kind === 'np')
    return make(c, 'COOPERATE', [], [...subject('agent'), ...c.parties('target', [side + 2])], 'on-the-side-of', { weight: 0.6 });
  if (clause.obliques.some((o) => o.prep === 'alongside') && c.armed())
    return make(c, 'COOPERATE', [], [...subject('agent'), ...c.obliqueParties('target', /^alongside$/u)], 'alongside', {
      weight: 0.6,
    });
  if (
    clause.subjects.some((at) => DEAL_NOUN.test(parse.chunks[at]!.word)) &&
    ((c.lemma === 'take' && words.has('effect')) || (/^(?:come|go|enter)$/u.test(c.lemma) && words.has('force', 'effect')))
  )
    return make(c, 'AGREE', [], [], 'truce-takes-effect', { weight: 0.6 });
  if (/^(?:pledge|swear|declare)$/u.test(c.lemma) && words.has('allegiance', 'loyalty'))
    return {
      ...make(c, 'RELATION', [], [...subject('agent'), ...c.obliqueParties('target', /^to$/u)], 'pledge-allegiance', {
        weight: 0.7,
      }),
      relation: 'part-of',
    };
  if ((c.lemma === 'split' || (c.lemma === 'break' && clause.particle === 'away')) && clause.obliques.some((o) => o.prep === 'from'))
    return {
      ...make(c, 'RELATION', [], [...subject('agent'), ...c.obliqueParties('target', /^from$/u)], 'split-from', {}),
      relation: 'opposed-to',
    };
  // "Vowed not to lay down their arms": a refusal.
  if (c.lemma === 'lay' && (clause.particle === 'down' || words.next[0] === 'down') && words.has('weapons', 'arms') && !c.notTo())
    return make(c, 'RETREAT', ['disarm'], subject('agent'), 'lay-down-arms', {});
  if (c.lemma === 'make' && words.has('peace'))
    return make(c, 'AGREE', [], [...subject('agent'), ...c.obliqueParties('target', /^with$/u)], 'make-peace', { weight: 0.8 });
  if (
    (c.lemma === 'reach' || c.lemma === 'strike' || c.lemma === 'conclude' || c.lemma === 'broker') &&
    (c.passive ? clause.subjects : clause.objects).some((at) => DEAL_NOUN.test(parse.chunks[at]!.word))
  )
    return make(
      c,
      'AGREE',
      [],
      [...(c.passive ? c.obliqueParties('agent', /^(?:by|between)$/u) : subject('agent')), ...c.obliqueParties('target', /^with$/u)],
      'reach-a-deal',
      {},
    );
  if (clause.subjects.some((at) => DEAL_NOUN.test(parse.chunks[at]!.word)) && /^(?:stand|hold|expire|collapse)$/u.test(c.lemma))
    return make(c, c.lemma === 'collapse' ? 'REJECT' : 'AGREE', [], [], 'deal-stands', {});
  return null;
}
