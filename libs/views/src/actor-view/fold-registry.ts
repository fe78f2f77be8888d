import { actorIdOf, normalName, unreachable, type ActorAdded, type ActorAliased, type ActorRelated } from '@hearsay/vocabulary';
import type { Docs } from '../docs.js';
import type { DocKey } from '../docs.js';
import type { Moment } from '../moment.js';
import type { ActorDoc, AliasDoc } from './actor-doc.js';
import { emptyActor, withNames } from './count-actor.js';
import { changeOwn, joinActor, joinNeeds } from './join-actors.js';
import { relationKey, weighed, withRelation, type RelationDoc } from './relation-doc.js';
import { followActor } from './resolve-actor.js';

export function registryNeeds(docs: Docs, record: ActorAdded | ActorAliased | ActorRelated): DocKey[] {
  const { data } = record;
  const keys: DocKey[] = joinNeeds(docs, data.actorId);
  if (record.type === 'ActorRelated') {
    keys.push(
      { collection: 'actor', key: record.data.other },
      { collection: 'relation', key: relationKey(data.actorId, record.data.relation, record.data.other) },
    );
  }
  for (const name of namesOf(record)) {
    keys.push({ collection: 'alias', key: normalName(name) }, { collection: 'actor', key: actorIdOf(name) });
  }
  return keys;
}

/** The registry names an actor; actors that claims had named so before are merged into it. */
export function registerActor(docs: Docs, record: ActorAdded): void {
  const { data } = record;
  const before = docs.get<ActorDoc>('actor', data.actorId) ?? emptyActor(data.actorId, data.name, data.kind);
  docs.put('actor', data.actorId, {
    ...before,
    registered: true,
    registrations: [...before.registrations, { name: data.name, kind: data.kind, country: data.country, position: record.position }],
    name: data.name,
    kind: data.kind,
    country: data.country,
    touched: record.position,
  } satisfies ActorDoc);
  for (const name of namesOf(record)) ownName(docs, data.actorId, name, record);
}

/** One more name of an actor. */
export function aliasActor(docs: Docs, record: ActorAliased): Owned {
  if (docs.get<ActorDoc>('actor', record.data.actorId) === undefined) {
    docs.put('actor', record.data.actorId, emptyActor(record.data.actorId, record.data.alias, 'unidentified'));
  }
  return ownName(docs, record.data.actorId, record.data.alias, record);
}

/** A relation by the registry's word. */
export function relateActor(docs: Docs, record: ActorRelated): void {
  const { data } = record;
  const actor = docs.get<ActorDoc>('actor', data.actorId);
  const other = docs.get<ActorDoc>('actor', data.other);
  const key = relationKey(data.actorId, data.relation, data.other);
  const relation = withRelation(docs.get<RelationDoc>('relation', key), {
    actor: data.actorId,
    actorName: actor?.name ?? data.actorId,
    kind: data.relation,
    other: data.other,
    otherName: other?.name ?? data.other,
  });
  const { id, position } = record;
  const stated = { record: id, source: data.source ?? 'registry', from: data.from, to: data.to, position, until: null };
  docs.put('relation', key, weighed({ ...relation, stated: [...relation.stated, stated] }));
  for (const end of [actor, other]) if (end !== undefined) docs.put('actor', end.id, { ...end, touched: position } satisfies ActorDoc);
}

function namesOf(record: ActorAdded | ActorAliased | ActorRelated): string[] {
  switch (record.type) {
    case 'ActorAdded':
      return [record.data.name, ...record.data.aliases].filter((name) => normalName(name) !== '');
    case 'ActorAliased':
      return [record.data.alias].filter((name) => normalName(name) !== '');
    case 'ActorRelated':
      return [];
    default:
      return unreachable(record);
  }
}

/** What owning a name came to. */
export interface Owned {
  /** Whose name it is. */
  owner: string;
  /** The actor that texts had made of the name, where it was joined to its owner now. */
  joined: string | null;
}

/** The first actor to claim a name keeps it: a later one that claims it too is left to an analyst. */
export function ownName(docs: Docs, actorId: string, name: string, at: Moment): Owned {
  const key = normalName(name);
  const owner = docs.get<AliasDoc>('alias', key)?.actor ?? actorId;
  if (owner !== actorId) return { owner, joined: null };
  docs.put('alias', key, { actor: actorId } satisfies AliasDoc);
  changeOwn(docs, actorId, at, (tally) => withNames(tally, name, 'registry', 0));
  const found = actorIdOf(name);
  const text = docs.get<ActorDoc>('actor', found);
  if (text === undefined || text.registered || text.redirect !== null || followActor(docs, actorId) === found)
    return { owner, joined: null };
  joinActor(docs, found, actorId, at);
  return { owner, joined: found };
}
