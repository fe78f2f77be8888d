import type { Role } from '@hearsay/vocabulary';
import type { Clause } from '../grammar/clause.js';
import { afterPhrase, isTime } from '../grammar/noun-group.js';
import type { ClauseView } from './clause-view.js';
import { SHOTS } from './noun-classes.js';
import { POSSESSIVES } from '../lexicon/function-words.js';
import { carriedOut } from './carried-out.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange } from './proposition.js';
import type { FoundMention } from '../mentions/mention.js';
import { headedWithin, isActor, mentionsWithin, rangeOf } from './reading.js';
import { throughMeasure } from './through-quantity.js';
import type { Trigger } from './triggers.js';

/** Who stands where around a verb of a frame. */
export function frameParties(c: ClauseView, trigger: Trigger): PartyRange[] {
  const { clause } = c;
  const subject = (role: Role): PartyRange[] => c.parties(role, clause.subjects);
  const judged = trigger.type === 'ACCUSE' || trigger.type === 'SUPPORT';
  const object = (role: Role): PartyRange[] => (judged ? c.judgedFor(clause.objects) : c.parties(role, clause.objects));
  const by = [...c.obliqueParties('agent', /^by$/u), ...atHandsOf(c)];
  const victims = (): PartyRange[] => {
    if (judged) return c.judgedFor(clause.subjects);
    return amongThem(c) === null ? subject('target') : c.parties('target', amongThem(c)!.subjects);
  };
  const passiveRoles = (): PartyRange[] => [...victims(), ...by, ...(by.length === 0 ? agentOfEvent(c) : [])];
  switch (trigger.frame) {
    case 'die':
      return [...subject('target'), ...(atHandsOf(c).length > 0 ? atHandsOf(c) : agentOfEvent(c))];
    case 'self':
      return [
        // "It went off": what goes off is a device, whoever was told of before.
        ...(trigger.type === 'ASSAULT' && c.parse.chunks[clause.subjects[0] ?? clause.verb.index]!.word === 'it' ? [] : subject('agent')),
        ...(trigger.type === 'ASSAULT' ? seatOf(c) : []),
        // "surrendered to the rebels"
        ...(c.lemma === 'surrender' ? c.obliqueParties('target', /^to$/u) : []),
      ];
    case 'fall':
      return c.obliqueParties('agent', /^(?:to|into)$/u);
    case 'land':
      if (c.passive) return [...by, ...c.obliqueParties('target', /^from$/u)];
      return [
        ...subject('agent'),
        ...c
          .obliqueParties('target', /^(?:lose|cede)$/u.test(c.lemma) ? /^to$/u : /^(?:from|of)$/u)
          .filter((p) => !c.isPlace(p.range) && !isSide(c, p)),
        // "Are holding their positions": nobody else's.
        ...(/^(?:dislodge|oust|drive|push|expel|hold)$/u.test(c.lemma) && !/^(?:its|their|his|our) /u.test(c.wordsOf(c.object()))
          ? object('target')
          : []),
      ];
    case 'give':
      if (c.passive) return [...by, ...c.obliqueParties('target', /^to$/u)];
      return [
        ...subject('agent'),
        ...c.obliqueParties('target', /^to$/u),
        ...(clause.objects.length > 1 ? c.parties('target', clause.objects.slice(0, 1)) : receiverIn(c, clause.objects[0])),
      ];
    case 'on': {
      if (c.passive) return passiveRoles();
      const weapon = c.classOf(clause.objects[0]) === 'weapon';
      // "lobbed shells toward army positions": arms fly that way too, people do not fight that way.
      const targets = c.obliqueParties(
        'target',
        weapon ? /^(?:on|onto|against|at|upon|into|with|towards?)$/u : /^(?:on|against|at|upon|into|with)$/u,
      );
      const seats = targets.length > 0 || !weapon ? [] : seatOf(c);
      return [...subject('agent'), ...(targets.length > 0 ? targets : weapon ? seats : object('target'))];
    }
    case 'with':
      return c.passive
        ? [...by, ...subject('target').filter((p) => !c.isPlace(p.range))]
        : [
            ...subject('agent'),
            ...c.obliqueParties('target', /^(?:with|alongside)$/u),
            ...(trigger.type === 'CONSULT' || c.lemma === 'escort' ? object('target') : []),
          ];
    case 'have':
      return subject('agent');
    case 'do':
      return c.passive
        ? passiveRoles()
        : [
            ...subject('agent'),
            ...(trigger.type === 'MOBILIZE' ? [] : object('target')),
            ...(clause.objects.length === 0 ? c.obliqueParties('target', OBLIQUE_TARGET.get(c.lemma) ?? /^(?:against|on|at)$/u) : []),
          ];
  }
}

