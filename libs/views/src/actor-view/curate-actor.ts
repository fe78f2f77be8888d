import {
  actorIdOf,
  normalName,
  type ActorAliased,
  type ActorRelated,
  type ActorsMerged,
  type ActorSplit,
  type CurationReverted,
} from '@hearsay/vocabulary';
import type { DecisionDoc, Effect } from '../curation-view/decision-doc.js';
import { decisionNeeds, noteDecision } from '../curation-view/note-decision.js';
import type { DocKey, Docs } from '../docs.js';
import type { ActorDoc, AliasDoc, Tally } from './actor-doc.js';
import type { ActorName } from './actor-row.js';
import { emptyActor, withNames } from './count-actor.js';
import { aliasActor, registryNeeds, relateActor } from './fold-registry.js';
import { changeOwn, joinActor, joinNeeds, partActor } from './join-actors.js';
import { relationKey, weighed, type RelationDoc } from './relation-doc.js';
import { followActor } from './resolve-actor.js';

/** Nothing is left of it where names are compared, so it would mean whoever is named by nothing. */
const NAMELESS = 'the name has neither a letter nor a digit';

/** What must be loaded before `mergeActors`, as far as can be told from what is. */
export function mergeActorsNeeds(docs: Docs, record: ActorsMerged): DocKey[] {
  const keys = [record.data.into, ...record.data.merged].flatMap((id) => joinNeeds(docs, id));
  return [...keys, ...decisionNeeds(docs, record, keys)];
}

/** Actors become one. */
export function mergeActors(docs: Docs, record: ActorsMerged): void {
  const known = (id: string): boolean => docs.get<ActorDoc>('actor', id) !== undefined;
  const missing = [record.data.into, ...record.data.merged].find((id) => !known(id));
  if (missing !== undefined) return noteDecision(docs, record, { note: `there is no actor ${missing}` });
  const into = followActor(docs, record.data.into);
  const leaves = [...new Set(record.data.merged.map((id) => followActor(docs, id)))].filter((id) => id !== into);
  if (leaves.length === 0) return noteDecision(docs, record, { note: 'they are one actor already', about: [into] });
  for (const id of leaves) joinActor(docs, id, into, record);
  noteDecision(docs, record, { about: [into, ...leaves], shape: { form: 'merge', leaves, gains: into } }, 'actor');
}

/** What must be loaded before `splitActor`, as far as can be told from what is. */
export function splitActorNeeds(docs: Docs, record: ActorSplit): DocKey[] {
  const { actorId, into, names } = record.data;
  const aliases = names.map((name) => ({ collection: 'alias', key: normalName(name) }));
  const owners = docs.missing(aliases).length > 0 ? [] : aliases.map(({ key }) => docs.get<AliasDoc>('alias', key)?.actor ?? null);
  const ids = [actorId, into, ...names.map(actorIdOf), ...owners.filter((id) => id !== null)];
  const keys = ids.flatMap((id) => joinNeeds(docs, id));
  return [...aliases, ...keys, ...decisionNeeds(docs, record, keys)];
}

/**
 * Names mean another actor from here on. What texts said under them goes along as far as it is counted by name: claims that were recorded under the
 * actor's own id stay with it.
 */
export function splitActor(docs: Docs, record: ActorSplit): void {
  const { actorId, into, names, kind } = record.data;
  const root = followActor(docs, actorId);
  if (docs.get<ActorDoc>('actor', root) === undefined) return noteDecision(docs, record, { note: `there is no actor ${actorId}` });
  if (names.some((name) => normalName(name) === '')) return noteDecision(docs, record, { note: NAMELESS, about: [root] });
  const own = names.map(actorIdOf);
  if (into === root || (docs.get<ActorDoc>('actor', into) !== undefined && followActor(docs, into) === root && !own.includes(into))) {
    return noteDecision(docs, record, { note: `${into} is the actor itself`, about: [root] });
  }
  const effect = { aliases: [], moved: [], unnamed: [] } satisfies Effect as Required<Omit<Effect, 'placed'>>;
  const leaving = own.filter((id) => id !== root && docs.get<ActorDoc>('actor', id) !== undefined && followActor(docs, id) === root);
  for (const id of new Set(leaving)) {
    effect.moved.push({ id, parent: docs.get<ActorDoc>('actor', id)?.redirect ?? null });
    partActor(docs, id, record);
  }
  if (docs.get<ActorDoc>('actor', into) === undefined) docs.put('actor', into, emptyActor(into, names[0] as string, kind));
  const whole = followActor(docs, into);
  for (const { id } of effect.moved) if (id !== whole) joinActor(docs, id, whole, record);
  for (const name of names) {
    const key = normalName(name);
    const before = docs.get<AliasDoc>('alias', key)?.actor ?? null;
    if (before !== null && followActor(docs, before) !== root) continue;
    effect.aliases.push({ name, before });
    docs.put('alias', key, { actor: into } satisfies AliasDoc);
    const known = docs.get<ActorDoc>('actor', before ?? root);
    const entry = (known?.own ?? known)?.names.find((n) => normalName(n.name) === key);
    if (known !== undefined && entry !== undefined) {
      effect.unnamed.push({ id: known.id, name: entry });
      changeOwn(docs, known.id, record, (tally) => withoutName(tally, entry));
    }
    changeOwn(docs, into, record, (tally) => withNames(tally, name, 'registry', 0));
  }
  noteDecision(docs, record, { about: [root, whole], shape: { form: 'split', leaves: [root], gains: whole }, effect }, 'actor');
}

