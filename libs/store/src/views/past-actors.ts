import {
  ActorThen,
  actorsThere,
  eventsOfClaims,
  leadingTo,
  makeActorPast,
  membersOfAll,
  redirectAt,
  selectOne,
  statedOf,
  statingClaims,
  type ActorDetail,
  type ActorDoc,
  type ActorPastDoc,
  type ActorQuery,
  type ActorRow,
  type AsOf,
  type ClaimDoc,
  type Page,
  type RelationDoc,
} from '@hearsay/views';
import { pastsOf, reachOf, takeSince } from './past-claims.js';
import type { Found, ViewRows } from './view-rows.js';

/** An actor's events are made anew for at most so many; the lists with filters hold all. */
const EVENTS = 200;
/** Merges into merged ones are followed this far, as when names are resolved. */
const LONGEST_CHAIN = 100;

/** A page of actors as they stood: in the order of now; what leads elsewhere then is none of its own. */
export async function actorsThen(rows: ViewRows, query: ActorQuery, then: AsOf): Promise<Page<ActorRow>> {
  const page = await rows.page<ActorDoc>(query.limit, actorsThere(query, then.knownAt));
  const roots = page.rows.filter((actor) => redirectAt(actor, then.knownAt) === null);
  return { ...page, rows: [...(await rowsThen(rows, roots, then)).values()] };
}

/** One actor as it stood; the id of one that was merged by then finds the actor that it was. */
export async function actorThen(rows: ViewRows, id: string, then: AsOf): Promise<Found<ActorDetail> | null> {
  const root = await rootThen(rows, id, then);
  if (root === null) return null;
  const row = (await rowsThen(rows, [root.row], then)).get(root.row.id);
  if (row === undefined) return null;
  const ids = [row.id, ...row.merged];
  const upTo = await reachOf(rows, then);
  const events = await rows.all<{ id: string }>(eventsOfClaims('actor', ids, upTo, EVENTS));
  const [relations, stating, members] = await Promise.all([
    rows.docs<RelationDoc>(statedOf(ids)),
    rows.docs<ClaimDoc>(statingClaims(ids, upTo)),
    rows.docs<ClaimDoc>(membersOfAll(events.map((event) => event.id))),
  ]);
  return { row: makeActorPast(row, { relations, stating, members }, then), asOf: root.asOf };
}

/** The rows of these actors then, by id in their order; without those of whom nothing was known. */
export async function rowsThen(rows: ViewRows, roots: readonly ActorDoc[], then: AsOf): Promise<Map<string, ActorRow>> {
  const parts = await partsThen(rows, roots, then);
  const pasts = await pastsOf<ActorPastDoc>(rows, 'actor', [...parts.keys()], then);
  const made = new Map(
    roots.map((root) => {
      const own = [...parts]
        .filter(([, { whole }]) => whole === root.id)
        .map(([id, { actor }]) => ({ id, past: pasts.get(id) ?? null, given: actor.given }));
      return [root.id, new ActorThen(root, own, then)];
    }),
  );
  await takeSince(rows, 'actor', pasts, then, (claim, id) => made.get(parts.get(id)?.whole ?? '')?.take(claim, id));
  const found = new Map<string, ActorRow>();
  for (const [id, actor] of made) {
    const row = actor.row();
    if (row !== null) found.set(id, row);
  }
  return found;
}

/** Every id that meant one of these actors then, with the actor that it meant; themselves included. */
async function partsThen(rows: ViewRows, roots: readonly ActorDoc[], then: AsOf): Promise<Map<string, { whole: string; actor: ActorDoc }>> {
  const parts = new Map(roots.map((actor) => [actor.id, { whole: actor.id, actor }]));
  let level = roots.map(({ id }) => id);
  for (let step = 0; level.length > 0 && step < LONGEST_CHAIN; step += 1) {
    const leading = await rows.docs<ActorDoc>(leadingTo(level));
    level = [];
    for (const actor of leading) {
      const whole = parts.get(redirectAt(actor, then.knownAt) ?? '')?.whole;
      if (whole === undefined || parts.has(actor.id)) continue;
      parts.set(actor.id, { whole, actor });
      level.push(actor.id);
    }
  }
  return parts;
}

async function rootThen(rows: ViewRows, start: string, then: AsOf): Promise<Found<ActorDoc> | null> {
  let found = await rows.one<ActorDoc>(selectOne('actor', [], start));
  for (let step = 0; found !== null && step < LONGEST_CHAIN; step += 1) {
    const next = redirectAt(found.row, then.knownAt);
    if (next === null) return found;
    found = await rows.one<ActorDoc>(selectOne('actor', [], next));
  }
  return found;
}
