import type { Role } from '@hearsay/vocabulary';
import type { ClauseView } from './clause-view.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange } from './proposition.js';
import { mentionsWithin, rangeOf } from './reading.js';
import type { Trigger } from './triggers.js';

/** Who stands where around a verb of a frame. */
export function frameParties(c: ClauseView, trigger: Trigger): PartyRange[] {
  const { clause } = c;
  const subject = (role: Role): PartyRange[] => c.parties(role, clause.subjects);
  const object = (role: Role): PartyRange[] => c.parties(role, clause.objects);
  const by = c.obliqueParties('agent', /^by$/u);
  const passiveRoles = (): PartyRange[] => [...subject('target'), ...by, ...(by.length === 0 ? agentOfEvent(c) : [])];
  switch (trigger.frame) {
    case 'die':
      return [...subject('target'), ...agentOfEvent(c)];
    case 'self':
      return subject('agent');
    case 'fall':
      return c.obliqueParties('agent', /^(?:to|into)$/u);
    case 'land':
      if (c.passive) return [...by, ...c.obliqueParties('target', /^from$/u)];
      return [
        ...subject('agent'),
        ...c.obliqueParties('target', /^(?:from|of)$/u).filter((p) => !c.isPlace(p.range)),
        ...(/^(?:dislodge|oust|drive|push|expel|hold)$/u.test(c.lemma) ? object('target') : []),
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
      const targets = c.obliqueParties('target', /^(?:on|against|at|upon|into|with)$/u);
      const weapon = c.classOf(clause.objects[0]) === 'weapon';
      return [...subject('agent'), ...(targets.length > 0 ? targets : weapon ? [] : object('target'))];
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
            ...(clause.objects.length === 0
              ? c.obliqueParties('target', c.lemma === 'clash' ? /^(?:with|against)$/u : /^(?:against|on|at)$/u)
              : []),
          ];
  }
}

/** "sending Moscow drones": the first name of the object is who gets it. */
function receiverIn(c: ClauseView, at: number | undefined): PartyRange[] {
  if (at === undefined || c.clause.obliques.some((o) => o.prep === 'to')) return [];
  const chunk = c.parse.chunks[at]!;
  const first = mentionsWithin(c.reading, chunk.from, chunk.head).find(
    (m) => m.firstToken === chunk.from && (m.metonym || m.kind === 'state') && !m.adjective,
  );
  return first === undefined ? [] : [{ role: 'target', range: rangeOf(c.doc, first.firstToken, first.lastToken) }];
}

/** "died in a Ukrainian rocket attack", "killed in an ambush by rebels": the agent stands beside the event noun. */
function agentOfEvent(c: ClauseView): PartyRange[] {
  for (const oblique of c.clause.obliques) {
    if (!/^(?:in|during|after|by|from)$/u.test(oblique.prep)) continue;
    for (const at of oblique.nouns) {
      if (c.reading.words.nounTrigger(c.parse.chunks[at]!.word) === null) continue;
      const agents = nounParties(c.reading, c.parse, at).filter((p) => p.role === 'agent');
      if (agents.length > 0) return agents;
    }
  }
  return [];
}