/** "Died at the hands of the militia", "suffered a defeat at the hands of rebels". */
export function atHandsOf(c: ClauseView): PartyRange[] {
  const { chunks } = c.parse;
  const hands = c.clause.obliques.filter((o) => o.prep === 'at').flatMap((o) => o.nouns);
  return hands
    .filter((at) => chunks[at]!.word === 'hands' && chunks[at + 1]?.word === 'of' && chunks[at + 2]?.kind === 'np')
    .flatMap((at) => c.parties('agent', [at + 2]));
}

/** "Advanced on the town from two sides": a direction. "With support from the mission": a backer. */
const isSide = (c: ClauseView, { range }: PartyRange): boolean =>
  /^(?:sides|directions|flanks|fronts|axes)$/u.test(c.doc.tokens[range.to - 1]!.lower) ||
  (c.doc.tokens[range.from - 1]?.lower === 'from' &&
    /^(?:support|help|backing|assistance|cover|aid)$/u.test(c.doc.tokens[range.from - 2]?.lower ?? ''));

/** Verbs whose target stands behind a preposition of its own: "clashed with rebels", "appealed to both sides". */
const OBLIQUE_TARGET: ReadonlyMap<string, RegExp> = new Map([
  ['clash', /^(?:with|against)$/u],
  ['appeal', /^to$/u],
  ['plead', /^with$/u],
]);

/** "The mayor was among six people killed": the clause whose subject stands among those whom a reduced clause is said of, or null. */
export function amongThem({ clause, parse }: Pick<ClauseView, 'clause' | 'parse'>): Clause | null {
  const whole = clause.parent === null ? undefined : parse.clauses[clause.parent];
  const of = parse.chunks[(clause.subjects[0] ?? 0) - 1];
  if (clause.kind !== 'reduced' || of?.word !== 'among' || whole === undefined || whole.subjects.length === 0) return null;
  return whole.verb.word === 'be' && whole.obliques.some((o) => o.at === of.index) ? whole : null;
}

const SEAT =
  /^(?:headquarters|offices?|homes?|houses?|residences?|bases?|barracks|posts?|outposts?|stations?|checkpoints?|convoys?|embass(?:y|ies)|consulates?|vehicles?|cars?|trucks?|lorr(?:y|ies)|bus(?:es)?|vans?|jeeps?|pick-?ups?|motorcycles?|motorbikes?|camps?|compound)$/u;

/** "A bomb exploded outside the headquarters of the police": whose seat, post or vehicle it was that the blow was meant for. */
function seatOf(c: ClauseView): PartyRange[] {
  return c.clause.obliques
    .filter((o) => /^(?:outside|at|near|inside|under|beneath|beside|against|behind)$/u.test(o.prep))
    .flatMap((o) => o.nouns)
    .filter((at) => SEAT.test(c.parse.chunks[at]!.word))
    .flatMap((at) => c.parties('target', [at]))
    .filter(
      (p) =>
        POSSESSIVES.has(c.doc.tokens[p.range.from]!.lower) ||
        mentionsWithin(c.reading, p.range.from, p.range.to).some((m) => isActor(m) && m.kind !== 'state') ||
        OWNED.test(c.doc.text.slice(p.range.start, p.range.end)),
    );
}
const OWNED = /\b(?:police|army|military|navy|rebel|guerrilla|insurgent|militia)\b/iu;

/** "sending Moscow drones": the first name of the object is who gets it. */
function receiverIn(c: ClauseView, at: number | undefined): PartyRange[] {
  if (at === undefined || c.clause.obliques.some((o) => o.prep === 'to')) return [];
  const chunk = c.parse.chunks[at]!;
  const first = mentionsWithin(c.reading, chunk.from, chunk.head).find(
    (m) => m.firstToken === chunk.from && (m.metonym || m.kind === 'state') && !m.adjective,
  );
  return first === undefined ? [] : [{ role: 'target', range: rangeOf(c.doc, first.firstToken, first.lastToken) }];
}

