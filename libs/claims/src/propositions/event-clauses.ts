import type { ClaimType } from '@hearsay/vocabulary';
import { nounParties } from './noun-parties.js';
import type { ClauseView } from './clause-view.js';
import { make } from './make-proposition.js';
import { FORCE_NOUN } from './noun-classes.js';
import { rangeOf } from './reading.js';
import { afterPhrase } from '../grammar/noun-group.js';
import type { PartyRange, Proposition } from './proposition.js';
import type { NounTrigger } from './triggers.js';
import { throughMeasure, throughQuantity } from './through-quantity.js';
import { DEEDS } from './deeds.js';
import { WEEKDAYS } from '../times/time-words.js';
import { eventOf } from './work-strike.js';

/** Happenings and states of force that a clause can be about. */
const TOLD: ReadonlySet<ClaimType> = new Set<ClaimType>([...DEEDS, 'PROTEST']);
/** What there is or is not: "there is no ceasefire", "there will be no talks". */
const THERE_IS: ReadonlySet<ClaimType> = new Set<ClaimType>([...TOLD, 'AGREE', 'CONSULT']);
/** What makes noise where there is war. */
const NOISE = /^(?:fire|shots?|gunshots?|bursts?|booms?|bangs?|blasts?|explosions?|shells?|sirens|drones|jets|warplanes|helicopters)$/u;
const FIRE = /\b(?:heavy|sporadic|small-arms|machine-gun|automatic|artillery|mortar|tank|anti-aircraft|sniper|intense|rifle)\b/u;
/** Battles of courts and markets. */
const PEACEFUL =
  /\b(?:legal|court|political|election|electoral|trade|price|diplomatic|presidential|rescue|relief|humanitarian|heart|press|propaganda|verbal|war of words)\b/u;
/** Violence, danger and want that befall a country. */
const AFFLICTED =
  /^(?:ravage|plague|grip|rock|hit|tear|rack|wrack|scar|blight|beset|rive|roil|shake|convulse|afflict|haunt|engulf|overwhelm|torment|cripple|devastate|batter|traumatise|traumatize|mire|embroil|destabilise|destabilize|trouble|paralyse|paralyze|dog|riven|split|bleed)$/u;
const VIOLENCE =
  /\b(?:violence|fighting|attacks?|war|wars|warfare|insurgency|insurgencies|insurrection|rebellion|conflict|conflicts|unrest|bombings?|killings?|kidnappings?|clashes|strife|terrorism|bloodshed|massacres?|militancy|banditry|hostilities|raids|jihadists?|militants?|rebels?|gangs?|gunmen)\b/u;

/** Verbs that tell of a report, not of what happens: "the press release specifies". */
const REPORTING =
  /^(?:say|specify|state|show|tell|read|suggest|indicate|mean|add|announce|confirm|note|reveal|identify|name|describe|call|warn|claim|allege|quote|cite|list|mention|know|remember|commemorate|mark|include)$/u;

/** "Fighting erupted in Tarn and spread to Velm": it happens in a second place. */
const WANDERS = /^(?:spread|move|extend|spill|reach|engulf)$/u;

/** "An ordinary, routine clash": the grammar ends a noun phrase at the comma between its adjectives. */
function throughComma(c: ClauseView, at: number): number {
  const { chunks } = c.parse;
  const adjective = c.doc.tokens[chunks[at]!.head]!.pos === 'ADJ';
  return adjective && chunks[at + 1]?.kind === 'comma' && chunks[at + 2]?.kind === 'np' ? at + 2 : at;
}

/** The happening that a noun phrase names, through what measures it. */
function eventAt(c: ClauseView, outer: number, told = TOLD): { at: number; event: NounTrigger } | null {
  const { chunks } = c.parse;
  const at = throughMeasure(chunks, throughComma(c, outer));
  if (PEACEFUL.test(c.wordsOf(at))) return null;
  const event = eventOf(c, at);
  return event !== null && told.has(event.type) ? { at, event } : null;
}

/** "Fighting spread to the south", "the attack was the third this month", "skirmishes are common": the happening is the subject. */
function isSubject(c: ClauseView): Proposition | null {
  const { clause } = c;
  const outer = clause.subjects[0];
  if (
    outer === undefined ||
    (clause.shared && !WANDERS.test(c.lemma)) ||
    REPORTING.test(c.lemma) ||
    /^(?:relative|reduced)$/u.test(clause.kind)
  )
    return null;
  const found = eventAt(c, outer);
  if (found === null || counts(c) || isSaying(c, found.at) || onlyDates(c)) return null;
  const own = [...nounParties(c.reading, c.parse, found.at), ...doneBy(c)];
  const parties = own.length > 0 ? own : ledTo(c);
  const made = make(c, found.event.type, found.event.mode, parties, 'event-is-subject', { weight: 0.45 });
  // "The clashes are not rare": they happen all the same.
  // "An assault is believed to be imminent"
  const believed = c.passive && /^(?:believe|think|suspect|presume|fear|rumou?r|allege|say|report)$/u.test(c.lemma);
  if (believed && c.toldInfinitive()) return null;
  return {
    ...made,
    hedged: made.hedged || (believed && c.hasInfinitive()),
    negated: made.negated && /^(?:occur|happen|take|begin|start|resume|break|hear|report)$/u.test(c.lemma),
  };
}

