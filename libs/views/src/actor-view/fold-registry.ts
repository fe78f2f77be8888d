import { actorIdOf, normalName, unreachable, type ActorAdded, type ActorAliased, type ActorRelated } from '@hearsay/vocabulary';
import type { Docs } from '../docs.js';
import type { Moment } from '../moment.js';
import type { DocKey } from '../docs.js';
import type { ActorDoc, AliasDoc } from './actor-doc.js';
import { emptyActor, withNames } from './count-actor.js';
import { relationKey, withRelation, type RelationDoc } from './relation-doc.js';

export function registryNeeds(docs: Docs, record: ActorAdded | ActorAliased | ActorRelated): DocKey[] {
  const { data } = record;
  const keys: DocKey[] = [{ collection: 'actor', key: data.actorId }];
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
    registry: { name: data.name, kind: data.kind, country: data.country },
    name: data.name,
    kind: data.kind,
    country: data.country,
  } satisfies ActorDoc);
  for (const name of namesOf(record)) ownName(docs, data.actorId, name);
}

/** One more name of an actor. */
export function aliasActor(docs: Docs, record: ActorAliased): void {
  if (docs.get<ActorDoc>('actor', record.data.actorId) === undefined) {
    docs.put('actor', record.data.actorId, emptyActor(record.data.actorId, record.data.alias, 'unidentified'));
  }
  ownName(docs, record.data.actorId, record.data.alias);
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
  const source = data.source ?? 'registry';
  docs.put('relation', key, {
    ...relation,
    registry: [...new Set([...relation.registry, source])].sort(),
    registryTime: { from: data.from, to: data.to },
    from: data.from ?? relation.from,
    to: data.to ?? relation.to,
  } satisfies RelationDoc);
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

/** The first actor to claim a name keeps it: a later one that claims it too is left to an analyst. */
function ownName(docs: Docs, actorId: string, name: string): void {
  const key = normalName(name);
  if (docs.get<AliasDoc>('alias', key) === undefined) docs.put('alias', key, { actor: actorId } satisfies AliasDoc);
  const owner = docs.get<AliasDoc>('alias', key)?.actor;
  const actor = docs.get<ActorDoc>('actor', actorId);
  if (owner !== actorId || actor === undefined) return;
  const registered = withNames(actor, name, 'registry', 0);
  docs.put('actor', actorId, registered);
  const found = actorIdOf(name);
  const text = found === actorId ? undefined : docs.get<ActorDoc>('actor', found);
  if (text === undefined || text.registered || text.redirect !== null) return;
  docs.put('actor', actorId, absorb(registered, text));
  docs.put('actor', found, { ...text, redirect: actorId });
}

function absorb(into: ActorDoc, from: ActorDoc): ActorDoc {
  let sum: ActorDoc = {
    ...into,
    merged: [...new Set([...into.merged, from.id, ...from.merged])].sort(),
    claims: {
      total: into.claims.total + from.claims.total,
      byRole: add(into.claims.byRole, from.claims.byRole),
      byType: add(into.claims.byType, from.claims.byType),
      byStance: add(into.claims.byStance, from.claims.byStance),
    },
    kinds: add(into.kinds, from.kinds),
    says: into.says + from.says,
    saidOf: into.saidOf + from.saidOf,
    first: earlier(into.first, from.first),
    last: later(into.last, from.last),
  };
  for (const name of from.names) sum = withNames(sum, name.name, 'text', name.claims);
  return sum;
}

function add(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sum = { ...a };
  for (const [key, count] of Object.entries(b)) sum[key] = (sum[key] ?? 0) + count;
  return sum;
}

function earlier(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  return a.position <= b.position ? a : b;
}

function later(a: Moment | null, b: Moment | null): Moment | null {
  if (a === null || b === null) return a ?? b;
  return a.position >= b.position ? a : b;
}
