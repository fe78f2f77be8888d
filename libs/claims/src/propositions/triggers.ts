import type { ClaimType, Mode } from '@hearsay/vocabulary';
import { verbBases } from '../grammar/verb-forms.js';
import { hasSense } from './senses/index-senses.js';

/**
 * Who is who around a trigger. `do`: subject does it to the object. `on`: subject does it, the one it is done to follows a preposition (or is
 * the object). `die`: it is done to the subject. `self`: subject does it, nobody else is concerned. `land`: subject takes a place from somebody.
 * `fall`: the subject is a place. `give`: subject gives things to somebody. `with`: subject and another do it together. `have`: subject has a number.
 */
export type Frame = 'do' | 'on' | 'die' | 'self' | 'land' | 'fall' | 'give' | 'with' | 'have';

/** What an event noun reports. */
export interface NounTrigger {
  type: ClaimType;
  mode: readonly Mode[];
}

export interface Trigger {
  type: ClaimType;
  frame: Frame;
  mode: readonly Mode[];
}

/**
 * Verbs of conflict by type: `type | frame | mode | verbs`; a verb of two words has its particle after "+". Types and modes are PLOVER's
 * (codebook and manual of the Open Event Data Alliance) and the four of Hearsay's own; the verbs are general English.
 */
const VERBS = `
ASSAULT|do||attack kill hit strike target assault wound injure harm massacre slaughter slay murder hurt maim batter pound engage shred repel repulse defeat beat rout crush kill+off wipe+out fend+off beat+off beat+back fight+off drive+off maul decimate neutralise neutralize eliminate liquidate annihilate vanquish trounce thrash butcher exterminate crucify dismember mutilate pummel blitz assail bloody maltreat finish+off bump+off cut+down mow+down gun+down overpower retaliate clash+with
ASSAULT|do||eradicate invade bulldoze
ASSAULT|on||use
ASSAULT|self||mutiny
ASSAULT|self||tear+through rip+through slam+into land+near land+in land+on fall+on fall+in rain+on rain+down crash+into
ASSAULT|on|explosives|throw hurl toss plant emplace
ASSAULT|do|sexual|molest gang-rape
ASSAULT|do|targeted|assassinate execute behead decapitate garrotte guillotine lynch hang
ASSAULT|do|aerial|bomb bombard strafe carpet-bomb dive-bomb firebomb
ASSAULT|do|heavy-weapons|shell mortar torpedo rocket
ASSAULT|do|firearms|shoot snipe machine-gun machinegun riddle
ASSAULT|do||ambush waylay harry
ASSAULT|do|explosives|detonate blast blow+up
ASSAULT|do|destroy|destroy demolish raze flatten wreck sink damage devastate sabotage dynamite level obliterate pulverise pulverize incinerate trash ravage
ASSAULT|do|beat|beat+up rough+up manhandle club bludgeon pistol-whip flog whip cane
ASSAULT|do|torture|torture
ASSAULT|do|sexual|rape
ASSAULT|on|explosives|pelt set+off
ASSAULT|do||abuse mistreat scuffle brawl martyr
ASSAULT|do|primitive|stab hack stone knife bayonet spear axe
ASSAULT|do|unconventional|gas poison
ASSAULT|do|crowd-control|tear-gas teargas baton-charge lathi-charge water-cannon disperse
ASSAULT|on||fight battle combat clash raid storm open+fire fire exchange skirmish lob launch retaliate wage shoot+at fire+on counter-attack counterattack rampage
ASSAULT|do|drone|down
ASSAULT|do||shoot+down bring+down intercept
ASSAULT|die||die perish drown
ASSAULT|self|explosives|explode go+off
TERRITORY|land||seize capture retake recapture take occupy liberate overrun conquer recover control hold annex reconquer reoccupy gain take+over secure wrest grab snatch dislodge oust drive+out push+out clear expel+from
TERRITORY|land||enter re-enter reenter advance sweep thrust storm+into push+into regain reclaim move+into press+into press+toward press+towards infiltrate
TERRITORY|fall||fall fall+on fall+in
TERRITORY|land||lose cede defend
TERRITORY|self||hold+out
TERRITORY|land||push+back drive+back force+back seize+back take+back win+back
COERCE|do|arrest|arrest detain jail incarcerate nab lock+up haul+in imprison round+up apprehend intern capture take+prisoner
COERCE|do|abduct|abduct kidnap seize+hostage
COERCE|do||purge
COERCE|do|seize|confiscate impound commandeer hijack requisition seize find discover uncover unearth recover retrieve defuse dismantle deactivate intercept
COERCE|on||crack+down clamp+down
COERCE|do||interrogate besiege surround encircle blockade displace evict uproot intimidate coerce terrorise terrorize harass oppress persecute enslave hem+in box+in pen+in
COERCE|do|restrict|lock+down ban bar block prohibit outlaw restrict close shut seal cut cut+off disrupt dissolve suspend
COERCE|do|cyber|hack
COERCE|do|restrict|impose reimpose tighten
COERCE|do|deport|deport expel banish exile
COERCE|do|arson|burn torch set+fire burn+down
COERCE|do|loot|loot plunder pillage ransack rob burgle vandalise vandalize desecrate deface
COERCE|do|censor|censor
MOBILIZE|self|troops|deploy mobilise mobilize mass amass muster station redeploy deploy+to reinforce
MOBILIZE|self||rush arrive patrol recruit enlist conscript assemble garrison march+into converge regroup set+up dispatch build+up gather
MOBILIZE|do||establish found
MOBILIZE|self||head+for head+to head+towards head+toward
MOBILIZE|do|weapons|move transport bring send increase+patrols
MOBILIZE|do|troops|fly+in airlift send+in
MOBILIZE|do||create build open
RETREAT|self|withdraw|disperse scatter melt+away withdraw retreat pull+out pull+back evacuate leave flee+from fall+back disengage surrender give+up abandon vacate flee lay+down collapse desert defect
RETREAT|do|release|release free rescue set+free hand+over exchange swap
RETREAT|self|disarm|disarm demobilise demobilize disband demilitarise demilitarize
AID|do||arm train equip fund finance advise bankroll resupply subsidise subsidize tutor
AID|give|weapons|supply ship deliver smuggle channel funnel airdrop
AID|give||dispatch provide send give donate lend transfer furnish fly grant
COOPERATE|do||extradite
COOPERATE|with||cooperate coordinate collaborate team+up partner work+with escort fight+alongside
AGREE|with||agree sign ink ratify negotiate settle truce reconcile
AGREE|with||propose accept offer pledge consent declare promise extend renew call
CONSULT|with|phone|telephone phone
CONSULT|with||mediate
CONSULT|with||meet consult confer negotiate discuss visit brief talk hold+talks host parley bargain haggle huddle
SUPPORT|do||support back defend forgive champion
SUPPORT|do||endorse praise welcome applaud hail commend
CONCEDE|self|resign|resign step+down step+aside
CONCEDE|do||lift ease apologise apologize relax concede
SANCTION|do||sanction blacklist penalise penalize designate embargo
SANCTION|do|convict|convict sentence prosecute
SANCTION|do|discontinue|sever halt suspend cancel cut withhold reduce freeze
PROTEST|on|demo|protest demonstrate rally march chant
PROTEST|on|obstruct|block barricade
PROTEST|on|riot|riot
PROTEST|on|strike|strike+work walk+out
REJECT|do||oppose deny decline rebuff+talks
REJECT|do||reject refuse veto rebuff spurn snub dismiss rule+out turn+down brush+aside violate breach scuttle renege
REQUEST|do||demand press
REQUEST|do||ask request urge appeal beseech plead implore
ACCUSE|do|disapprove|condemn denounce decry deplore criticise criticize slam lambast blast+as
ACCUSE|do|allege|accuse blame
ACCUSE|do|investigate|investigate probe indict charge
ACCUSE|on|disapprove|complain
THREATEN|do||threaten menace avenge revenge punish
ASSESSMENT|do||fail sideline weaken undermine limit outgun outnumber outclass hamper cripple strengthen embolden underestimate overestimate struggle lack excel
`;

