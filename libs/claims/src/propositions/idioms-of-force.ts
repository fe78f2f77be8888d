import type { Role } from '@hearsay/vocabulary';
import type { ClauseView } from './clause-view.js';
import type { IdiomWords } from './idiom-words.js';
import { endOf, make } from './make-proposition.js';
import { FORCE_NOUN, PEOPLE_NOUN } from './noun-classes.js';
import type { PartyRange, Proposition } from './proposition.js';
import { quantitiesWithin } from './reading.js';

/** Those who flee from a battle and are driven from no home. */
const ARMED_MANY =
  /\b(?:rebels?|militants?|fighters?|insurgents?|guerrillas?|soldiers?|troops|gunm[ae]n|jihadists?|militiam[ae]n|extremists?|terrorists?|attackers?|assailants?|policem[ae]n)$/u;

/** "Blew up", "took hostage", "lost 40 men", "is under siege", "opened fire", "set ablaze". */
export function forceIdiom(c: ClauseView, words: IdiomWords): Proposition | null {
  const { clause, parse } = c;
  const subject = (role: Role): PartyRange[] => c.parties(role, clause.subjects);
  // "Took three officers hostage": what they became is nobody.
  const object = (role: Role): PartyRange[] =>
    c.parties(
      role,
      clause.objects.filter((at, k) => k === 0 || !/^(?:hostages?|captives?|prisoners?)$/u.test(c.wordsOf(at))),
    );
  if (c.lemma === 'blow' && words.next.slice(0, 8).includes('up'))
    return make(
      c,
      'ASSAULT',
      /\b(?:themselves|himself|herself|itself)\b/u.test(words.next.slice(0, 5).join(' '))
        ? ['explosives', 'suicide-attack']
        : ['explosives'],
      [...c.parties(c.passive ? 'target' : 'agent', clause.subjects), ...(c.passive ? c.obliqueParties('agent', /^by$/u) : [])],
      'blow-up',
      { weight: 0.7 },
    );
  if (onMine(c)) return make(c, 'ASSAULT', ['explosives'], subject('target'), 'hits-a-mine', { weight: 0.7 });
  if (c.lemma === 'take' || c.lemma === 'hold') {
    if (
      words.has('prisoner', 'prisoners', 'captive', 'hostage', 'hostages') ||
      words.next.includes('hostage') ||
      words.next.includes('captive')
    )
      return make(
        c,
        'COERCE',
        [words.has('hostage', 'hostages') || words.next.includes('hostage') ? 'abduct' : 'arrest'],
        c.passive ? [...subject('target'), ...c.obliqueParties('agent', /^by$/u)] : [...subject('agent'), ...object('target')],
        'take-prisoner',
        { weight: 0.8 },
      );
  }
  if (c.lemma === 'lose') {
    const men = clause.objects.find(
      (at) =>
        (parse.chunks[at]!.counted === true || /^(?:no|any)$/u.test(c.doc.tokens[parse.chunks[at]!.from]!.lower)) &&
        (PEOPLE_NOUN.test(parse.chunks[at]!.word) || FORCE_NOUN.test(parse.chunks[at]!.word)),
    );
    if (men !== undefined || quantitiesWithin(c.reading, clause.verb.to, endOf(c)).some((q) => q.kind === 'killed'))
      return make(c, 'ASSAULT', [], subject('target'), 'lose-men', { weight: 0.7 });
  }
  if (
    /^(?:be|come|remain|put|place)$/u.test(c.lemma) &&
    clause.obliques.some((o) => o.prep === 'under' && o.nouns.some((at) => /^(?:siege|blockade)$/u.test(parse.chunks[at]!.word)))
  )
    return make(c, 'COERCE', [], c.obliqueParties('agent', /^by$/u), 'under-siege', { weight: 0.6 });
  if (
    /^(?:find|discover|recover|pull|retrieve|exhume|unearth|lie)$/u.test(c.lemma) &&
    !clause.verb.verb!.negated &&
    [...clause.subjects, ...clause.objects].some((at) => /^(?:bod(?:y|ies)|corpses?|remains|skeletons?)$/u.test(parse.chunks[at]!.word))
  )
    return make(c, 'ASSAULT', [], ofTheDead(c, c.passive || c.lemma === 'lie' ? clause.subjects : clause.objects), 'bodies-found', {
      weight: 0.5,
    });
  if (
    c.lemma === 'flee' ||
    (c.lemma === 'move' && clause.particle === 'out') ||
    (c.lemma === 'evacuate' && c.passive) ||
    (/^(?:leave|abandon|evacuate|vacate|desert)$/u.test(c.lemma) &&
      clause.objects.some((at) => /^(?:homes?|houses?|villages?)$/u.test(parse.chunks[at]!.word) || c.classOf(at) === 'place'))
  ) {
    if (
      /people|famil|civilian|resident|villager|refugee|thousands|hundreds/u.test(c.wordsOf(clause.subjects[0])) &&
      !ARMED_MANY.test(c.wordsOf(clause.subjects[0]))
    )
      return make(c, 'COERCE', [], subject('target'), 'people-flee', { weight: 0.5 });
  }
  // "They left behind 14 bodies", "no soldier was lost": those are dead.
  if (c.lemma === 'leave' && leftBehind(c)) return make(c, 'ASSAULT', [], subject('target'), 'left-behind-dead', { weight: 0.6 });
  if (c.lemma === 'lose' && c.passive && clause.subjects.some((at) => FORCE_NOUN.test(parse.chunks[at]!.word)))
    return make(c, 'ASSAULT', [], subject('target'), 'men-lost', { weight: 0.6 });
  // "Several soldiers are reported missing"
  if (
    /^(?:report|list|declare|presume|fear)$/u.test(c.lemma) &&
    c.passive &&
    words.next[0] === 'missing' &&
    c.isParty(clause.subjects[0] ?? 0)
  )
    return { ...make(c, 'ASSAULT', [], subject('target'), 'reported-missing', { weight: 0.5 }), hedged: true };
  if (c.lemma === 'open' && words.has('fire'))
    return make(c, 'ASSAULT', ['firearms'], [...subject('agent'), ...c.obliqueParties('target', /^(?:on|at)$/u)], 'open-fire', {
      weight: 0.8,
    });
  if (/^(?:place|put|impose|declare)$/u.test(c.lemma) && (words.next.includes('martial') || words.has('curfew', 'law')))
    return words.next.includes('martial') || words.has('curfew')
      ? make(c, 'COERCE', [words.has('curfew') ? 'curfew' : 'martial-law'], subject('agent'), 'martial-law', { weight: 0.7 })
      : null;
  if (
    c.lemma === 'set' &&
    (clause.objects.some((at) => parse.chunks[at]!.word === 'fire') ||
      words.next.slice(0, 8).includes('ablaze') ||
      (words.next.includes('fire') && words.next.includes('on')))
  )
    return make(
      c,
      'COERCE',
      ['arson'],
      [...(c.passive ? c.obliqueParties('agent', /^by$/u) : subject('agent')), ...c.obliqueParties('target', /^to$/u)],
      'set-fire',
      { weight: 0.6 },
    );
  return null;
}

