import type { LexiconEntry } from '@hearsay/vocabulary';
import { normalName } from '@hearsay/vocabulary';
import type { Knowledge } from './knowledge.js';
import { foldPlaceName } from './places/fold-place-name.js';
import type { Gazetteer, GazetteerEntry } from './places/gazetteer.js';

type Place = Extract<LexiconEntry, { kind: 'place' }>;

/** Knowledge with an operator's entries in force before it, newest first; `state` tells this set of entries from others. */
export function addEntries(knowledge: Knowledge, entries: readonly LexiconEntry[], state: number): Knowledge {
  const of = <Kind extends LexiconEntry['kind']>(kind: Kind): Extract<LexiconEntry, { kind: Kind }>[] =>
    entries.filter((entry): entry is Extract<LexiconEntry, { kind: Kind }> => entry.kind === kind);
  const actors = unique(of('actor'), (a) => normalName(a.name)).map((a) => ({ name: a.name, kind: a.actorKind, aliases: a.aliases }));
  const cues = unique(of('cue'), (cue) => cue.word);
  const triggers = unique(of('trigger'), (trigger) => `${trigger.part} ${trigger.word}`);
  const places = of('place');
  return {
    gazetteer: knowledge.gazetteer === null || places.length === 0 ? knowledge.gazetteer : withPlaces(knowledge.gazetteer, places),
    actors: [...actors, ...knowledge.actors],
    cues: [...cues, ...knowledge.cues],
    triggers: [...triggers, ...knowledge.triggers],
    state,
  };
}

/** Of several entries for the same, the first: an operator who adds one again means the newer one. */
function unique<T>(entries: readonly T[], keyOf: (entry: T) => string): T[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = keyOf(entry);
    return !seen.has(key) && seen.add(key);
  });
}

/** A gazetteer that also finds places by an operator's names for them. */
function withPlaces(gazetteer: Gazetteer, places: readonly Place[]): Gazetteer {
  const meant = new Map<string, Place>();
  for (const place of places)
    for (const alias of place.aliases) {
      const key = foldPlaceName(alias);
      if (!meant.has(key)) meant.set(key, place);
    }
  const find = (name: string): readonly GazetteerEntry[] => {
    const place = meant.get(foldPlaceName(name));
    if (place === undefined) return gazetteer.find(name);
    const entry = gazetteer.find(place.name).find(({ country }) => place.country === null || country === place.country);
    return entry === undefined ? [] : [{ ...entry, meant: true }];
  };
  return { find, country: (code) => gazetteer.country(code) };
}