/** Nouns of conflict by type: `type | mode | nouns`, in the singular. */
const NOUNS = `
ASSAULT||insurgency insurrection rebellion mutiny fire-fight gunbattle invasion attack assault offensive onslaught fighting battle clash combat violence hostility firefight confrontation incursion operation counteroffensive counter-offensive counterattack massacre killing murder slaughter bloodshed carnage skirmish raid ambush engagement fight war counter-attack infighting encounter bloodbath pogrom melee dogfight blitz blitzkrieg counterstrike counter-strike foray scuffle brawl fracas uprising revolt genocide
ASSAULT|targeted|assassination execution beheading lynching decapitation
ASSAULT|primitive|stabbing
ASSAULT|destroy|sabotage
ASSAULT|aerial|airstrike air-strike strike bombing bombardment air-raid strafing sortie
ASSAULT|heavy-weapons|shelling barrage salvo mortar cannonade volley
ASSAULT|firearms|gunshot shooting gunfire crossfire gun-battle gunbattle gunfight gun-fight shootout shoot-out fusillade sniping
ASSAULT|explosives|explosion blast detonation
ASSAULT|suicide-attack|suicide-bombing
ASSAULT|torture|torture
ASSAULT|sexual|rape
ASSAULT||aggression martyrdom atrocity insurgency rebellion insurrection hostility conflict cleansing warfare bloodletting strafing feud counterinsurgency counter-insurgency
TERRITORY||advance capture seizure recapture takeover fall liberation occupation conquest annexation
COERCE|arrest|arrest detention
COERCE|abduct|abduction kidnapping kidnap
COERCE||siege blockade encirclement displacement curfew crackdown coup putsch overthrow ouster clampdown purge eviction
COERCE|deport|deportation expulsion
COERCE|restrict|lockdown restriction
COERCE|seize|hijacking hijack
COERCE|loot|looting robbery plunder pillage
COERCE|arson|arson burning
MOBILIZE|troops|deployment mobilisation mobilization build-up buildup reinforcement
MOBILIZE||patrol
RETREAT|withdraw|withdrawal retreat pullout pullback surrender evacuation disengagement drawdown
RETREAT|release|release
AGREE||truce ceasefire cease-fire armistice accord
CONSULT||talks talk negotiation summit meeting dialogue consultation
CONSULT|visit|visit
CONSULT|third-party|mediation
ACCUSE|investigate|investigation inquiry probe hearing
PROTEST|demo|protest demonstration rally march sit-in die-in vigil picket protest-march
PROTEST|riot|riot
SANCTION||sanction embargo
THREATEN||threat ultimatum warning
ACCUSE||accusation allegation condemnation
AID||aid assistance shipment airlift
REQUEST||request appeal
`;

