import type { ClaimType } from '@hearsay/vocabulary';
import type { Clause } from '../grammar/clause.js';
import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import { FORCE_NOUN, SHOTS } from './noun-classes.js';
import { nounParties } from './noun-parties.js';
import type { PartyRange, Proposition } from './proposition.js';
import { mentionsWithin } from './reading.js';
import { LIGHT, type NounTrigger } from './triggers.js';
import { throughMeasure, throughQuantity } from './through-quantity.js';
import { ARMED_KINDS, IRREGULAR_KINDS } from '../mentions/mention.js';
import { HARM } from './deeds.js';
import { isAgainstIlls, isWarOfWords } from './figurative.js';
import { involvedIn } from './perpetrator-verbs.js';
import { eventOf, isWorkStrike } from './work-strike.js';

const REVERSED = /^(?:come|suffer|face|survive|sustain|escape|endure|weather)$/u;
/** "The town saw fighting", "villagers witnessed the killing": the subject is where it happened or who looked on. */
const LOOKS_ON = /^(?:witness|see)$/u;
const TELLS = /^(?:report|describe|recall|note|confirm|acknowledge|announce|record|register|log|count|document)$/u;

/** "carried out an attack on", "came under attack from", "launched an offensive", "an operation was launched". */
export function lightVerb(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  if (!LIGHT.has(c.lemma) || c.lemma === 'do') return null;
  // "Patrols searched the hills following the attack": a preposition.
  if (c.lemma === 'follow' && clause.verb.surface === 'following' && clause.kind !== 'main') return null;
  if (/\bjoint\b/u.test(c.wordsOf(c.clause.objects[0]))) return null;
  const happened = happening(c);
  if (happened !== null) return happened;
  // "Which would make it the deadliest attack": what something is called.
  if (c.lemma === 'make' && /^(?:it|this|that|them)$/u.test(parse.chunks[clause.objects[0] ?? -1]?.word ?? '')) return null;
  const places = [
    ...(c.passive ? clause.subjects : clause.objects),
    ...clause.obliques.filter((o) => /^(?:under|in|into|out|for|to|of|with)$/u.test(o.prep)).flatMap((o) => o.nouns),
  ];
  const fire = places.find(
    (at) =>
      parse.chunks[at]!.word === 'fire' &&
      /\b(?:rocket|mortar|artillery|shell|gun|machine-gun|small-arms|sniper|tank|heavy|anti-aircraft|missile|enemy|hostile|friendly)\b/u.test(
        c.wordsOf(at),
      ),
  );
  const behind = clause.obliques.find((o) => o.prep === 'behind')?.nouns[0];
  const deed = behind === undefined || c.lemma !== 'be' ? null : c.reading.words.nounTrigger(parse.chunks[behind]!.word);
  if (deed !== null && HARM.has(deed.type))
    return make(
      c,
      deed.type,
      deed.mode,
      [...c.parties('agent', clause.subjects), ...nounParties(c.reading, parse, behind!).filter((p) => p.role === 'target')],
      'behind-the-deed',
      { weight: 0.6 },
    );
  // "Did not respond to a request": nothing is told of the act.
  if (c.lemma === 'respond' && clause.verb.verb!.negated) return null;
  const predicate = clause.verb.verb!.light && (clause.predicate === 'responsible' || involvedIn(c));
  if (clause.verb.verb!.light && !predicate && c.lemma === 'be') return null;
  // A claim of responsibility is another rule's; "no group has claimed responsibility" says nothing.
  if (c.lemma === 'claim' || c.lemma === 'admit') return null;
  for (const outer of places) {
    const at = throughQuantity(c.parse.chunks, outer);
    const event =
      at === fire || (parse.chunks[at]!.word === 'fire' && c.lemma === 'come')
        ? { type: 'ASSAULT' as const, mode: [] }
        : (campaign(c, at) ?? attempted(c, at) ?? c.reading.words.nounTrigger(parse.chunks[at]!.word));
    if (event === null || (event.type === 'ACCUSE' && !event.mode.includes('investigate')) || !lightFits(c, event.type, at)) continue;
    if ((parse.chunks[at]!.word === 'fight' && !/^(?:engage|lock|embroil|involve)$/u.test(c.lemma)) || isAgainstIlls(c, at)) continue;
    // "A deal aimed to end the war": what is sought.
    if (clause.kind === 'infinitive' && /^(?:end|stop|halt)$/u.test(c.lemma) && event.type === 'ASSAULT') continue;
    if (
      clause.obliques.some((o) => o.nouns.includes(outer) && /^(?:in|to|with|of|for)$/u.test(o.prep)) &&
      !/^(?:take|involve|lock|embroil|participate|join|claim|admit|engage|be|result|respond|subject|approve|earmark|continue|proceed|press|endure|weather)$/u.test(
        c.lemma,
      )
    )
      continue;
    // "Took hostage 14 miners in a raid": the raid is where it was done, and is not what was taken part in.
    if (
      c.lemma === 'take' &&
      clause.objects.some((o) => o !== outer && !/^(?:part|aim)$/u.test(parse.chunks[o]!.word)) &&
      !clause.objects.includes(outer)
    )
      continue;
    if (isSearch(c, at) && !byForce(c, at))
      return make(
        c,
        'MOBILIZE',
        ['troops'],
        c.passive ? c.obliqueParties('agent', /^by$/u) : c.parties('agent', clause.subjects),
        'operation',
        { weight: 0.6 },
      );
    const parties: PartyRange[] = [];
    const reversed = REVERSED.test(c.lemma) && !c.passive;
    const around = nounParties(c.reading, c.parse, at);
    if (reversed) {
      parties.push(
        ...c.parties('target', clause.subjects),
        ...around.filter((p) => p.role === 'agent'),
        ...c.obliqueParties('agent', /^(?:from|by)$/u),
      );
    } else if (c.lemma === 'subject') {
      // "Was subjected to shelling by the army", "subjected the town to air strikes"
      parties.push(...around.filter((p) => p.role === 'agent'));
      if (c.passive) parties.push(...c.parties('target', clause.subjects), ...c.obliqueParties('agent', /^by$/u));
      else parties.push(...c.parties('agent', clause.subjects), ...c.parties('target', clause.objects));
    } else if (c.passive && TELLS.test(c.lemma) && clause.subjects.includes(outer)) {
      // "The attack was confirmed by the army", "the killings were reported by a newspaper": whoever tells of it did nothing.
      parties.push(...around);
    } else if (c.passive && (event.type === 'MOBILIZE' || /^(?:involve|implicate|engage|lock|embroil)$/u.test(c.lemma))) {
      // "Were involved in attacks on": whoever is said to be in it does it.
      if (event.type !== 'MOBILIZE') parties.push(...around.filter((p) => p.role === 'target'));
      parties.push(...c.parties('agent', clause.subjects));
    } else if (c.passive) {
      parties.push(...c.obliqueParties('agent', /^by$/u), ...around);
      if (!around.some((p) => p.role === 'target')) parties.push(...c.obliqueParties('target', /^(?:on|against|upon)$/u));
    } else if (/^(?:repel|repulse|resist|foil|thwart|avert|beat|fend|fight|withstand)$/u.test(c.lemma) || isChecked(c, around)) {
      // "The army repelled a rebel attack": those whose attack it is are fought off.
      const fought = attackers(c, at, around);
      // "Police averted an attack": who keeps it from happening does not attack.
      if (fought.length > 0 || !/^(?:foil|thwart|avert)$/u.test(c.lemma)) parties.push(...c.parties('agent', clause.subjects), ...fought);
    } else if (c.lemma === 'respond' && clause.obliques.some((o) => o.prep === 'to' && o.nouns.includes(outer))) {
      // "The army responded to a rebel attack": the attack is not its own.
      parties.push(...around);
    } else if (
      (LOOKS_ON.test(c.lemma) || TELLS.test(c.lemma) || /^(?:mark|follow)$/u.test(c.lemma)) &&
      !(c.lemma === 'announce' && OWN.test(c.wordsOf(at)))
    ) {
      // "Residents reported gunfire", "it marked the first attack by rebels": the subject tells of it and does nothing.
      parties.push(...around);
    } else if (CAUSES.test(c.lemma) && around.some((p) => p.role === 'agent')) {
      // "The arrest triggered a war between the cartel and the gang": those who fight do it.
      parties.push(...around);
    } else {
      // "There are soldiers involved in the murder"
      const doers = predicate && parse.chunks[clause.subjects[0] ?? 0]!.word === 'there' ? clause.objects : clause.subjects;
      parties.push(...c.parties('agent', doers), ...around.filter((p) => p.role !== 'agent' || clause.subjects.length === 0));
      if (!around.some((p) => p.role === 'target')) parties.push(...c.obliqueParties('target', /^(?:on|against|upon|at|with)$/u));
    }
    const read = make(c, event.type, event.mode, parties, 'light-verb', { weight: 0.7 });
    // "Could not confirm the attack": it is not known to have happened, and nobody says that it has not.
    const told = clause.verb.verb!.negated && /^(?:confirm|acknowledge)$/u.test(c.lemma) ? { ...read, negated: false } : read;
    // "Are preparing an offensive": it is yet to come.
    const planned = /^(?:plan|prepare|ready)$/u.test(c.lemma) && clause.verb.verb!.progressive && !c.passive && HARM.has(event.type);
    const made = planned && told.stance === null ? { ...told, stance: 'predicts' as const } : endsIt(c) ? demandedOf(c, told) : told;
    return c.lemma === 'follow' ? { ...made, deed: parse.chunks[at]!.from } : made;
  }
  return null;
}

