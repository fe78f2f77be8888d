import { RELATION_HIDDEN } from '../actor-view/relation-doc.js';
import { CLAIM_HIDDEN } from '../claim-view/claim-doc.js';
import { LEDGER_NAME } from '../ledger/ledger-name.js';
import type { Keyset, Statement } from './query.js';

/** Events of an actor and relations of it are shown up to this many; the lists with filters hold all. */
const SHOWN = 100;

/** Relations of an actor, as either end; binds its ids. */
export function relationsOf(ids: readonly string[]): Statement {
  return {
    text: `select doc - array[${RELATION_HIDDEN.map((name) => `'${name}'`).join(', ')}] as doc from view.relation
where (actor = any ($1::text[]) or other = any ($1::text[]))
  and (jsonb_array_length(doc -> 'for') + jsonb_array_length(doc -> 'against') + jsonb_array_length(doc -> 'registry')) > 0
order by kind, key limit ${SHOWN * 5}`,
    values: [ids],
  };
}

/** What is said of an actor's strength, oldest publication first; binds its ids. */
export function strengthOf(ids: readonly string[]): Statement {
  return { text: 'select doc from view.strength where actor = any ($1::text[]) order by published, key limit 1000', values: [ids] };
}

/** Events that an actor takes part in, the latest first; binds its ids. */
export function eventsOf(ids: readonly string[]): Statement {
  return {
    text: `select json_build_object('id', key, 'title', doc -> 'title', 'type', type, 'from', doc -> 'from', 'to', doc -> 'to', 'standing', standing,
  'roles', (select json_agg(distinct p -> 'role') from jsonb_array_elements(doc -> 'participants') p where p ->> 'actor' = any ($1::text[]))) as doc
from view.event where actors && $1::text[] and happening order by at desc, key desc limit ${SHOWN}`,
    values: [ids],
  };
}

/** An actor and the ids that mean it, itself first; an id that was merged finds the actor it is. Binds the id. */
export function idsOf(id: string): Statement {
  return {
    text: `with recursive way as (
  select key, redirect, doc, 0 as step from view.actor where key = $1
  union all
  select a.key, a.redirect, a.doc, way.step + 1 from view.actor a join way on a.key = way.redirect where way.step < 100
) select key, doc from way where redirect is null`,
    values: [id],
  };
}

/**
 * Every claim that is or was part of an event and was recorded up to a position (null: up to now), with what past views need, in no order; each with `as_of` and
 * the id of the claim that `founded` the event. Binds: the event's id, the position.
 */
export function membersThen(event: string, knownAt: number | null): Statement {
  return {
    text: `select p.position as as_of, k.doc ->> 'founding' as founded, c.doc
from view.checkpoint p join view.cluster k on k.key = $1 cross join lateral (
  select doc, position from view.claim where event = $1
  union all select doc, position from view.claim where former @> array[$1] and event is distinct from $1
) c where p.view = '${LEDGER_NAME}' and ($2::bigint is null or c.position <= $2)`,
    values: [event, knownAt],
  };
}

/** Relations of an actor, as either end, with what past views need; binds its ids. */
export function statedOf(ids: readonly string[]): Statement {
  return {
    text: `select doc from view.relation where actor = any ($1::text[]) or other = any ($1::text[]) limit ${SHOWN * 5}`,
    values: [ids],
  };
}

/** Every claim that is part of one of these events, with what past views need. Binds the events' ids. */
export function membersOfAll(events: readonly string[]): Statement {
  return { text: 'select doc from view.claim where event = any ($1::text[]) or former && $1::text[]', values: [events] };
}

/** Claims by their ids. Binds them. */
export function claimsByIds(ids: readonly string[]): Statement {
  return {
    text: `select doc - array[${CLAIM_HIDDEN.map((name) => `'${name}'`).join(', ')}] as doc from view.claim where key = any ($1::text[]) order by position`,
    values: [ids],
  };
}

/** The founding claim of an event, whole, with `as_of`. Binds the event's id. */
export function foundingOf(event: string): Statement {
  return {
    text: `select p.position as as_of, c.doc from view.checkpoint p
join view.cluster e on e.key = $1 join view.claim c on c.key = e.doc ->> 'founding' where p.view = '${LEDGER_NAME}'`,
    values: [event],
  };
}

/** Events that something changed in after a position, the last changed first. Binds: position, where the page before ended, how many. */
export function eventsChangedSince(position: number, after: Keyset | undefined, limit: number): Statement {
  return {
    text: `select key, doc ->> 'founding' as founding, position from view.event
where position > $1 and ($2::bigint is null or (position, key) < ($2::bigint, $3::text)) order by position desc, key desc limit $4`,
    values: [position, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}