/** "died in a Ukrainian rocket attack", "killed in an ambush by rebels", "in a clash with rebels": the agent stands beside the event noun. */
function agentOfEvent(c: ClauseView): PartyRange[] {
  const events = c.clause.obliques.filter((o) => IN_EVENT.test(o.prep)).flatMap((o) => o.nouns);
  const opening = c.openingPhrase(/^(?:in|during|amid)$/u);
  for (const outer of [...events, ...behindWounded(c), ...(opening === null ? [] : [opening])]) {
    // "In an exchange of fire with rebels"
    const at = throughMeasure(c.parse.chunks, outer);
    const { word } = c.parse.chunks[at]!;
    if (c.reading.words.nounTrigger(word)?.type !== 'ASSAULT' && !(at !== outer && SHOTS.test(word))) continue;
    const around = nounParties(c.reading, c.parse, at);
    const agents = around.filter((p) => p.role === 'agent');
    if (agents.length > 0) return agents;
    const foes = OF_TWO_SIDES.test(c.parse.chunks[at]!.word) ? around : [];
    if (foes.length > 0) return foes.map((p) => ({ ...p, role: 'agent' }));
  }
  const deed = carriedOut(c.parse, c.clause);
  if (deed !== null)
    return c.parties(
      'agent',
      deed.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns),
    );
  return foesOf(c);
}

const IN_EVENT = /^(?:in|during|after|by|from|amid)$/u;

/** "Five were killed and six wounded on Monday during two shootouts with rebels": what both fell in, behind those who came off better. */
function behindWounded({ clause, parse: { chunks } }: ClauseView): number[] {
  let at = Math.max(clause.to, clause.verb.index) + 1;
  if (chunks[at]?.word !== 'and' || chunks[at + 1]?.kind !== 'np' || !/^(?:wounded|injured|hurt)$/u.test(chunks[at + 1]!.word)) return [];
  const out: number[] = [];
  for (at += 2; at < chunks.length; at = afterPhrase(chunks, at + 1)) {
    while (chunks[at] !== undefined && isTime(chunks[at]!)) at += 1;
    if (chunks[at]?.kind !== 'prep' || chunks[at + 1]?.kind !== 'np') break;
    if (IN_EVENT.test(chunks[at]!.word)) out.push(at + 1);
  }
  return out;
}

/** "died fighting the rebels", "killed in fighting to retake the port from the militia": whom the fallen fought. */
function foesOf(c: ClauseView): PartyRange[] {
  for (const below of c.parse.clauses) {
    if (below.parent !== c.clause.index || below.verb.verb!.passive) continue;
    const fought = /^(?:fight|battle|combat|confront|resist|engage|repel|pursue|chase|clash|storm)$/u.test(below.verb.word);
    const retook =
      below.kind === 'infinitive' && /^(?:re)?(?:capture|take|gain|conquer|claim|cover|liberate|seize)$/u.test(below.verb.word);
    if (fought && below.kind !== 'main') {
      const foes = [...below.objects, ...below.obliques.filter((o) => /^(?:with|against)$/u.test(o.prep)).flatMap((o) => o.nouns)];
      return c.parties('agent', below.kind === 'adverbial' ? otherSide(c, below, foes) : foes);
    }
    if (retook)
      return c.parties(
        'agent',
        below.obliques.filter((o) => o.prep === 'from').flatMap((o) => o.nouns),
      );
  }
  return [];
}

/**
 * "Killed as they fought the rebels", "killed when the army clashed with them", "killed when rebels clashed with the army": of the two who fight in such a
 * clause the side that the fallen are not of; both where they are neither.
 */
function otherSide(c: ClauseView, { subjects }: Clause, foes: readonly number[]): readonly number[] {
  const { chunks } = c.parse;
  const isPronoun = (at: number): boolean => /^(?:they|them|he|him|she|her|it|who)$/u.test(chunks[at]!.word);
  if (foes.some(isPronoun)) return subjects;
  if (subjects.some(isPronoun)) return foes;
  const [fallen, one, other] = [c.clause.subjects[0], subjects[0], foes[0]].map((at) => headOf(c, at));
  if (fallen === undefined || one === undefined || other === undefined) return foes;
  if (fallen.name === other.name || (fallen.kind === other.kind && other.kind !== one.kind)) return subjects;
  return fallen.kind === one.kind || fallen.kind === other.kind ? foes : [...subjects, ...foes];
}

/** The party that a noun phrase is. */
function headOf({ reading, parse }: ClauseView, at: number | undefined): FoundMention | undefined {
  const chunk = parse.chunks[at ?? -1];
  return chunk === undefined
    ? undefined
    : headedWithin(reading, chunk.from, chunk.to).find((m) => isActor(m) && m.headToken === chunk.head);
}

/** What two sides do to each other: whoever fell in it fell to the other side. */
const OF_TWO_SIDES =
  /^(?:battle|clash|fight|fighting|gun-?fight|fire-?fight|gun-?battle|shoot-?out|skirmish|encounter|combat|confrontation|exchange|fire|stand-?off)e?s?$/u;