/** "The raid led to clashes between herders and farmers": those who do what came of it, where nobody is told of what led there. */
function ledTo(c: ClauseView): PartyRange[] {
  if (!/^(?:lead|result|escalate|trigger|spark|provoke|cause|ignite)$/u.test(c.lemma)) return [];
  const outcomes = [...c.clause.objects, ...c.clause.obliques.filter((o) => /^(?:to|in|into)$/u.test(o.prep)).flatMap((o) => o.nouns)];
  return outcomes.flatMap((at) => {
    const event = eventAt(c, at);
    return event === null ? [] : nounParties(c.reading, c.parse, event.at).filter((p) => p.role === 'agent');
  });
}

/** "The raids came a day after a bomb had killed nine", "the strike comes as talks go on": what was told before, beside what the sentence tells. */
function onlyDates({ lemma, clause, doc, parse: { chunks, clauses } }: ClauseView): boolean {
  if (!/^(?:come|follow)$/u.test(lemma)) return false;
  const beside = clauses.find((c) => c.index > clause.index && c.parent === clause.index && c.kind === 'adverbial');
  if (!/^(?:after|as|before|while|since)$/u.test(beside?.marker ?? '')) return false;
  // "Monday's raid came a day after": its own day is told.
  const own = doc.tokens.slice(chunks[clause.subjects[0]!]!.from, chunks[beside!.from]!.from);
  return !own.some((t) => WEEKDAYS.has(t.lower) || /^(?:today|yesterday|overnight|\d{4})$/u.test(t.lower));
}

/** Happenings that one can speak of in general. */
const GENERAL = /^(?:war|violence|warfare|terrorism|conflict|bloodshed|aggression|torture|hostilities|insurgency|rebellion)$/u;
const ALWAYS = /^(?:always|never|often|usually|only|inevitably|rarely)$/u;
/** What is thought of a happening, which tells of none. */
const OPINION =
  /^(?:senseless|futile|wrong|evil|absurd|pointless|unjust|immoral|illegal|useless|necessary|inevitable|over|solution|answer|way|path|option|problem|enemy|crime|tragedy|mistake|evil|threat|obstacle|what|something|nothing|matter|result|consequence|product|expression|language|tool|means|method)$/u;

const FORCEFUL =
  /\b(?:military|offensive|combat|ground|air|airborne|special|army|guerrilla|terrorist|rebel|clearing|cross-border|sabotage|commando)\b/u;

/** "War is senseless", "violence is not the answer", "a war always ends in talks": said of such things at large; nothing of the kind is told. */
function isSaying(c: ClauseView, at: number): boolean {
  const chunk = c.parse.chunks[at]!;
  // "The operation dismantled a ring of car thieves": police at work, where no word tells of force or of whom it is against.
  if (/^operations?$/u.test(chunk.word))
    return !FORCEFUL.test(c.wordsOf(at)) && !nounParties(c.reading, c.parse, at).some((p) => p.role === 'target');
  if (!GENERAL.test(chunk.word)) return false;
  const first = c.doc.tokens[chunk.from]!.lower;
  const ever = c.parse.chunks.slice(Math.max(0, c.clause.verb.index - 2), c.clause.verb.index + 2).some((k) => ALWAYS.test(k.word));
  if (ever && /^an?$/u.test(first)) return true;
  if (c.lemma !== 'be') return false;
  return OPINION.test(c.clause.predicate ?? '') || c.clause.objects.some((o) => OPINION.test(c.parse.chunks[o]!.word));
}

/** "The raid left 12 dead", "the fighting made 20,000 people homeless": what the count tells is told by its own rule. */
const counts = (c: ClauseView): boolean =>
  /^(?:leave|make|force|drive|push|send|render)$/u.test(c.lemma) &&
  c.reading.quantitiesOf[c.parse.sentence]!.some((q) => q.firstToken >= c.clause.verb.to && q.kind !== 'other');

/** "The murder was an act of revenge by the army": whoever stands behind what the happening is said to be. */
function doneBy(c: ClauseView): PartyRange[] {
  const { chunks } = c.parse;
  const what = c.lemma === 'be' ? c.clause.objects[0] : undefined;
  const by = what === undefined ? undefined : chunks[afterPhrase(chunks, what)];
  return by?.word === 'by' && chunks[by.index + 1]?.kind === 'np' ? c.parties('agent', [by.index + 1]) : [];
}

