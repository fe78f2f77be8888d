import type { ClaimDoc } from '../claim-view/claim-doc.js';
import { Docs } from '../docs.js';
import { groupBy } from '../group-by.js';
import { claimAsOf, type AsOf } from '../event-view/claim-as-of.js';
import { isHappening, makeEventRow } from '../event-view/make-event-row.js';
import type { ActorDetail, ActorRow, StrengthRow } from './actor-row.js';
import { countRelations } from './count-relations.js';
import { countStrength } from './count-strength.js';
import { servedRelation, weighed, type RelationDoc } from './relation-doc.js';

/** Events are shown up to this many, as of the present. */
const EVENTS = 100;

/** What hung on an actor: every claim is given as it is kept today, in any order. */
export interface ActorBehind {
  /** Of relations in which it is either end, and those claims that speak of them. */
  relations: readonly RelationDoc[];
  /** Claims of relations and of strength that name it. */
  stating: readonly ClaimDoc[];
  /** Every claim that is or was part of the events it takes part in. */
  members: readonly ClaimDoc[];
}

/** What hung on an actor then: its relations, strength and events, made of the claims as they stood. */
export function makeActorPast(row: ActorRow, { relations, stating, members }: ActorBehind, asOf: AsOf): ActorDetail {
  const ids = new Set([row.id, ...row.merged]);
  const docs = new Docs(true);
  for (const relation of relations) {
    const key = `${relation.actor} ${relation.kind} ${relation.other}`;
    docs.put('relation', key, { ...relation, for: [], against: [], stated: statedThen(relation, asOf) } satisfies RelationDoc);
  }
  for (const claim of standing(stating, asOf)) {
    countStrength(docs, claim, claim.state === 'current' ? 1 : -1);
    if (claim.state === 'current') countRelations(docs, claim, 1);
  }
  return {
    ...row,
    relations: rowsOf<RelationDoc>(docs, 'relation')
      .map(weighed)
      .filter((r) => (ids.has(r.actor) || ids.has(r.other)) && r.for.length + r.against.length + r.registry.length > 0)
      .map(servedRelation),
    strength: rowsOf<StrengthRow>(docs, 'strength')
      .filter((s) => ids.has(s.actor))
      .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0)),
    events: eventsThen(ids, members, asOf),
  };
}

function standing(claims: readonly ClaimDoc[], asOf: AsOf): ClaimDoc[] {
  return claims
    .map((claim) => claimAsOf(claim, asOf))
    .filter((claim) => claim !== null)
    .sort((a, b) => a.recorded.position - b.recorded.position);
}

/** What the registry and analysts had said by then, and had not taken back. */
function statedThen({ stated }: RelationDoc, { knownAt }: AsOf): RelationDoc['stated'] {
  if (knownAt === undefined) return stated;
  return stated.filter((s) => s.position <= knownAt).map((s) => (s.until !== null && s.until > knownAt ? { ...s, until: null } : s));
}

function rowsOf<Row>(docs: Docs, collection: string): Row[] {
  return (docs.changed().get(collection) ?? []).map(([, doc]) => doc as Row);
}

function eventsThen(ids: ReadonlySet<string>, members: readonly ClaimDoc[], asOf: AsOf): ActorDetail['events'] {
  const byEvent = groupBy(standing(members, asOf), (claim) => claim.event ?? '');
  byEvent.delete('');
  return [...byEvent]
    .flatMap(([id, own]): { at: string; event: ActorDetail['events'][number] }[] => {
      const row = makeEventRow({ id, founding: '' }, own);
      if (row === null || !isHappening(row, own)) return [];
      const roles = [...new Set(row.participants.filter((p) => ids.has(p.actor)).map((p) => p.role as string))].sort();
      const { title, type, from, to, standing: stands } = row;
      return roles.length === 0 ? [] : [{ at: from ?? to ?? '', event: { id, title, type, from, to, standing: stands, roles } }];
    })
    .sort((a, b) => (a.at > b.at ? -1 : a.at < b.at ? 1 : a.event.id > b.event.id ? -1 : 1))
    .slice(0, EVENTS)
    .map(({ event }) => event);
}
