import type { ClaimType, Mode, Role } from '@hearsay/vocabulary';
import type { ClauseView, ObjectClass } from './clause-view.js';
import { verbBases } from '../grammar/verb-forms.js';
import { wordSet } from '../lexicon/word-set.js';
import { make } from './make-proposition.js';
import { FORCE_NOUN } from './noun-classes.js';
import { atHandsOf } from './verb-frames.js';
import type { PartyRange, Proposition } from './proposition.js';

/**
 * A verb of everyday English that reports war only in some company: an armed subject, a certain object, a place. Every condition that stands
 * must hold.
 */
interface WiderVerb {
  name: string;
  type: ClaimType;
  mode?: Mode;
  verbs: ReadonlySet<string>;
  /** The subject is a party to the conflict, a weapon or people. */
  armed?: true;
  /** The subject is people under arms. */
  force?: true;
  /** The subject is a weapon or a happening. */
  weapon?: true;
  /** What the object is. */
  object?: readonly ObjectClass[];
  /** Words of the object, or of what follows "with". */
  words?: RegExp;
  /** A prepositional phrase whose noun is a place. */
  at?: RegExp;
  /** A prepositional phrase whose noun fits `after`. */
  prep?: RegExp;
  after?: RegExp;
  /** Prepositions whose noun is the target; the object is it in any case. */
  target?: RegExp;
  /** The object is moved or lost by the subject and is no party. */
  own?: true;
  /** The verb has no object. */
  alone?: true;
  /** It is done to the subject. */
  suffers?: true;
}

const WHERE = /^(?:in|into|to|toward|towards|at|around|near|across|inside|through|from|on|over|onto|outside|along)$/u;
const CAPTIVES =
  /\b(?:hostages?|captives?|prisoners?|people|civilians?|villagers?|residents?|engineers?|workers?|students?|girls?|soldiers?|detainees?|inmates?|crew|famil(?:y|ies)|wom[ae]n|children|journalists?|sailors?|m[ae]n)\b/u;
/** Who lives somewhere: driven out, they are displaced, and no ground is taken from them. */
const RESIDENTS =
  /\b(?:people|persons|residents|villagers|civilians|famil(?:y|ies)|inhabitants|households|refugees|farmers|peasants|herders?|herdsm[ae]n|pastoralists|settlers|migrants|nomads|wom[ae]n|children|muslims|christians|minorities|communities|millions?|thousands|hundreds)\b/iu;