/** What must be loaded before `decideAlias` or `decideRelation`. */
export function decideActorNeeds(docs: Docs, record: ActorAliased | ActorRelated): DocKey[] {
  const keys = registryNeeds(docs, record);
  return [...keys, ...decisionNeeds(docs, record, keys)];
}

/** An analyst says that an actor is also called so. */
export function decideAlias(docs: Docs, record: ActorAliased): void {
  const { actorId, alias } = record.data;
  if (docs.get<ActorDoc>('actor', actorId) === undefined) return noteDecision(docs, record, { note: `there is no actor ${actorId}` });
  if (normalName(alias) === '') return noteDecision(docs, record, { note: NAMELESS, about: [actorId] });
  const before = docs.get<AliasDoc>('alias', normalName(alias))?.actor ?? null;
  if (before === actorId) return noteDecision(docs, record, { note: 'it is called so already', about: [actorId] });
  const { owner, joined } = aliasActor(docs, record);
  if (owner !== actorId) return noteDecision(docs, record, { note: `the name means the actor ${owner}`, about: [actorId, owner] });
  const moved = joined === null ? [] : [{ id: joined, parent: null }];
  const effect: Effect = { aliases: [{ name: alias, before }], moved };
  const shape = { form: 'merge' as const, leaves: moved.map(({ id }) => id), gains: actorId };
  noteDecision(docs, record, { about: [actorId, ...shape.leaves], shape, effect }, 'actor');
}

/** An analyst says how two actors stand to each other. */
export function decideRelation(docs: Docs, record: ActorRelated): void {
  const { actorId, other } = record.data;
  const missing = [actorId, other].find((id) => docs.get<ActorDoc>('actor', id) === undefined);
  if (missing !== undefined) return noteDecision(docs, record, { note: `there is no actor ${missing}` });
  relateActor(docs, record);
  noteDecision(docs, record, { about: [actorId, other] });
}

/** What must be loaded before `undoActors`, as far as can be told from what is. */
export function undoActorsNeeds(docs: Docs, decision: DecisionDoc): DocKey[] {
  if (decision.kind === 'ActorRelated') {
    const { actorId, other } = decision.data as ActorRelated['data'];
    return [{ collection: 'relation', key: relationOf(decision) }, ...[actorId, other].flatMap((id) => joinNeeds(docs, id))];
  }
  const { shape, effect } = decision;
  const moved = (effect.moved ?? []).flatMap(({ id, parent }) => (parent === null ? [id] : [id, parent]));
  const unnamed = (effect.unnamed ?? []).map(({ id }) => id);
  const ids = [...moved, ...unnamed, ...(shape === null ? [] : [...shape.leaves, shape.gains]), ...idsIn(decision)];
  const aliases = (effect.aliases ?? []).map(({ name }) => ({ collection: 'alias', key: normalName(name) }));
  return [...aliases, ...ids.flatMap((id) => joinNeeds(docs, id))];
}

/** As if the decision had not been, from here on. */
export function undoActors(docs: Docs, decision: DecisionDoc, by: CurationReverted): void {
  const { shape, effect } = decision;
  if (decision.kind === 'ActorRelated') {
    const key = relationOf(decision);
    const relation = docs.get<RelationDoc>('relation', key);
    if (relation === undefined) return;
    const stated = relation.stated.map((s) => (s.record === decision.id ? { ...s, until: by.position } : s));
    docs.put('relation', key, weighed({ ...relation, stated }));
    for (const id of [relation.actor, relation.other]) changeOwn(docs, id, by, (tally) => tally);
    return;
  }
  if (decision.kind === 'ActorsMerged') for (const id of shape?.leaves ?? []) partActor(docs, id, by);
  for (const { id, parent } of effect.moved ?? []) {
    partActor(docs, id, by);
    if (parent !== null) joinActor(docs, id, parent, by);
  }
  const [named] = idsIn(decision);
  for (const { name, before } of effect.aliases ?? []) {
    docs.put('alias', normalName(name), { actor: before } satisfies AliasDoc);
    const actor = named === undefined ? undefined : docs.get<ActorDoc>('actor', named);
    const entry = (actor?.own ?? actor)?.names.find((n) => normalName(n.name) === normalName(name));
    if (actor !== undefined && entry !== undefined) changeOwn(docs, actor.id, by, (tally) => withoutName(tally, entry));
  }
  for (const { id, name } of effect.unnamed ?? []) changeOwn(docs, id, by, (tally) => withNames(tally, name.name, name.from, 0));
}

/** The actor that a decision gave names to. */
function idsIn({ kind, data }: DecisionDoc): string[] {
  if (kind === 'ActorAliased') return [data['actorId'] as string];
  return kind === 'ActorSplit' ? [data['into'] as string] : [];
}

function relationOf({ data }: DecisionDoc): string {
  const { actorId, relation, other } = data as ActorRelated['data'];
  return relationKey(actorId, relation, other);
}

/** Not its name any more; what claims call it stays to be seen. */
function withoutName(tally: Tally, name: ActorName): Tally {
  const rest = tally.names.filter((n) => normalName(n.name) !== normalName(name.name));
  const kept = tally.names.find((n) => normalName(n.name) === normalName(name.name));
  const out = { ...tally, names: rest };
  return kept === undefined || kept.claims === 0 ? out : withNames(out, kept.name, 'text', kept.claims);
}
