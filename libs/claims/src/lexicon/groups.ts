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
    'soldier troop trooper serviceman/servicemen servicewoman/servicewomen servicemember service-member marine paratrooper conscript commando airman/airmen sailor reservist guardsman/guardsmen infantryman/infantrymen gendarme legionnaire crewman/crewmen cadet recruit artilleryman/artillerymen gunner ranger peshmerga+ reserve personnel+ troopers+ rank-and-file+',
  // Who fights against one or without one.
  'armed-group armed':
    'rebel insurgent militant guerrilla guerilla jihadist jihadi islamist extremist separatist secessionist fighter mujahid/mujahideen mujahed/mujahedin subversive terrorist combatant revolutionary/revolutionaries insurrectionist loyalist contra fundamentalist fedayee/fedayeen narco-terrorist narcoterrorist rightist leftist pirate mercenary/mercenaries warlord',
  'militia armed':
    'militiaman/militiamen paramilitary/paramilitaries vigilante militant-tribesman tribesman/tribesmen tribal-fighter janjaweed+',
  'unidentified armed':
    'gunman/gunmen sniper assailant attacker bomber raider bandit hijacker kidnapper abductor captor hitman/hitmen assassin murderer killer thug criminal intruder individual+ aggressor invader infiltrator enemy/enemies foe adversary/adversaries trafficker drug-trafficker narcotrafficker smuggler convict mobster',
  unidentified: 'suspect prisoner captive detainee hostage inmate abductee internee survivor casualty/casualties perpetrator victim source',
  'international armed': 'peacekeeper blue-helmet',
  international: 'observer monitor inspector mediator ally/allies partner backer donor patron sponsor',
  'government-body':
    'policeman/policemen policewoman/policewomen official lawmaker legislator senator congressman/congressmen deputy/deputies prosecutor judge magistrate authority/authorities investigator bureaucrat diplomat envoy',
  organisation:
    'member activist campaigner unionist trade-unionist organizer organiser communist socialist republican democrat conservative liberal dissident oppositionist negotiator delegate islamist-politician separatist-politician',
  outlet: '',
  civilians:
    'civilian resident villager townsperson/townspeople citizen inhabitant local native settler person/people man/men woman/women child/children boy girl youth youngster teenager baby/babies infant adult minor elder student pupil worker labourer laborer employee peasant farmer herder herdsman/herdsmen shepherd fisherman/fishermen miner trader merchant shopkeeper vendor driver passenger pedestrian bystander passer-by/passers-by commuter shopper worshipper worshiper pilgrim tourist mourner protester protestor demonstrator marcher rioter striker looter refugee evacuee migrant returnee exile displaced-person evacuee orphan widow mother father brother sister son daughter wife/wives husband parent relative cousin nephew family/families household neighbour neighbor friend journalist reporter cameraman/cameramen photographer broadcaster editor correspondent newsman/newsmen blogger priest nun bishop monk missionary/missionaries cleric imam preacher clergyman/clergymen rabbi jesuit churchman/churchmen catechist doctor physician nurse medic paramedic surgeon patient teacher professor lecturer schoolteacher schoolchild/schoolchildren schoolboy schoolgirl lawyer attorney engineer technician contractor expert businessman/businessmen businessperson/businesspeople industrialist banker landowner rancher executive manager director volunteer aid-worker rescuer firefighter guard bodyguard watchman/watchmen chauffeur mayor councilman/councilmen foreigner national expatriate diplomat-family bystander onlooker eyewitness/eyewitnesses witness/witnesses human soul life/lives population public crowd mob community/communities tribe clan supporter follower sympathizer sympathiser relatives+ kin+ countryman/countrymen compatriot',
};
const BODIES: Readonly<Partial<Record<string, string>>> = {
  'military armed':
    'army/armies navy/navies military/militaries airforce air-force force forces+ armed-forces+ infantry cavalry artillery/ brigade battalion regiment division corps+ squadron platoon detachment unit garrison patrol contingent column flotilla fleet taskforce task-force coastguard coast-guard gendarmerie legion commandos+ command high-command general-staff joint-chiefs/ vanguard rearguard armour/ expeditionary-force crew',
  'militia armed': 'militia self-defence-group self-defense-group civil-patrol tribal-force home-guard',
  'armed-group armed':
    'insurgency/insurgencies guerrilla-group rebellion rebel-group faction armed-group terrorist-group terrorist-organization gang cell mafia cartel death-squad squad underground/ resistance/ band wing hit-squad',
  'government-body':
    'government ministry/ministries administration regime junta cabinet parliament congress senate assembly/assemblies legislature court tribunal police+ presidency/presidencies state-department foreign-office department agency/agencies bureau directorate secretariat prosecutor’s-office municipality/municipalities prefecture embassy/embassies consulate intelligence-service secret-service intelligence-agency military-intelligence/ army-intelligence/ intelligence/ security-council monarchy/monarchies kingdom chancellery attorney-general’s-office commission',
  international: 'coalition alliance bloc mission peacekeeping-force international-community axis',
  organisation:
    'party/parties union federation association organisation organization movement group committee council front league network company/companies firm corporation foundation institute institution university/universities church opposition charity/charities ngo think-tank syndicate guild brotherhood club team syndicate society/societies leadership media press side warring-party watchdog delegation panel panel-of-experts opposition-group human-rights-group rights-group aid-agency',
  outlet:
    'newspaper daily/dailies weekly/weeklies magazine broadcaster television-station radio-station news-agency wire-service website channel station',
};

/** Forms by lower-case word; two-word nouns ("service member") are joined by a blank. */
export const GROUP_NOUNS: ReadonlyMap<string, GroupNoun> = new Map([...entries(PEOPLE, 'one'), ...entries(BODIES, 'body')]);

function* entries(table: Readonly<Partial<Record<string, string>>>, single: 'one' | 'body'): Generator<[string, GroupNoun]> {
  for (const [key, words = ''] of Object.entries(table)) {
    const [kind = '', armed] = key.split(' ');
    for (const word of words.split(' ')) {
      if (word === '') continue;
      const [singular = '', given] = word.replace('+', '').replaceAll('’', "'").split('/');
      const lemma = singular.replaceAll('-', ' ');
      const plural = given === undefined ? regularPlural(lemma) : given.replaceAll('-', ' ');
      const noun = { kind: kind as ActorKind, armed: armed !== undefined, lemma };
      const many = single === 'one' ? ('many' as const) : ('body' as const);
      const forms: [string, GroupNoun['shape']][] = word.endsWith('+')
        ? [[lemma, many]]
        : [
            [lemma, single],
            [plural, many],
          ];
      for (const [form, shape] of forms) {
        if (form !== '') yield [form, { ...noun, shape }];
        if (singular.includes('-')) yield [form.replaceAll(' ', '-'), { ...noun, shape }];
      }
    }
  }
}

/** The regular English plural; words that have another are written with it above. */
function regularPlural(word: string): string {
  return /(?:s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
