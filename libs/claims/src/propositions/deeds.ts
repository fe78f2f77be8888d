import type { ClaimType, Mode } from '@hearsay/vocabulary';

const set = (...types: ClaimType[]): ReadonlySet<ClaimType> => new Set(types);

/** Harm that is done to somebody. */
export const HARM = set('ASSAULT', 'COERCE');
/** Deeds of force: harm, and ground that is taken. */
export const FORCE = set(...HARM, 'TERRITORY');
/** Deeds and movements of those who fight. */
export const DEEDS = set(...FORCE, 'MOBILIZE', 'RETREAT');
/** Deeds that later claims tell on in the past tense. */
export const CARRIED = set(...FORCE, 'RETREAT');
/** What force is used with. */
export const INSTRUMENTS: ReadonlySet<Mode> = new Set<Mode>([
  'explosives',
  'suicide-attack',
  'firearms',
  'heavy-weapons',
  'aerial',
  'drone',
  'primitive',
  'unconventional',
]);
