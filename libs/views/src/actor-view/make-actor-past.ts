import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { Docs } from '../docs.js';
import { claimAsOf, type AsOf } from '../event-view/claim-as-of.js';
import { isHappening, makeEventRow } from '../event-view/make-event-row.js';
import type { ActorDoc } from './actor-doc.js';
import type { ActorDetail, RelationRow, StrengthRow } from './actor-row.js';
import { countActors, emptyActor } from './count-actor.js';
import { countRelations } from './count-relations.js';
import { countStrength } from './count-strength.js';
import type { RelationDoc } from './relation-doc.js';

/** Events are shown up to this many, as of the present. */
const EVENTS = 100;

/**
 * An actor as it stood: its own claims as they stood then, counted anew by the same functions as now. Who it is (registry, names, merges) is told as known
 * now: it is that actor's past, under whatever ids its claims had named it.
 *
 * @param claims that name it or that it makes, in any order. @param members of the events it takes part in, likewise.
 * @returns null where nothing was known of it then but by the registry.
 */
export function makeActorPast(
  actor: ActorDoc,
  relations: readonly RelationDoc[],
  { claims, members }: { claims: readonly ClaimDoc[]; members: readonly ClaimDoc[] },
  asOf: AsOf,
): ActorDetail | null {
  const ids = new Set([actor.id, ...actor.merged]);
  const then = claims
    .map((claim) => claimAsOf(claim, asOf))
    .filter((claim) => claim !== null)
    .sort((a, b) => a.recorded.position - b.recorded.position);
  if (then.length === 0 && !actor.registered) return null;
  const docs = new Docs(true);
  const { id, name, kind, country, registry, registered, merged } = actor;
  const names = actor.names.filter((n) => n.from === 'registry').map((n) => ({ ...n, claims: 0 }));
  docs.put('actor', id, { ...emptyActor(id, name, kind), country, registry, registered, merged, names } satisfies ActorDoc);
  for (const part of merged) docs.put('actor', part, { ...emptyActor(part, name, kind), redirect: id } satisfies ActorDoc);
  const keys: string[] = [];
  for (const relation of relations) {
    const key = `${relation.actor} ${relation.kind} ${relation.other}`;
    keys.push(key);
    docs.put('relation', key, { ...relation, for: [], against: [], origins: 0 } satisfies RelationDoc);
  }
  for (const claim of then) {
    countStrength(docs, claim, claim.state === 'current' ? 1 : -1);
    if (claim.state !== 'current') continue;
    countActors(docs, claim, 1, claim.recorded);
    countRelations(docs, claim, 1);
  }
  const rows = <Row>(collection: string): Row[] =>
    docs
      .changed()
      .get(collection)
      ?.map(([, doc]) => doc as Row) ?? [];
  const { names: called, claims: counts, says, saidOf, first, last, ...rest } = docs.get<ActorDoc>('actor', id) as ActorDoc;
  return {
    id,
    name: rest.name,
    kind: rest.kind,
    country,
    names: called,
    merged,
    registered,
    claims: counts,
    says,
    saidOf,
    first,
    last,
    relations: rows<RelationDoc>('relation')
      .filter((r) => (ids.has(r.actor) || ids.has(r.other)) && r.for.length + r.against.length + r.registry.length > 0)
      .map(withoutStated),
    strength: rows<StrengthRow>('strength')
      .filter((s) => ids.has(s.actor))
      .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0)),
    events: eventsThen(ids, then, members, asOf),
  };
}

function withoutStated(relation: RelationDoc): RelationRow {
  const { actor, actorName, kind, other, otherName, from, to, registry, for: pro, against, origins } = relation;
  return { actor, actorName, kind, other, otherName, from, to, registry, for: pro, against, origins };
}

function eventsThen(ids: ReadonlySet<string>, then: readonly ClaimDoc[], members: readonly ClaimDoc[], asOf: AsOf): ActorDetail['events'] {
  const named = [...new Set(then.map((claim) => claim.event))].filter((event) => event !== null);
  return named
    .flatMap((id): { at: string; event: ActorDetail['events'][number] }[] => {
      const row = makeEventRow({ id, founding: '' }, members, asOf);
      const own = members.filter((claim) => claim.event === id);
      if (row === null || !isHappening(row, own)) return [];
      const roles = [...new Set(row.participants.filter((p) => ids.has(p.actor)).map((p) => p.role as string))].sort();
      const { title, type, from, to, standing } = row;
      return roles.length === 0 ? [] : [{ at: from ?? to ?? '', event: { id, title, type, from, to, standing, roles } }];
    })
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.event.id > b.event.id ? -1 : 1))
    .slice(0, EVENTS)
    .map(({ event }) => event);
}
