import type { ClaimType, Mode, Party } from '@hearsay/vocabulary';

const KILLING =
  /\bkill(?:s|ed|ing)?\b|\bshot (?:and killed|dead|to death)|\b(?:stabbed|beaten|hacked|clubbed|tortured|burned|burnt|strangled|stoned) to death|\briddled with bullets|\bslain\b|\bslew\b|\bmurder|\bgunned down|\bassassinat|\bexecut|\bbehead|\bhanged\b|\bdeath of\b|\bfound dead\b|\bdied\b/iu;

/**
 * Adds `targeted` where the words say that a person named by name was killed: who is killed and named was, with few exceptions, meant.
 * PLOVER's manual has assassinations and executions under that mode.
 */
export function aimedAt(modes: readonly Mode[], type: ClaimType, actors: readonly Party[], words: string): Mode[] {
  const person = actors.some((a) => a.role === 'target' && a.kind === 'person' && /^\p{Lu}[\p{L}.'-]+ \p{Lu}/u.test(a.name));
  return type === 'ASSAULT' && person && !modes.includes('targeted') && KILLING.test(words) ? [...modes, 'targeted'] : [...modes];
}

const FLIES = /\b(?:air|aerial|airstrikes?|aircraft|(?:war|air)?planes?|jets?|helicopters?|drones?|sort(?:y|ies)|barrel|pilots?)\b/iu;

/** "The bombing by the rebels": those who have no aircraft did not bomb from the air, where no word says so. */
export function onTheGround(modes: readonly Mode[], actors: readonly Party[], words: string): Mode[] {
  const agents = actors.filter((a) => a.role === 'agent');
  const irregular = agents.length > 0 && agents.every((a) => a.kind === 'armed-group' || a.kind === 'unidentified');
  if (!modes.includes('aerial') || !irregular || FLIES.test(words) || !/\bbomb/iu.test(words)) return [...modes];
  return [...new Set(modes.map((mode): Mode => (mode === 'aerial' ? 'explosives' : mode)))];
}
