import type { QuantityKind } from '@hearsay/vocabulary';

export type HarmKind = Exclude<QuantityKind, 'strength' | 'other'>;

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, HarmKind> =>
  new Map(Object.entries(rows).flatMap(([kind, words]) => words.split(' ').map((word): [string, HarmKind] => [word, kind as HarmKind])));

/** With the forms that a tagger may take for nouns or adjectives: "wounding seven", "the massacring of 30". */
const withForms = (verbs: ReadonlyMap<string, HarmKind>): ReadonlyMap<string, HarmKind> =>
  new Map(
    [...verbs].flatMap(([verb, kind]) => {
      const stem = verb.replace(/e$/, '');
      const double = /^(?:kidnap|slay)$/.test(verb) ? verb.replace(/p$/, 'pp') : stem;
      return [verb, `${stem}ing`, `${stem}ed`, `${double}ing`, `${double}ed`, `${verb}s`].map((form): [string, HarmKind] => [form, kind]);
    }),
  );

/** Verbs, by lemma, that leave their object killed, wounded and so on. */
export const HARM_VERBS = withForms(
  table({
    killed:
      'kill slay murder massacre execute assassinate behead slaughter annihilate lynch hang electrocute gun liquidate eliminate decapitate neutralise neutralize bury',
    wounded: 'wound injure hurt maim hospitalise hospitalize shoot burn stab',
    captured: 'capture arrest detain seize abduct kidnap imprison jail intern nab apprehend hold take round',
    missing: 'lose',
    displaced: 'displace uproot evacuate expel drive force',
  }),
);

/** Participles and adjectives that say it of the noun before them: "25 were killed", "20 missing", "five dead". */
export const HARM_STATES = table({
  killed:
    'killed dead slain murdered massacred executed assassinated beheaded died perished martyred lynched slaughtered hanged liquidated annihilated buried eliminated neutralised neutralized gunned decapitated electrocuted',
  wounded: 'wounded injured hurt maimed hospitalized hospitalised shot burned stabbed',
  captured: 'captured arrested detained abducted kidnapped imprisoned jailed captive prisoner hostage surrendered apprehended interned',
  missing: 'missing disappeared vanished unaccounted',
  displaced: 'displaced fled homeless uprooted evacuated displaced',
});

/** Verbs whose subject it is said of: "110 died". */
export const HARM_OF_SUBJECT = table({
  killed: 'die perish fall drown succumb',
  missing: 'disappear vanish',
  captured: 'surrender defect',
  displaced: 'flee escape',
});

/** Nouns that are themselves the harmed: "12 bodies", "89 deaths", "six hostages". */
export const HARM_NOUNS = table({
  killed:
    'dead death deaths fatality fatalities body bodies corpse corpses cadaver cadavers killing killings murder murders lives life assassination assassinations homicide homicides slaying slayings',
  wounded: 'wounded injured injury injuries',
  captured:
    'prisoner prisoners hostage hostages captive captives detainee detainees pow pows arrest arrests abductee abductees kidnapping kidnappings abduction abductions',
  displaced: 'refugee refugees idp idps displaced evacuee evacuees',
  missing: 'missing disappearance disappearances',
});

/** Nouns of an act before "of": "the killing of 12 farmers", "the arrest of 30 men". */
export const HARM_ACTS = table({
  killed:
    'killing killings murder murders death deaths massacre execution executions assassination assassinations slaying slaughter beheading loss',
  wounded: 'wounding injuring injury injuries',
  captured: 'capture arrest arrests detention abduction abductions kidnapping kidnappings seizure surrender',
  displaced: 'displacement eviction exodus flight evacuation',
  missing: 'disappearance disappearances',
});
