import {
  actorsChangedSince,
  claimsSince,
  diffActor,
  diffEvent,
  eventsChangedSince,
  groupBy,
  makeActorPast,
  membersOfAll,
  redirectAt,
  REACH,
  statedBetween,
  statedOf,
  statingClaims,
  type ActorDetail,
  type ActorDifference,
  type ActorDoc,
  type ActorRow,
  type ClaimDoc,
  type EventDifference,
  type Keyset,
  type Page,
  type PageRequest,
  type RelationDoc,
  type Stated,
} from '@hearsay/views';
import { rowsThen } from './past-actors.js';
import type { ViewRows } from './view-rows.js';

/** Positions, or ISO instants. */
export interface ChangesQuery extends PageRequest {
  from: number | string;
  to?: number | string;
}

interface Window {
  from: number;
  to: number;
  asOf: number;
}

/** What is different in events between two places of the log, the last changed first. */
export async function eventChanges(rows: ViewRows, { limit, after, ...query }: ChangesQuery): Promise<Page<EventDifference>> {
  const { from, to, asOf } = await windowOf(rows, query);
  const found = await rows.all<{ key: string; founding: string; position: number }>(eventsChangedSince(from, after, limit + 1));
  const shown = found.slice(0, limit);
  const members = await rows.docs<ClaimDoc>(membersOfAll(shown.map(({ key }) => key)));
  const differences = shown.flatMap(({ key, founding }) => {
    const own = members.filter(({ event, moves }) => event === key || moves.some((move) => move.event === key));
    return diffEvent({ id: key, founding }, own, from, to) ?? [];
  });
  const end = shown.at(-1);
  return { rows: differences, next: nextOf(found.length > limit, end && [end.position, end.key]), asOf };
}

/** What is different in actors between two places of the log, the last changed first. */
export async function actorChanges(rows: ViewRows, { limit, after, ...query }: ChangesQuery): Promise<Page<ActorDifference>> {
  const { from, to, asOf } = await windowOf(rows, query);
  const found = await rows.all<{ doc: ActorDoc; changed: number }>(actorsChangedSince(from, after, limit + 1));
  const shown = found.slice(0, limit);
  const actors = shown.map(({ doc }) => doc);
  const [before, now] = [await rowsAt(rows, actors, from), await rowsAt(rows, actors, to)];
  const differences: ActorDifference[] = [];
  for (const { id } of actors) {
    const [old, later] = [before.get(id) ?? null, now.get(id) ?? null];
    const ids = [...new Set([id, ...(old?.merged ?? []), ...(later?.merged ?? [])])];
    const since = await rows.docs<ClaimDoc>(
      claimsSince(
        'actor',
        ids.map((each) => ({ id: each, position: from })),
        to,
      ),
    );
    const claims = [...new Map(since.map((claim) => [claim.id, claim])).values()];
    const stated = await rows.all<Stated>(statedBetween(ids, from, to));
    const behind = {
      relations: await rows.docs<RelationDoc>(statedOf(ids)),
      stating: await rows.docs<ClaimDoc>(statingClaims(ids, to)),
      members: [],
    };
    const detail = (row: ActorRow | null, knownAt: number): ActorDetail | null =>
      row === null ? null : makeActorPast(row, behind, { knownAt });
    const difference = diffActor({ before: detail(old, from), after: detail(later, to) }, { claims, stated: distinct(stated), from, to });
    if (difference !== null) differences.push(difference);
  }
  const end = shown.at(-1);
  return { rows: differences, next: nextOf(found.length > limit, end && [end.changed, end.doc.id]), asOf };
}

/** The rows of those that stood for themselves at a position. */
function rowsAt(rows: ViewRows, actors: readonly ActorDoc[], knownAt: number): Promise<Map<string, ActorRow>> {
  return rowsThen(
    rows,
    actors.filter((actor) => redirectAt(actor, knownAt) === null),
    { knownAt },
  );
}

/** A record that is about two of an actor's ids is told once. */
function distinct(stated: readonly Stated[]): Stated[] {
  return [...groupBy(stated, ({ record }) => record).values()].flatMap(([one]) => one ?? []);
}

function nextOf(more: boolean, end: Keyset | undefined): Keyset | null {
  return more ? (end ?? null) : null;
}

async function windowOf(rows: ViewRows, { from, to }: Pick<ChangesQuery, 'from' | 'to'>): Promise<Window> {
  const [reach] = await rows.all<{ asOf: number }>(REACH);
  const asOf = reach?.asOf ?? 0;
  const position = (at: number | string): Promise<number> | number => (typeof at === 'string' ? rows.positionAt(at) : at);
  return { from: await position(from), to: to === undefined ? asOf : await position(to), asOf };
}