const CAUSES = /^(?:trigger|spark|provoke|cause|ignite|unleash|prompt)$/u;

/** "Halted the rebel advance": an attack or advance that is not the subject's own is held up. */
const isChecked = (c: ClauseView, around: readonly PartyRange[]): boolean =>
  /^(?:halt|stop|stem|stall|slow|blunt|contain|check|reverse)$/u.test(c.lemma) && around.some((p) => p.role === 'agent');

/** Whose the attack is that somebody else fights off: beside the noun, or behind its participle ("an attack carried out by 20 rebels"). */
function attackers(c: ClauseView, at: number, around: readonly PartyRange[]): PartyRange[] {
  const beside = around.filter((p) => p.role === 'agent').map((p): PartyRange => ({ ...p, role: 'target' }));
  const below = c.parse.clauses.find((o) => o.kind === 'reduced' && o.subjects.includes(at) && o.verb.verb!.passive);
  if (beside.length > 0 || below === undefined) return beside;
  const by = below.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns);
  return c.parties('target', by);
}

const HAPPENS =
  /^(?:arrive|begin|start|ring|continue|erupt|break|rage|occur|happen|take|flare|last|escalate|intensify|resume|restart|follow|end|stop|kick|go|spread|spill|reach|engulf|grip|persist|subside|abate|worsen|simmer|drag|be|center|centre|concentrate)$/u;