/** "It was the second raid on the base", "this was a routine clash between …": the happening is what something is said to be. */
function isPredicate(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const outer = clause.objects[0];
  if (c.lemma !== 'be' || outer === undefined || outer < clause.verb.index || clause.subjects.length === 0) return null;
  const subject = parse.chunks[clause.subjects[0]!]!.word;
  // "There were no clashes": nothing happened; "the war is an attack on us all": said of an actor or idea, it is no happening.
  const exists = subject === 'there';
  const found = eventAt(c, outer, exists ? THERE_IS : TOLD);
  if (found === null) return null;
  if (!exists && !/^(?:it|this|that|these|those|incident|incidents|event|events|operation|result|response)$/u.test(subject)) return null;
  const parties = nounParties(c.reading, parse, found.at);
  const made = make(c, found.event.type, found.event.mode, parties, exists ? 'event-exists' : 'event-is', { weight: 0.45 });
  const to = Math.max(made.range.to, parse.chunks[found.at]!.to, ...parties.map((p) => p.range.to));
  return { ...made, range: rangeOf(c.doc, made.range.from, to) };
}

/** "There are foreign fighters in the town", "there were no troops": that a force is somewhere, or is not. */
function forceExists(c: ClauseView): Proposition | null {
  const { clause, parse } = c;
  const outer = clause.objects[0];
  if (c.lemma !== 'be' || outer === undefined || parse.chunks[clause.subjects[0] ?? outer]!.word !== 'there') return null;
  const at = throughQuantity(parse.chunks, outer);
  if (!FORCE_NOUN.test(parse.chunks[at]!.word) || !clause.obliques.some((o) => WHERE.test(o.prep) && o.nouns.some((n) => c.isSomewhere(n))))
    return null;
  return make(c, 'MOBILIZE', [], c.parties('agent', [at]), 'force-exists', { weight: 0.5 });
}
const WHERE = /^(?:in|at|near|around|inside|across|outside|on|along)$/u;

/** "There had been deaths among the troops": some were killed. */
function deathsExist(c: ClauseView): Proposition | null {
  const outer = c.clause.objects[0];
  if (c.lemma !== 'be' || outer === undefined || c.parse.chunks[c.clause.subjects[0] ?? outer]!.word !== 'there') return null;
  const lost = /^(?:deaths?|casualties|fatalities|losses)$/u.test(c.parse.chunks[outer]!.word);
  const none = c.clause.verb.verb!.negated || /^(?:no|zero|few)$/u.test(c.doc.tokens[c.parse.chunks[outer]!.from]!.lower);
  const among = c.obliqueParties('target', /^among(?:st)?$/u);
  return lost && !none && among.length > 0 ? make(c, 'ASSAULT', [], among, 'deaths-exist', { weight: 0.5 }) : null;
}

const RECORDING = /^(?:footage|videos?|images?|imagery|pictures?|photos?|photographs?|recordings?|clips?|films?)$/u;

/** "Heavy fire was heard near the bridge", "residents heard shelling", "a video shows an explosion". */
function isHeard(c: ClauseView): Proposition | null {
  const recorded = /^(?:show|capture|depict)$/u.test(c.lemma) && c.clause.subjects.some((at) => RECORDING.test(c.parse.chunks[at]!.word));
  if (!recorded && !/^(?:hear|feel|see|report)$/u.test(c.lemma)) return null;
  const outer = c.object();
  if (outer === undefined) return null;
  const { word } = c.parse.chunks[outer]!;
  const noise = NOISE.test(word) && (word !== 'fire' || FIRE.test(c.wordsOf(outer)));
  const found = eventAt(c, outer);
  if ((!noise || !/^(?:hear|report)$/u.test(c.lemma)) && found === null) return null;
  if (found === null && c.lemma === 'report' && !c.passive) return null;
  return make(
    c,
    found?.event.type ?? 'ASSAULT',
    found?.event.mode ?? [],
    found === null ? [] : nounParties(c.reading, c.parse, found.at),
    'event-heard',
    { weight: 0.5 },
  );
}

/** "The province has been ravaged by gang violence", "plagued by attacks", "torn by civil war". */
function isAfflicted(c: ClauseView): Proposition | null {
  if (!c.passive || !AFFLICTED.test(c.lemma) || /^(?:relative|reduced|participial)$/u.test(c.clause.kind)) return null;
  const by = c.clause.obliques.find((o) => /^(?:by|with|in)$/u.test(o.prep) && o.nouns.some((at) => VIOLENCE.test(c.wordsOf(at))));
  if (by === undefined) return null;
  const around = by.nouns.flatMap((at) => nounParties(c.reading, c.parse, at)).filter((p) => p.role === 'agent');
  return make(c, 'ASSAULT', [], [...around, ...c.parties('target', c.clause.subjects)], 'afflicted-by', { weight: 0.5 });
}

/** Clauses that tell of a happening which a noun names; tried where no verb of the lexicon tells more. */
export function eventClause(c: ClauseView): Proposition | null {
  return isAfflicted(c) ?? isHeard(c) ?? isPredicate(c) ?? deathsExist(c) ?? forceExists(c) ?? isSubject(c);
}
