import type { ActorKind } from '@hearsay/vocabulary';
import type { KnownActor } from '../knowledge.js';
import { REGISTRY } from '../lexicon/known-actors.js';
import { OUTLETS } from '../lexicon/outlets.js';
import { BIG_REGIONS } from '../lexicon/place-words.js';
import { STATES } from '../lexicon/states.js';
import { foldName } from './fold-name.js';

/** What a listed name stands for. */
export interface NameEntry {
  /** `demonym`: an adjective or the people of a state; `capital`: a seat of government, a place or a metonym. */
  kind: ActorKind | 'demonym' | 'capital' | 'region';
  name: string;
  country: string | null;
  /** The alias is letters in capitals ("AQI"): it counts only so written, and where more than one actor bears it only with its country in the text. */
  acronym: boolean;
  /** The alias as listed. */
  alias: string;
}

/** A node of the index: the next words, and what ends here. */
export interface NameNode {
  next: Map<string, NameNode> | null;
  entries: NameEntry[] | null;
}

const node = (): NameNode => ({ next: null, entries: null });
let bundled: NameNode | null = null;
const extended = new WeakMap<readonly KnownActor[], NameNode>();

/** The index of all names of the lexicon, and of an operator's entries, which override what the lexicon has under the same name. */
export function nameIndex(extra: readonly KnownActor[]): NameNode {
  if (extra.length === 0) return (bundled ??= build([]));
  const known = extended.get(extra);
  if (known) return known;
  const index = build(extra);
  extended.set(extra, index);
  return index;
}

function build(extra: readonly KnownActor[]): NameNode {
  const root = node();
  const own = new Set(extra.flatMap((a) => [a.name, ...a.aliases]).map((name) => foldName(name).join(' ')));
  const put = (alias: string, kind: NameEntry['kind'], name: string, country: string | null): void => {
    const words = foldName(alias);
    if (words.length === 0) return;
    // In a text a possessive is a token of its own: "New People's Army".
    const parted = foldName(alias.replace(/['’]s(?= |$)/gu, " 's"));
    for (const way of parted.length === words.length ? [words] : [words, parted])
      add(root, way, { kind, name, country, acronym: /^[A-Z][A-Z0-9-]{1,6}$/.test(alias) && alias !== 'US' && alias !== 'UK', alias });
  };
  const bundle: typeof put = (alias, kind, name, country) => {
    if (!own.has(foldName(alias).join(' '))) put(alias, kind, name, country);
  };
  for (const actor of extra) for (const alias of [actor.name, ...actor.aliases]) put(alias, actor.kind, actor.name, null);
  for (const state of STATES) {
    for (const alias of [state.name, ...state.aliases]) bundle(alias, 'state', state.name, state.code);
    for (const demonym of state.demonyms) bundle(demonym, 'demonym', state.name, state.code);
    for (const capital of state.capitals) bundle(capital, 'capital', state.name, state.code);
  }
  for (const actor of REGISTRY) for (const alias of [actor.name, ...actor.aliases]) bundle(alias, actor.kind, actor.name, actor.country);
  for (const outlet of OUTLETS) for (const alias of [outlet.name, ...outlet.aliases]) bundle(alias, 'outlet', outlet.name, null);
  for (const [region, code] of BIG_REGIONS) bundle(region, 'region', region, code);
  return root;
}

function add(root: NameNode, words: readonly string[], entry: NameEntry): void {
  let here = root;
  for (const word of words) {
    here.next ??= new Map();
    let next = here.next.get(word);
    if (!next) {
      next = node();
      here.next.set(word, next);
    }
    here = next;
  }
  here.entries ??= [];
  if (!here.entries.some((e) => e.name === entry.name && e.kind === entry.kind)) here.entries.push(entry);
}