/** The rules in the order in which they are tried; each is an entry of `rules.ts` with its examples. */
const WIDER: readonly WiderVerb[] = [
  { name: 'claim-lives', type: 'ASSAULT', verbs: wordSet('claim take cost exact'), words: /\bli(?:fe|ves)\b(?! (?:insurance|sentences?|imprisonment|terms?|forms?|savings))/u },
  { name: 'drop-bombs', type: 'ASSAULT', mode: 'aerial', verbs: wordSet('drop'), object: ['weapon'], target: /^(?:on|onto|over)$/u },
  { name: 'inflict-losses', type: 'ASSAULT', verbs: wordSet('inflict'), words: /\b(?:casualties|losses|defeat|damage|blows?|harm)\b/u, target: /^(?:on|upon|among|to)$/u, own: true },
  { name: 'suffer-losses', type: 'ASSAULT', verbs: wordSet('suffer take sustain incur'), words: /^(?!.*\b(?:economic|financial|material|trade|job)\b).*\b(?:casualties|losses|defeats?|blow|setbacks?)\b/u, suffers: true },
  { name: 'suffer-losses', type: 'ASSAULT', verbs: wordSet('have record count'), armed: true, words: /\b(?:casualties|deaths|fatalities)\b/u, suffers: true },
  { name: 'suffer-damage', type: 'ASSAULT', mode: 'destroy', verbs: wordSet('suffer receive sustain take'), words: /\b(?:heavy|heavier|severe|extensive|serious|major|significant|structural|massive|considerable|widespread) (?:[\w-]+ )?damage\b/u, suffers: true },
  { name: 'rock-a-place', type: 'ASSAULT', verbs: wordSet('rock shake jolt wake'), weapon: true },
  { name: 'ram-into', type: 'ASSAULT', verbs: wordSet('ram plough plow drive'), prep: /^(?:into|through)$/u, after: /^(?:crowds?|bus|convoy|checkpoints?|base|building|gates?|police|soldiers|patrol|market|post|troops|vehicle|compound)$/u, target: /^(?:into|through)$/u },
  { name: 'lob', type: 'ASSAULT', mode: 'explosives', verbs: wordSet('lob fling chuck roll'), object: ['weapon'], target: /^(?:at|into|towards?|on|over)$/u, own: true },
  { name: 'charge-a-place', type: 'ASSAULT', verbs: wordSet('charge rush assault'), armed: true, object: ['place'] },
  { name: 'trade-fire', type: 'ASSAULT', mode: 'firearms', verbs: wordSet('trade swap'), words: /\b(?:fire|gunfire|blows|shots|strikes|volleys|salvos)\b/u, target: /^with$/u, own: true },
  { name: 'take-on', type: 'ASSAULT', verbs: wordSet('confront face outfight chase pursue hunt track overwhelm encounter'), armed: true, object: ['actor'] },
  { name: 'put-to-death', type: 'ASSAULT', mode: 'targeted', verbs: wordSet('put'), prep: /^to$/u, after: /^(?:death|sword)$/u },
  { name: 'booby-trap', type: 'ASSAULT', mode: 'explosives', verbs: wordSet('mine booby-trap'), object: ['place', 'line', 'other'] },
  { name: 'drive-people-out', type: 'COERCE', mode: 'deport', verbs: wordSet('chase force flush root kick throw clear eject evict drive push uproot'), words: RESIDENTS, at: /^(?:from|out of|out|of|off)$/u },
  { name: 'drive-out-of', type: 'TERRITORY', armed: true, verbs: wordSet('chase force flush root kick throw clear eject evict dislodge drive push'), object: ['people', 'actor'], at: /^(?:from|out of|out|of|off)$/u },
  { name: 'hold-people', type: 'COERCE', mode: 'arrest', verbs: wordSet('hold trap strand starve'), words: CAPTIVES, at: /^(?:in|at|inside|near)$/u },
  { name: 'steal', type: 'COERCE', mode: 'loot', verbs: wordSet('steal rustle extort expropriate'), armed: true, object: ['weapon', 'other', 'people'] },
  { name: 'forbid', type: 'COERCE', mode: 'restrict', verbs: wordSet('forbid prevent bar'), armed: true, object: ['people', 'actor'] },
  { name: 'lay-siege', type: 'COERCE', verbs: wordSet('lay'), words: /\bsiege\b/u, target: /^to$/u, own: true },
  { name: 'govern', type: 'TERRITORY', verbs: wordSet('run rule govern administer dominate patrol'), armed: true, object: ['place'] },
  { name: 'gain-ground', type: 'TERRITORY', verbs: wordSet('make gain lose win regain cede concede yield give'), armed: true, words: /\b(?:gains|ground|advances|inroads|headway)\b/u, own: true },
  { name: 'in-the-hands-of', type: 'TERRITORY', verbs: wordSet('fall pass'), prep: /^(?:in|into|to)$/u, after: /^hands?$/u },
  { name: 'have-control', type: 'TERRITORY', verbs: wordSet('establish restore regain retain have keep maintain gain assert reassert re-establish reestablish extend consolidate impose enjoy exercise seize'), words: /\bcontrol\b/u, target: /^from$/u, own: true },
  { name: 'push-a-way', type: 'TERRITORY', verbs: wordSet('push force press edge'), words: /\bway\b/u, own: true },
  { name: 'free-a-place', type: 'TERRITORY', verbs: wordSet('free clear rid cleanse'), object: ['place'], target: /^(?:from|of)$/u, own: true },
  { name: 'break-through', type: 'TERRITORY', verbs: wordSet('break close'), armed: true, object: ['none'], at: /^(?:through|into|in|on)$/u },
  { name: 'send-men', type: 'MOBILIZE', mode: 'troops', verbs: wordSet('send bring move ferry rush pour dispatch commit rotate shift transfer muster lead'), words: new RegExp(`^(?!.*\\b(?:number|total|toll|count|tally) of\\b).*${FORCE_NOUN.source.replace('^', '\\b').replace('$', '\\b')}`, 'u'), own: true },
  { name: 'take-up-positions', type: 'MOBILIZE', verbs: wordSet('take occupy prepare build dig fortify reinforce hold maintain'), armed: true, words: /\b(?:positions?|trenches|trench|fortifications|defences|defenses|earthworks)\b/u, own: true },
  { name: 'man-a-post', type: 'MOBILIZE', verbs: wordSet('man guard protect police staff'), armed: true, object: ['place', 'line', 'other', 'actor'], own: true },
  { name: 'have-a-presence', type: 'MOBILIZE', verbs: wordSet('have keep maintain retain'), armed: true, words: /\b(?:presence|troops|forces|bases?|garrison|outposts?|advisers|advisors|soldiers|contingent)\b/u, at: /^(?:in|at|across|inside|near|on|along)$/u, own: true },
  { name: 'intervene', type: 'ASSAULT', alone: true, verbs: wordSet('intervene'), armed: true, at: /^(?:in|into|inside|on)$/u, own: true },
  { name: 'fly-over', type: 'MOBILIZE', mode: 'troops', verbs: wordSet('buzz overfly circle hover swoop'), armed: true, prep: /^(?:over|above|across|around)$/u, own: true },
  { name: 'push-deeper', type: 'TERRITORY', alone: true, verbs: wordSet('push move drive advance press thrust penetrate'), armed: true, words: /\b(?:deep|deeper|further|farther)\b/u, at: /^(?:into|in|inside|toward|towards)$/u, own: true },
  { name: 'be-somewhere', type: 'MOBILIZE', alone: true, verbs: wordSet('operate base locate position camp remain stay return travel cross stream flow pour move go come approach lurk hide roam shelter head creep march advance push drive flock surge'), armed: true, at: WHERE, own: true },
  { name: 'reach-a-place', type: 'MOBILIZE', verbs: wordSet('reach approach near'), force: true, object: ['place'], own: true },
  { name: 'force-is-somewhere', type: 'MOBILIZE', verbs: wordSet('be'), force: true, at: /^(?:in|inside|at|near|outside|on|across)$/u, own: true },
  { name: 'sponsor', type: 'AID', verbs: wordSet('help assist aid bolster sponsor reinforce cover sustain underwrite pay prop shore abet buttress outfit'), armed: true, object: ['actor'] },
  { name: 'harbour', type: 'AID', verbs: wordSet('harbour harbor shelter'), armed: true, object: ['actor'], words: /\b(?:fighters?|militants?|terrorists?|rebels?|insurgents?|jihadists?|gunmen|guerrillas?|commanders?|leaders?|groups?|bandits?|suspects?|militia(?:s|men)?)\b/u },
  { name: 'accompany', type: 'COOPERATE', verbs: wordSet('accompany augment'), armed: true, object: ['actor'] },
  { name: 'sell-arms', type: 'AID', mode: 'weapons', verbs: wordSet('sell lend hand loan pass donate gift smuggle funnel channel'), object: ['weapon'], target: /^to$/u, own: true },
]; // prettier-ignore

