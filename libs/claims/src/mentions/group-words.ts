import type { ActorKind } from '@hearsay/vocabulary';
import { STATES } from '../lexicon/states.js';
import { DAYS, MONTHS } from '../lexicon/function-words.js';
import { GROUP_NOUNS } from '../lexicon/groups.js';

/** Adjectives and nouns before "forces", "group", "unit" and the like that tell whose they are. */
export const MODIFIERS: ReadonlyMap<string, ActorKind> = new Map(
  (
    [
      [
        'military',
        'government regime state federal loyalist pro-government pro-regime army government-backed national regular ground special security counterterrorism counter-terrorism air naval airborne armored armoured infantry artillery mechanized mechanised commando ranger marine kurdish elite infantry republican',
      ],
      [
        'armed-group',
        'rebel insurgent militant guerrilla guerilla separatist secessionist jihadist jihadi islamist extremist terrorist terror anti-government opposition resistance subversive clandestine underground outlawed leftist left-wing rightist right-wing ultra-rightist ultrarightist ultraleftist marxist maoist armed narcotics revolutionary mercenary fundamentalist cartel gang mafia',
      ],
      [
        'militia',
        "militia paramilitary tribal pro-government-militia shiite shia shi'ite self-defense self-defence vigilante clan communal",
      ],
      ['international', 'coalition multinational peacekeeping peacekeeper international allied u.n. un nato'],
    ] as const
  ).flatMap(([kind, words]) => words.split(' ').map((word): [string, ActorKind] => [word, kind])),
);
/** The kind of body that a word before a noun says the thing or the man is of: "army officers", "guerrilla positions", "a police convoy". */
export function kindOfOwner(word: string): ActorKind | null {
  if (word === 'naval') return 'military';
  const noun = GROUP_NOUNS.get(word);
  return noun?.armed === true || word === 'police' ? (noun?.kind ?? null) : null;
}
/** Heads that take their kind from what stands before them. */
export const OPEN_HEADS = new Set(
  'force forces group groups unit units brigade brigades battalion battalions division column columns faction factions cell cells command element elements component fighter fighters member members operative operatives leader leaders commander commanders detachment detachments squad squads troops team teams network networks wing organization organizations organisation organisations movement movements personnel coalition position bloc alliance leadership sympathizers supporters militia militias partner partners ally allies adviser advisers advisor advisors base cadre cadres operative outfit outfits grouping groupings'.split(
    ' ',
  ),
);
/** Machines that stand for the military of the nationality before them. */
export const PLATFORMS = new Set(
  'warplanes warplane jets jet planes plane aircraft warship warships helicopters helicopter drones drone gunships gunship artillery bombers'.split(
    ' ',
  ),
);
/** A machine that stands for whose it is, by its noun or its type: "jets", "MiG-31s". */
export const isPlatform = (word: string): boolean => PLATFORMS.has(word) || AIRCRAFT.test(word);
/** Designations of military aircraft. */
const AIRCRAFT = /^(?:mig|su|tu|il|mi|ka|f|b|ac|mq|rq|uh|ah|an)-\d{1,3}[a-z]{0,3}s?$/;
/** Plain soldiers of a state, and its machines: "American troops", "U.S. forces" and "US jets" are all its military. */
export const MILITARY_HEADS: ReadonlySet<string> = new Set([
  ...PLATFORMS,
  ...'troops troop soldiers soldier forces force military army servicemen serviceman servicewomen personnel tanks fighters defenders occupiers invaders trooper troopers units unit commandos armed navy'.split(
    ' ',
  ),
]);
/** Arms that are a party's own: who is backed by these is backed by nobody else. */
export const OWN_ARMS: ReadonlySet<string> = new Set([
  ...PLATFORMS,
  ...'tank tanks armour armor airpower air-power mortar mortars gun guns cavalry infantry'.split(' '),
]);
/** Heads of names of bodies whose other words tell what kind they are: "Ruvani Liberation Front". */
export const NAMED_HEADS = new Set(
  'front army brigade brigades movement force forces battalion command units party committee council'.split(' '),
);
/** Words of time, which never belong to the phrase on their right. */
export const TIME_WORDS = new Set([
  ...DAYS,
  ...MONTHS,
  ...'today yesterday tomorrow tonight morning evening night afternoon dawn midnight noon week weekend month year'.split(' '),
]);
/** Words that count or pick out; the phrase begins after them. */
export const STOP_LEFT = new Set(
  'more less than other others at least most many several some few such both all another no any each every dozen dozens hundred hundreds thousand thousands score scores couple'.split(
    ' ',
  ),
);
/** Heads followed by "of" whose complement belongs to the name. */
export const OF_HEADS = new Set(
  'front command brigade battalion wing faction unit units cell cells government ministry department people peoples member members group groups residents citizens families family army commander leader president head chief minister secretary commissioner office coalition league party council committee council university bank institute mission union front organization organisation movement chamber college bureau directorate director spokesman band gang number column thousands hundreds dozens parliament regime soldiers fighters inhabitants villagers officers ambassador son brother'.split(
    ' ',
  ),
);
/** Of these, the heads that stand for the party after "of": "members of the Ruvani Front". */
export const EMPTY_HEADS = new Set(
  'member members group groups number band gang column element elements supporters followers fighters soldiers officers'.split(' '),
);

/** What ties fighters to the party that follows. */
export const LOYAL = new Set(['loyal to', 'allied with', 'allied to', 'aligned with', 'linked to', 'affiliated with']);

/** The adjective of a nationality by its country. */
export const NATIONALITIES = new Map(
  STATES.map((s) => [s.code, s.code === 'US' ? 'US' : s.code === 'GB' ? 'British' : (s.demonyms[0] ?? s.name)]),
);
