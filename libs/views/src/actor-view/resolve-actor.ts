import { actorIdOf, normalName } from '@hearsay/vocabulary';
import type { DocKey, Docs } from '../docs.js';
import type { ActorDoc, AliasDoc } from './actor-doc.js';

/** A chain of merges is followed this far. Circles are refused, so only a chain of as many merges, each of the last one's result, would be longer. */
const LONGEST_CHAIN = 100;

/** A name as it stands in a claim, and the id the extractor gave it, if any. */
export interface Named {
  name: string;
  actor?: string | undefined;
}

/** What must be loaded before `resolveActor`, as far as can be told from what is. */
export function actorNeeds(docs: Docs, named: Named): DocKey[] {
  const alias = { collection: 'alias', key: idsOf(named.name).normal };
  return docs.has(alias.collection, alias.key) ? followNeeds(docs, startOf(docs, named)) : [alias];
}

/** The actor that a name means: the registry's owner of the name, else the id that came with it, else one made from the normalised name; merges are followed. */
export function resolveActor(docs: Docs, named: Named): string {
  return followActor(docs, startOf(docs, named));
}

/** As `resolveActor`, but the actor of the name itself, whatever it was merged into. */
export function nameActor(docs: Docs, named: Named): string {
  return startOf(docs, named);
}

/** What must be loaded before `followActor`, as far as can be told from what is. */
export function followNeeds(docs: Docs, start: string): DocKey[] {
  const keys: DocKey[] = [];
  let id = start;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    keys.push({ collection: 'actor', key: id });
    const next = docs.has('actor', id) ? docs.get<ActorDoc>('actor', id)?.redirect : null;
    if (next === null || next === undefined) break;
    id = next;
  }
  return keys;
}

/** An actor and those that it was merged into, up to the one that it stands for today. */
export function chainOf(docs: Docs, start: string): string[] {
  const chain = [start];
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const next = docs.get<ActorDoc>('actor', chain.at(-1) as string)?.redirect;
    if (next === null || next === undefined) break;
    chain.push(next);
  }
  return chain;
}

/** The actor that an id stands for today. */
export function followActor(docs: Docs, start: string): string {
  return chainOf(docs, start).at(-1) as string;
}

function startOf(docs: Docs, named: Named): string {
  const { normal, id } = idsOf(named.name);
  return docs.get<AliasDoc>('alias', normal)?.actor ?? named.actor ?? id;
}

/** The id an actor has by its name alone. */
export function idByName(name: string): string {
  return idsOf(name).id;
}

/** A hash for every mention of the same few names would be most of a fold's time. */
const REMEMBERED = 20_000;
const remembered = new Map<string, { normal: string; id: string }>();

function idsOf(name: string): { normal: string; id: string } {
  let found = remembered.get(name);
  if (found === undefined) {
    found = { normal: normalName(name), id: actorIdOf(name) };
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(name, found);
  }
  return found;
}
