import { normalName } from '@hearsay/vocabulary';
import type { KnownActor } from '../knowledge.js';
import { REGISTRY } from './known-actors.js';
import { STATES } from './states.js';

/** Names that mean the same, normalised: a registry actor with its aliases, a state with its adjectives and seat of government. */
const FORMS = new Map<string, readonly string[]>();
for (const actor of REGISTRY) add([actor.name, ...actor.aliases]);
for (const state of STATES)
  add([
    state.name,
    ...state.aliases,
    ...state.demonyms,
    ...state.capitals,
    ...(state.code === 'US' ? ['US', 'U.S.', 'USA'] : []),
    ...(state.code === 'GB' ? ['UK', 'U.K.'] : []),
  ]);

function add(names: readonly string[]): void {
  const forms = names.map(normalName).filter((form) => form !== '');
  for (const form of forms) FORMS.set(form, [...(FORMS.get(form) ?? []), ...forms]);
}

/** Common nouns that a canonical name may add to a nationality: "American warplanes" are the US military. */
const COMMON = new Set(
  'military government army police forces force air navy armed security ministry state officials troops led coalition'.split(' '),
);

/**
 * Whether the lexicon knows a normalised name under another form that the text holds: "Popular Mobilisation Forces" for "Hashd al-Shaabi",
 * "US military" for "American troops". `held` is the normalised text between blanks.
 */
export function isKnownName(name: string, held: string): boolean {
  if (formHeld(name, held)) return true;
  const words = name.split(' ');
  for (let k = words.length - 1; k > 0; k -= 1) {
    const rest = words.slice(k).every((word) => COMMON.has(word) || held.includes(` ${word} `));
    if (rest && formHeld(words.slice(0, k).join(' '), held)) return true;
  }
  return false;
}

const formHeld = (name: string, held: string): boolean => FORMS.get(name)?.some((form) => held.includes(` ${form} `)) === true;

/** Whether a normalised name is that of one of these actors, and the text holds another of its names. */
export function isAlsoCalled(name: string, held: string, actors: readonly KnownActor[]): boolean {
  return actors.some((actor) => normalName(actor.name) === name && actor.aliases.some((alias) => held.includes(` ${normalName(alias)} `)));
}