/** "The body of a guard", "bodies of two guards": those who were found dead; else the bodies. */
function ofTheDead(c: ClauseView, nouns: readonly number[]): PartyRange[] {
  const { chunks } = c.parse;
  const dead = nouns.flatMap((at) => (chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np' ? [at + 2] : []));
  return c.parties('target', dead.length > 0 ? dead : nouns);
}

const MINE = /^(?:mines?|land-?mines?|ieds?|bombs?|devices?|booby-?traps?|explosives?)$/u;

/** "A patrol hit a roadside bomb", "the lorry ran over a mine": it happens to whoever comes upon it. */
function onMine({ clause, parse, lemma, passive }: ClauseView): boolean {
  if (passive || clause.subjects.length === 0) return false;
  const mine = (at: number | undefined): boolean => at !== undefined && MINE.test(parse.chunks[at]!.word);
  if (/^(?:hit|strike)$/u.test(lemma)) return mine(clause.objects[0]);
  return (
    /^(?:run|drive|roll|step|tread|pass|stumble)$/u.test(lemma) &&
    clause.obliques.some((o) => /^(?:over|on|onto|upon)$/u.test(o.prep) && mine(o.nouns[0]))
  );
}

const DEAD = /^(?:bod(?:y|ies)|corpses?|dead|wounded)$/u;

/** "Left behind their dead", "left nine bodies behind". */
function leftBehind({ clause, parse, doc }: ClauseView): boolean {
  const behind = clause.obliques.find((o) => o.prep === 'behind')?.nouns ?? [];
  if (behind.some((at) => DEAD.test(parse.chunks[at]!.word))) return true;
  const at = clause.objects.find((o) => DEAD.test(parse.chunks[o]!.word));
  return at !== undefined && (clause.particle === 'behind' || doc.tokens[parse.chunks[at]!.to]?.lower === 'behind');
}
