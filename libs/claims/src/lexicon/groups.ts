import type { ActorKind } from '@hearsay/vocabulary';

/** What a common noun for people or a body of people tells of them. */
export interface GroupNoun {
  kind: ActorKind;
  /** They bear arms: a number of them is a strength. */
  armed: boolean;
  /** One person ("spokesman"), people ("soldiers"), or a body ("brigade", "ministry"). */
  shape: 'one' | 'many' | 'body';
  /** Singular form. */
  lemma: string;
}

/** Singulars by what they are; `+` marks those whose plural is the same, `word/plural` an irregular one, `word/` one without a plural. */
const PEOPLE: Readonly<Partial<Record<string, string>>> = {
  // Who fights for a state.
  'military armed':
    'soldier sentry/sentries sentinel troop trooper serviceman/servicemen servicewoman/servicewomen servicemember service-member marine paratrooper conscript commando airman/airmen sailor reservist guardsman/guardsmen infantryman/infantrymen gendarme legionnaire crewman/crewmen cadet recruit artilleryman/artillerymen gunner ranger peshmerga+ reserve reinforcement personnel+ troopers+ rank-and-file+ jawan sepoy armyman/armymen army-man/army-men rifleman/riflemen defender cavalryman/cavalrymen tankman/tankmen frogman/frogmen sapper submariner seaman/seamen gurkha askari draftee warfighter tank-crew coastguardsman/coastguardsmen border-guard frontier-guard presidential-guard republican-guard ex-soldier mutineer deserter drone-operator drone-pilot fighter-pilot bomber-pilot helicopter-pilot grenadier fusilier enlisted-man/enlisted-men noncommissioned-officer navy-seal service-personnel+',
  // Who fights against one or without one.
  'armed-group armed':
    'rebel insurgent militant guerrilla guerilla jihadist jihadi islamist extremist separatist secessionist fighter mujahid/mujahideen mujahed/mujahedin subversive terrorist combatant revolutionary/revolutionaries insurrectionist loyalist contra fundamentalist fedayee/fedayeen narco-terrorist narcoterrorist rightist leftist pirate mercenary/mercenaries warlord naxal naxalite maoist cadre partisan saboteur maquisard renegade ex-rebel ex-combatant ex-guerrilla ex-fighter freedom-fighter mujahedeen+ mujahidin+ dissident-soldier rebel-soldier salafist takfiri neo-nazi eco-terrorist hostage-taker mafioso/mafiosi army-defector military-defector',
  'militia armed':
    'militiaman/militiamen paramilitary/paramilitaries vigilante militant-tribesman tribesman/tribesmen tribal-fighter janjaweed+',
  'unidentified armed':
    'gunman/gunmen sniper assailant attacker bomber raider bandit hijacker kidnapper abductor captor hitman/hitmen assassin murderer killer thug criminal intruder individual aggressor occupier invader infiltrator enemy/enemies foe adversary/adversaries trafficker drug-trafficker narcotrafficker smuggler convict mobster shooter arsonist robber thief/thieves burglar carjacker hoodlum hooligan goon ruffian miscreant malefactor wrongdoer troublemaker knifeman/knifemen axeman/axemen stabber gangster henchman/henchmen triggerman/triggermen gunslinger hired-gun outlaw brigand marauder rustler cattle-rustler cattle-raider cattle-thief/cattle-thieves poacher dacoit cultist ultras+ narco sicario drug-lord druglord plotter coup-plotter conspirator putschist warrior desperado/desperadoes marksman/marksmen',
  unidentified:
    'suspect prisoner captive detainee hostage inmate abductee internee survivor casualty/casualties perpetrator victim source culprit accomplice fugitive escapee spy/spies informer informant collaborator turncoat traitor comrade defector pow',
  'international armed': 'peacekeeper blue-helmet',
  international: 'observer monitor inspector mediator ally/allies partner backer donor patron sponsor',
  // Police bear arms, and are counted as those who do.
  'government-body armed':
    'policeman/policemen policewoman/policewomen police-officer cop constable patrolman/patrolmen carabiniere/carabinieri lawman/lawmen prison-guard police-commando police-recruit police-cadet police-trainee border-policeman/border-policemen forest-ranger forest-guard park-ranger park-guard park-warden wildlife-ranger wildlife-guard game-warden',
  'government-body':
    'official lawmaker legislator senator congressman/congressmen deputy/deputies prosecutor judge magistrate authority/authorities investigator bureaucrat diplomat envoy emissary/emissaries mp councilman/councilmen sheriff warden prison-warden warder jailer jailor prison-officer administrator functionary/functionaries civil-servant public-servant parliamentarian councillor councilor prefect subprefect sub-prefect attaché attache secret-agent security-agent intelligence-agent police-agent federal-agent undercover-agent customs-agent border-agent tax-collector police-inspector bomb-expert explosives-expert bomb-technician bomb-disposal-expert bomb-disposal-officer',
  organisation:
    'member activist campaigner unionist trade-unionist organizer organiser communist socialist republican democrat conservative liberal dissident oppositionist negotiator delegate islamist-politician separatist-politician cadre opposition-leader party-leader union-leader anarchist ultranationalist supremacist royalist monarchist',
  outlet: '',
  civilians:
    'civilian resident villager townsperson/townspeople citizen inhabitant local native settler person/people man/men woman/women child/children boy girl youth youngster teenager baby/babies infant adult minor elder student pupil worker labourer laborer employee peasant farmer herder herdsman/herdsmen shepherd fisherman/fishermen miner trader merchant shopkeeper vendor driver passenger pedestrian bystander passer-by/passers-by commuter shopper worshipper worshiper pilgrim tourist mourner protester protestor demonstrator marcher rioter striker looter refugee evacuee migrant returnee exile displaced-person orphan widow mother father brother sister son daughter wife/wives husband parent relative cousin nephew companion colleague housekeeper maid gardener servant occupant family/families household neighbour neighbor friend journalist reporter milblogger human-rights-defender rights-defender public-defender cameraman/cameramen photographer broadcaster editor correspondent newsman/newsmen blogger priest nun bishop monk missionary/missionaries cleric imam preacher clergyman/clergymen rabbi jesuit churchman/churchmen catechist doctor physician nurse medic paramedic surgeon patient teacher professor lecturer schoolteacher schoolchild/schoolchildren schoolboy schoolgirl lawyer attorney engineer technician contractor expert businessman/businessmen businessperson/businesspeople industrialist banker landowner rancher executive manager director volunteer aid-worker rescuer firefighter guard bodyguard watchman/watchmen chauffeur foreigner national expatriate diplomat-family onlooker eyewitness/eyewitnesses witness/witnesses human soul life/lives population public crowd mob community/communities tribe clan supporter follower sympathizer sympathiser relatives+ kin+ countryman/countrymen compatriot non-combatant noncombatant townsman/townsmen townsfolk+ villagefolk+ dweller passerby/passersby motorist trucker truck-driver motorcyclist biker cyclist traveller traveler holidaymaker holiday-maker visitor wedding-guest churchgoer parishioner devotee reveller reveler spectator concertgoer teen adolescent toddler newborn kid guest groom bridegroom newlywed uncle stepson stepfather ex-husband ex-wife father-in-law brother-in-law girlfriend boyfriend fiancé grandmother grandfather grandparent grandson granddaughter grandchild/grandchildren aunt niece sibling spouse bride widower fiancée fiancee kinsman/kinsmen kinswoman/kinswomen kinfolk+ householder breadwinner farmhand farm-worker pastoralist nomad goatherd logger woodcutter lumberjack first-responder midwife/midwives pharmacist dentist fireman/firemen electrician mechanic carpenter waiter waitress cook baker butcher barber tailor grocer bookseller seller street-vendor market-woman/market-women restaurateur hotelier clerk porter courier postman/postmen interpreter translator mason bricklayer plumber welder rigger oilman/oilmen docker deckhand skipper prospector gold-digger charcoal-burner firewood-collector sharecropper planter grower cattle-breeder herdswoman/herdswomen fisherwoman/fisherwomen undertaker gravedigger beggar juvenile athlete filmmaker hiker climber vacationer congregant schoolmate classmate roommate cellmate co-worker coworker homeowner wellwisher well-wisher ambulance-driver veterinarian cleaner janitor caretaker hawker storekeeper stallholder shop-owner property-owner landlord tenant squatter staffer headmaster academic scholar scientist poet novelist artist singer musician footballer photojournalist columnist publisher pastor vicar deacon seminarian muezzin chieftain headman/headmen village-head village-chief tribal-chief tribal-elder clan-elder traditional-ruler voter asylum-seeker asylum-seekers+ deportee castaway stowaway seafarer crew-member crewmember guide porter hunter businesswoman/businesswomen farmworker vaccinator writer fan diner partygoer party-goer scavenger beekeeper veteran deminer trainer instructor night-watchman/night-watchmen family-member tribal-leader religious-leader community-leader youth-leader student-leader village-leader church-leader clan-leader indigenous-leader traditional-leader spiritual-leader civic-leader social-leader local-leader mullah',
};
const BODIES: Readonly<Partial<Record<string, string>>> = {
  'military armed':
    'army/armies navy/navies military/militaries airforce air-force force forces+ armed-forces+ infantry cavalry artillery/ brigade battalion regiment division corps+ squadron platoon detachment unit garrison patrol contingent column flotilla fleet taskforce task-force coastguard coast-guard gendarmerie legion commandos+ command high-command general-staff joint-chiefs/ vanguard rearguard armour/ expeditionary-force crew honour-guard honor-guard strike-group battle-group battlegroup armada task-group air-wing ground-crew flight-crew rapid-reaction-force quick-reaction-force special-operations-force rear-guard tank-unit riot-squad',
  'militia armed':
    'militia self-defence-group self-defense-group civil-patrol tribal-force home-guard self-defence-unit self-defense-unit self-defence-force self-defense-force civil-defence-force village-guard vigilante-group vigilante-force tribal-militia auxiliary-force neighbourhood-watch',
  'armed-group armed':
    'insurgency/insurgencies guerrilla-group rebellion rebel-group faction armed-group terrorist-group terrorist-organization gang cell mafia cartel death-squad squad underground/ resistance/ band wing hit-squad splinter-group splinter-faction breakaway-faction breakaway-group offshoot sleeper-cell crime-syndicate crime-family crime-ring drug-ring trafficking-ring drug-gang street-gang jihadist-group extremist-group militant-group militant-outfit terror-group terror-outfit outfit rebel-movement guerrilla-movement liberation-movement liberation-army suicide-squad assassination-squad raiding-party war-band horde posse',
  'government-body':
    'government ministry/ministries administration regime junta cabinet parliament congress senate assembly/assemblies legislature court tribunal police+ presidency/presidencies state-department foreign-office department agency/agencies bureau directorate secretariat prosecutor’s-office municipality/municipalities prefecture embassy/embassies consulate intelligence-service secret-service intelligence-agency military-intelligence/ army-intelligence/ intelligence/ security-council monarchy/monarchies kingdom chancellery attorney-general’s-office commission politburo presidium majlis jirga shura-council foreign-ministry gendarmerie-command anti-terror-squad border-service customs-service coast-guard-service intelligence-services special-services+ security-service police-force constabulary/constabularies bomb-squad bomb-disposal-unit bomb-disposal-team law-enforcement/ election-commission city-council local-council district-council municipal-council town-council village-council provincial-council regional-council ruling-council governing-council legislative-council leadership-council sovereign-council guardian-council emergency-service emergency-services+ rescue-service rescue-services+ civil-defence+ civil-defense+ fire-service fire-brigade',
  international: 'coalition alliance bloc mission peacekeeping-force international-community axis',
  organisation:
    'party/parties union federation association organisation organization movement group grouping committee council front league network company/companies firm corporation foundation institute institution university/universities church opposition charity/charities ngo think-tank syndicate guild brotherhood club team society/societies leadership side warring-party watchdog delegation panel panel-of-experts opposition-group human-rights-group rights-group aid-agency',
  outlet:
    'media+ press+ newspaper daily/dailies weekly/weeklies magazine broadcaster television-station radio-station news-agency wire-service website channel station',
};