/** "are under way", "is ongoing", "are a regular occurrence". */
const UNDER_WAY =
  /^(?:\w+ ){0,2}?(?:under way|underway|ongoing|in progress|in full swing|raging|an? (?:[\w-]+ ){0,2}?(?:occurrence|phenomenon|feature)|common(?:place)?|frequent|routine|(?:cent(?:er|re)d|concentrated) (?:on|in|around))\b/u;

/** The words right behind the verb. */
const wordsAfter = (c: ClauseView): string =>
  c.doc.tokens
    .slice(c.clause.verb.to, c.clause.verb.to + 6)
    .map((t) => t.lower)
    .join(' ');

/** What is announced by those who do it. */
const OWN =
  /\b(?:offensive|campaign|operation|war|counter-?offensive|truce|cease-?fire|armistice|curfew|blockade|siege|embargo|withdrawal)\b/u;

/** "The operation began", "clashes broke out", "fighting raged": the event noun is the subject. */
function happening(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const [subject] = clause.subjects;
  if (subject === undefined || c.passive || clause.shared || !HAPPENS.test(c.lemma)) return null;
  const at = throughMeasure(c.parse.chunks, subject);
  // "There was fighting going on": told by "there was".
  if (
    clause.kind === 'reduced' &&
    parse.clauses.some((k) => k.objects.includes(subject) && parse.chunks[k.subjects[0] ?? -1]?.word === 'there')
  )
    return null;
  if (c.lemma === 'be' && !UNDER_WAY.test(wordsAfter(c))) return null;
  // "The rescue operation continues": no force.
  if (OPERATION.test(parse.chunks[at]!.word) && HELPING.test(c.wordsOf(at))) return null;
  if (c.lemma === 'take' && clause.objects.every((o) => parse.chunks[o]!.word !== 'place')) return null;
  if (clause.objects.length > 0 && !/^(?:take|reach|engulf|grip|be)$/u.test(c.lemma)) return null;
  const event = eventOf(c, at) ?? shotsAt(c, at, at > subject);
  if (event === null || event.type === 'ACCUSE' || event.type === 'AID') return null;
  const around = nounParties(c.reading, c.parse, at);
  // "Clashes broke out between the army and rebels": the verb may part the noun from its parties.
  const sides = c.obliqueParties('agent', /^(?:between|among)$/u);
  // "Fighting erupted, with both sides accusing each other": those behind "with" do something of their own.
  const acting = new Set(parse.clauses.filter((k) => k.kind === 'reduced' && !k.verb.verb!.passive).flatMap((k) => k.subjects));
  const against = clause.obliques.filter((o) => /^(?:against|with)$/u.test(o.prep)).flatMap((o) => o.nouns.filter((n) => !acting.has(n)));
  const targets = c.parties('target', against).filter((p) => !c.isPlace(p.range));
  const begun = event.type === 'ASSAULT' && around.length === 0 && sides.length === 0 && targets.length === 0 ? begunBy(c) : [];
  const found = [...around, ...sides, ...begun, ...(around.length === 0 ? targets : [])];
  return demandedOf(c, make(c, event.type, event.mode, found, 'event-happens', { weight: 0.6 }));
}

