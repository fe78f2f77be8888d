import { idOf, normalName, type Speaker } from '@hearsay/vocabulary';
import type { Origin } from './claim-row.js';

/** An outlet or agency with the id of the actor it is. */
export interface NamedOutlet {
  id: string;
  name: string;
}

/** Who could have gathered the word: the chain, outermost first, with actor ids resolved, and the voice of the article's story. */
export interface Provenance {
  attribution: readonly Speaker[];
  /** The agency the article credits. */
  agency: NamedOutlet | null;
  /** The agency that the story's first article credits. */
  storyAgency: NamedOutlet | null;
  /** The outlet of the story's first article. */
  storyOutlet: NamedOutlet;
  /** Whether the article repeats an earlier one. */
  repeats: boolean;
}

/**
 * The party a report ultimately rests on. A named innermost speaker is one origin wherever quoted; an anonymous one is an origin together with the nearest
 * outlet in the chain, else with whoever the article's own word belongs to; an outlet's own word belongs to the agency it credits, else to the outlet
 * whose text it is.
 */
export function originOf(p: Provenance): Origin {
  const speaker = p.attribution.at(-1);
  if (speaker !== undefined && speaker.kind !== 'anonymous') {
    return { key: speaker.actor as string, name: speaker.name, kind: speaker.kind, rule: 'named-speaker' };
  }
  if (speaker !== undefined) {
    const gatherer = gathererOf(p, p.attribution.length - 1);
    return {
      key: anonymousId(speaker.name, gatherer.id),
      name: `${speaker.name} (${gatherer.name})`,
      kind: 'anonymous',
      rule: 'anonymous-speaker-at-outlet',
    };
  }
  return ownWord(p);
}

/** Whose the article's own word is. */
export function ownWord(p: Provenance): Origin {
  const agency = p.agency ?? p.storyAgency;
  if (agency !== null) return { key: agency.id, name: agency.name, kind: 'agency', rule: 'credited-agency' };
  return { key: p.storyOutlet.id, name: p.storyOutlet.name, kind: 'outlet', rule: p.repeats ? 'own-word-of-story' : 'own-word' };
}

/** The nearest outlet before a speaker in the chain, else whoever the article's own word belongs to. */
export function gathererOf(p: Provenance, index: number): NamedOutlet {
  for (let i = index - 1; i >= 0; i -= 1) {
    const link = p.attribution[i];
    if (link?.kind === 'outlet' && link.actor !== undefined) return { id: link.actor, name: link.name };
  }
  const own = ownWord(p);
  return { id: own.key, name: own.name };
}

/** An unnamed speaker is known only by what it is called and by who gathered the word. */
export function anonymousId(name: string, gatherer: string): string {
  const key = `${name}\n${gatherer}`;
  let id = remembered.get(key);
  if (id === undefined) {
    id = idOf('source', [normalName(name), gatherer]);
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(key, id);
  }
  return id;
}

/** The same few officials speak all day: their ids are not hashed anew each time. */
const REMEMBERED = 20_000;
const remembered = new Map<string, string>();