const verbs = new Map<string, Trigger[]>();
for (const line of VERBS.trim().split('\n')) {
  const [type, frame, mode, words] = line.split('|') as [ClaimType, Frame, Mode | '', string];
  for (const word of words.split(' ')) verbs.set(word, [...(verbs.get(word) ?? []), { type, frame, mode: mode === '' ? [] : [mode] }]);
}
const nouns = new Map<string, NounTrigger>();
for (const line of NOUNS.trim().split('\n')) {
  const [type, mode, words] = line.split('|') as [ClaimType, Mode | '', string];
  for (const word of words.split(' ')) nouns.set(word, { type, mode: mode === '' ? [] : [mode] });
}

/** What a verb may report, with its particle or preposition where it has one; several where the object decides. */
export function verbTriggers(lemma: string, particle: string | null): readonly Trigger[] {
  return (particle === null ? undefined : verbs.get(`${lemma}+${particle}`)) ?? verbs.get(lemma) ?? [];
}

/** The dictionary form that the lexicon knows: a silent e that the reading of the form lost ("rap" for "raped") is put back; a verb of conflict goes first. */
export function knownForm(lemma: string, surface: string | undefined): string {
  if (surface === undefined || verbs.has(lemma)) return lemma;
  const bases = verbBases(surface);
  return bases.find((base) => verbs.has(base)) ?? (known(lemma) ? lemma : (bases.find(known) ?? lemma));
}

const known = (word: string): boolean => verbs.has(word) || LIGHT.has(word) || TRANSPARENT.has(word) || hasSense(word);

/** Whether a verb is known to the lexicon at all. */
export const isTriggerVerb = (lemma: string): boolean => verbs.has(lemma);

/** What a noun reports, singular or plural. */
export function nounTrigger(word: string): NounTrigger | null {
  return nouns.get(word) ?? nouns.get(singular(word)) ?? null;
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|ss|x)es$/u.test(word)) return word.slice(0, -2);
  return word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Verbs that only carry an event noun: "carried out an attack", "came under fire", "launched an offensive", "claimed responsibility for". */
export const LIGHT = set(
  'ready proceed press pursue endure weather expand escalate widen renew carry conduct launch stage mount make come face suffer see begin start continue resume intensify step end stop halt order plan press undertake perform commit wage lead join involve participate take face witness report escalate complete prepare unleash use keep conduct trigger break erupt occur happen rage flare follow result claim admit be have do repel foil thwart survive escape respond rage last unfold ensue kick announce suspend pause go mark hold sustain describe organize organise perpetrate renew restart issue open give set put pay rock attend call impose deliver lock embroil arrive score foil defuse stem quell confirm acknowledge engage record register log count document subject ring initiate commence avert maintain repeat reiterate',
);

/** Verbs that pass their own subject on to the infinitive or gerund they govern: "tried to arrest", "kept fighting", "agreed to escort". */
export const TRANSPARENT = set(
  'try attempt begin start continue keep manage help seem appear be have go use agree promise pledge plan intend prepare expect believe think say report allege see stop cease finish resume undertake vow threaten suspect know understand set want seek aim claim schedule deny admit acknowledge accuse blame suspect involve fail refuse focus send deploy order approve become get force result responsible risk avoid rumor rumour presume assume suppose fear estimate hear need prompt lead cause compel succeed decide',
);