/** "Firing from heavy weapons continued", "exchanges of artillery fire resumed": shots, where nobody is dismissed. */
const shotsAt = (c: ClauseView, at: number, measured: boolean): NounTrigger | null =>
  (measured ? SHOTS : /^(?:firing|shots)$/u).test(c.parse.chunks[at]!.word) && c.parse.chunks[at + 1]?.word !== 'of'
    ? { type: 'ASSAULT', mode: [] }
    : null;

/** "The attacks must end", "the bombing should stop": somebody wants it so. */
const demandedOf = (c: ClauseView, p: Proposition): Proposition =>
  p.stance === null && /^(?:must|should|ought)$/u.test(c.clause.verb.verb!.modal ?? '') && HARM.has(p.type)
    ? { ...p, stance: 'demands' }
    : p;

/** "The rebels must suspend the aggression". */
const endsIt = (c: ClauseView): boolean => /^(?:end|stop|halt|suspend|cease|discontinue|abandon)$/u.test(c.lemma);

/** "Clashes broke out as the militia advanced", "the battle began when troops found them": whoever set about it then fought in it. */
function begunBy(c: ClauseView): PartyRange[] {
  if (/^(?:continue|end|stop|last|go|subside|abate|be)$/u.test(c.lemma)) return [];
  const when = c.parse.clauses.find(
    (o) => o.kind === 'adverbial' && o.parent === c.clause.index && /^(?:when|as|after)$/u.test(o.marker ?? '') && !o.verb.verb!.passive,
  );
  if (when === undefined) return [];
  return c
    .parties('agent', when.subjects)
    .filter((p) => mentionsWithin(c.reading, p.range.from, p.range.to).some((m) => ARMED_KINDS.has(m.kind) || m.kind === 'unidentified'));
}

const OPERATION = /^operations?$/u;
const HELPING = /\b(?:search|rescue|evacuation|relief|recovery|humanitarian|clean-?up|emergency|firefighting|de-?mining)\b/u;
const BODY_OF_STATE = new Set<string>(['military', 'government-body', 'state', 'international']);

/** "The police carried out an operation to find the gang": forces set out; against whom they use force is not said. */
function isSearch(c: ClauseView, at: number): boolean {
  if (!OPERATION.test(c.parse.chunks[at]!.word)) return false;
  if (/\b(?:search|rescue|clearance|cordon|security|manhunt|combing)\b/u.test(c.wordsOf(at))) return true;
  if (
    nounParties(c.reading, c.parse, at).some((p) => p.role === 'target') ||
    c.obliqueParties('target', /^(?:on|against|upon)$/u).length > 0
  )
    return false;
  const agents = [...(c.passive ? [] : c.clause.subjects), ...c.clause.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns)];
  return agents.some((k) => {
    const chunk = c.parse.chunks[k]!;
    // "They are conducting operations to capture the criminals"
    if (/^(?:they|we|it)$/u.test(chunk.word) && wanted(c)) return true;
    return mentionsWithin(c.reading, chunk.from, c.loyalEnd(k)).some((m) => BODY_OF_STATE.has(m.kind));
  });
}

/** "an air campaign", "a guerrilla war": the words before the noun tell of force. */
function campaign(c: ClauseView, at: number): NounTrigger | null {
  if (!/^(?:campaigns?|sweeps?|drives?|push|thrust)$/u.test(c.parse.chunks[at]!.word)) return null;
  const words = c.wordsOf(at);
  if (/\b(?:air|aerial|bombing)\b/u.test(words)) return { type: 'ASSAULT', mode: ['aerial'] };
  // "The army launched the campaign in May": what forces launch is force.
  const goesOn = /^(?:launch|begin|start|wage|pursue|continue|resume|mount|press|intensify|step|expand|escalate|widen|renew)$/u.test(
    c.lemma,
  );
  const forces = goesOn && (c.clause.subjects.some((k) => FORCE_NOUN.test(c.parse.chunks[k]!.word)) || isOnFighters(c, at));
  return forces || /\b(?:military|armed|guerrilla|ground|bombardment|terror|insurgent|offensive)\b/u.test(words)
    ? { type: 'ASSAULT', mode: [] }
    : null;
}

