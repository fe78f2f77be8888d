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