/** The rules of each verb, in their order. */
const RULES_OF = new Map<string, WiderVerb[]>();
for (const rule of WIDER) for (const verb of rule.verbs) RULES_OF.set(verb, [...(RULES_OF.get(verb) ?? []), rule]);

/** The rules that list the verb. "Mined" may come as "min": every dictionary form that the word can have is tried. */
function rulesFor({ lemma, clause }: ClauseView): readonly WiderVerb[] {
  const forms = new Set([lemma, ...verbBases(clause.verb.surface ?? lemma)].filter((form) => RULES_OF.has(form)));
  const [only] = forms;
  if (only === undefined) return [];
  return forms.size === 1 ? RULES_OF.get(only)! : WIDER.filter(({ verbs }) => [...forms].some((form) => verbs.has(form)));
}

/** A verb that reports war in this company only; tried where no word of the lexicon fits. */
export function widerVerb(c: ClauseView): Proposition | null {
  if (c.clause.kind === 'gerund' && c.clause.parent === null) return null;
  for (const rule of rulesFor(c)) {
    if (!holds(c, rule)) continue;
    return make(c, rule.type, rule.mode === undefined ? [] : [rule.mode], partiesOf(c, rule), rule.name, { weight: 0.5 });
  }
  return null;
}

function holds(c: ClauseView, rule: WiderVerb): boolean {
  const { clause, parse } = c;
  const object = c.object();
  const doers = rule.own === true ? clause.obliques.filter((o) => o.prep === 'by').flatMap((o) => o.nouns) : clause.subjects;
  if (rule.armed === true && (c.passive ? !doers.some((at) => c.isParty(at)) : !c.armed())) return false;
  if (rule.force === true && !clause.subjects.some((at) => FORCE_NOUN.test(parse.chunks[at]!.word))) return false;
  if (rule.weapon === true && !c.weaponSubject()) return false;
  if (rule.alone === true && !c.passive && (clause.objects.some((at) => !c.isSomewhere(at)) || c.civilians() || isHelper(c))) return false;
  // "The strike came after clashes in Tarn": a happening goes nowhere.
  const isHappening = (at: number): boolean => c.reading.words.nounTrigger(parse.chunks[at]!.word)?.type === 'ASSAULT';
  if (rule.type === 'MOBILIZE' && clause.subjects.some(isHappening)) return false;
  // "Ethnically cleanse the valley": of those who live there.
  if (c.lemma === 'cleanse' && c.doc.tokens[c.clause.verb.head - 1]?.lower === 'ethnically') return false;
  // "Helped free the hostages": the infinitive tells what was done.
  if (c.lemma === 'help' && c.hasTypedInfinitive()) return false;
  if (rule.object !== undefined && !rule.object.includes(c.classOf(object))) return false;
  if (rule.words !== undefined && !rule.words.test(`${c.wordsOf(object)} ${clause.predicate ?? ''} ${c.adjectiveAfter(object)}`))
    return false;
  if (rule.at !== undefined && !clause.obliques.some((o) => rule.at!.test(o.prep) && o.nouns.some((at) => c.isSomewhere(at)))) return false;
  if (
    rule.prep !== undefined &&
    !clause.obliques.some(
      (o) => rule.prep!.test(o.prep) && (rule.after === undefined || o.nouns.some((at) => rule.after!.test(parse.chunks[at]!.word))),
    )
  )
    return false;
  return true;
}

/** "An aid worker who had returned from the north": no force moves. */
const isHelper = (c: ClauseView): boolean =>
  /\b(?:workers?|doctors?|medics?|journalists?|reporters?|refugees?|residents?|villagers?|witness(?:es)?|tourists?|students?|famil(?:y|ies)|children|passengers?)\b/u.test(
    c.wordsOf(c.clause.subjects[0]),
  );

function partiesOf(c: ClauseView, rule: WiderVerb): PartyRange[] {
  const { clause } = c;
  const parties = (role: Role, at: readonly number[]): PartyRange[] => c.parties(role, at);
  const by = c.obliqueParties('agent', /^by$/u);
  const behind = rule.target === undefined ? [] : c.obliqueParties('target', rule.target);
  if (rule.suffers === true)
    return c.passive ? c.obliqueParties('target', /^by$/u) : [...parties('target', clause.subjects), ...atHandsOf(c)];
  if (rule.own === true) return [...(c.passive ? by : parties('agent', clause.subjects)), ...behind];
  return c.passive
    ? [...parties('target', clause.subjects), ...by]
    : [...parties('agent', clause.subjects), ...(behind.length > 0 ? behind : parties('target', clause.objects))];
}