/** Forms by lower-case word; two-word nouns ("service member") are joined by a blank. */
export const GROUP_NOUNS: ReadonlyMap<string, GroupNoun> = new Map([...entries(PEOPLE, 'one'), ...entries(BODIES, 'body')]);

/** A word for several people, or for the bands that they make: "soldiers", "police", "brigades". */
export const isSeveral = (word: string): boolean =>
  GROUP_NOUNS.get(word)?.shape === 'many' || word === 'forces' || word === 'police' || word === 'commandos';

function* entries(table: Readonly<Partial<Record<string, string>>>, single: 'one' | 'body'): Generator<[string, GroupNoun]> {
  for (const [key, words = ''] of Object.entries(table)) {
    const [kind = '', armed] = key.split(' ');
    for (const word of words.split(' ')) {
      if (word === '') continue;
      const [singular = '', given] = word.replace('+', '').replaceAll('’', "'").split('/');
      const lemma = singular.replaceAll('-', ' ');
      const plural = given === undefined ? regularPlural(lemma) : given.replaceAll('-', ' ');
      const nounOf = (shape: GroupNoun['shape']): GroupNoun => ({ kind: kind as ActorKind, armed: armed !== undefined, lemma, shape });
      const many = single === 'one' ? ('many' as const) : ('body' as const);
      const forms: [string, GroupNoun['shape']][] = word.endsWith('+')
        ? [[lemma, many]]
        : [
            [lemma, single],
            [plural, many],
          ];
      for (const [form, shape] of forms) {
        if (form !== '') yield [form, nounOf(shape)];
        if (singular.includes('-')) yield [form.replaceAll(' ', '-'), nounOf(shape)];
      }
    }
  }
}

/** The regular English plural; words that have another are written with it above. */
function regularPlural(word: string): string {
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}

/** Words before a noun that say to what sort of force it belongs. */
export const FORCE_SORTS: ReadonlyMap<string, ActorKind> = new Map<string, ActorKind>([
  ...'army navy'.split(' ').map((word) => [word, 'military'] as const),
  ...'militia paramilitary'.split(' ').map((word) => [word, 'militia'] as const),
  ...'rebel guerrilla insurgent separatist militant jihadist'.split(' ').map((word) => [word, 'armed-group'] as const),
]);