/** "Intensified its campaign against the rebels": those who fight are fought by arms. */
const isOnFighters = (c: ClauseView, at: number): boolean =>
  [...nounParties(c.reading, c.parse, at).filter((p) => p.role === 'target'), ...c.obliqueParties('target', /^against$/u)].some((p) =>
    mentionsWithin(c.reading, p.range.from, p.range.to).some((m) => IRREGULAR_KINDS.has(m.kind)),
  );

/** Those whom the police look for. */
const WANTED =
  /^(?:criminals?|suspects?|perpetrators?|culprits?|killers?|murderers?|kidnappers?|assassins?|fugitives?|escapees?|traffickers?)$/u;

const seeks = (c: ClauseView, o: Clause): boolean =>
  /^(?:capture|arrest|find|catch|apprehend|locate|detain)$/u.test(o.verb.word) &&
  o.objects.some((at) => WANTED.test(c.parse.chunks[at]!.word));
const wanted = (c: ClauseView): boolean =>
  c.parse.clauses.some((o) => o.parent === c.clause.index && o.kind === 'infinitive' && seeks(c, o));

/** "A major operation to retake the port", "an air campaign": the words around tell of force. */
function byForce(c: ClauseView, at: number): boolean {
  if (/\b(?:military|offensive|ground|air|airborne|cross-border|combat|assault|bombing)\b/u.test(c.wordsOf(at))) return true;
  return c.parse.clauses.some(
    (o) =>
      o.parent === c.clause.index &&
      o.kind === 'infinitive' &&
      !seeks(c, o) &&
      /^(?:retake|recapture|capture|seize|liberate|take|crush|defeat|destroy|eliminate|dislodge|drive|wipe|recover|regain|oust|storm|conquer|kill|clear)$/u.test(
        o.verb.word,
      ),
  );
}

/** Blows that are delivered. */
export const DELIVERED = /^(?:air-?)?(?:strike|attack|bombardment|barrage)s?$/u;

/** Which event nouns go with which light verbs: talks are given and paid, attacks are not; a "strike" of workers is a protest. */
function lightFits(c: ClauseView, type: ClaimType, at: number): boolean {
  // "The army opened a new phase of its operations against the rebels".
  if (c.lemma === 'open' && type === 'ASSAULT')
    return /^(?:operation|offensive|campaign|counter-?offensive)s?$/u.test(c.parse.chunks[at]!.word);
  // "Delivered a precision strike on a depot"
  if (c.lemma === 'deliver' && type === 'ASSAULT') return DELIVERED.test(c.parse.chunks[at]!.word);
  if (/^(?:give|pay|issue|deliver|arrive|open|set|put|call)$/u.test(c.lemma))
    return /^(?:CONSULT|THREATEN|ACCUSE|PROTEST|REQUEST)$/u.test(type) && c.lemma !== 'set' && c.lemma !== 'put';
  if (c.lemma === 'impose') return type === 'COERCE';
  // "Maintained the curfew", "repeated its threat"
  if (c.lemma === 'maintain') return /^(?:COERCE|SANCTION|AGREE)$/u.test(type);
  if (/^(?:repeat|reiterate)$/u.test(c.lemma)) return /^(?:threat|ultimatum)s?$/u.test(c.parse.chunks[at]!.word);
  // "Police broke up a rally": no protest of theirs.
  if (c.lemma === 'break' && type === 'PROTEST' && c.particleOf() === 'up') return false;
  return type !== 'ASSAULT' || !(isWorkStrike(c.wordsOf(at)) || isWarOfWords(c, at));
}

/** "Survived an assassination attempt", "escaped a kidnapping bid": what was tried stands before the noun. */
function attempted(c: ClauseView, at: number): NounTrigger | null {
  const { word, from, head } = c.parse.chunks[at]!;
  if (
    !/^(?:survive|escape|foil|thwart|avert|stage|make|launch|mount|face|report|stop|repel)$/u.test(c.lemma) ||
    !/^(?:attempt|bid|plot)s?$/u.test(word) ||
    head === from
  )
    return null;
  return c.reading.words.nounTrigger(c.doc.tokens[head - 1]!.lower);
}
