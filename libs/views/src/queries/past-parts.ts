import { streamOf } from '@hearsay/vocabulary';
import { LEDGER_NAME } from '../ledger/ledger-name.js';
import type { ActorQuery, Keyset, SourceQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Candidates of a list of the past: the order, and so the pages, are those of now. */
const BY_CLAIMS = {
  hidden: [],
  sort: [
    { column: 'claims', type: 'bigint' },
    { column: 'key', type: 'text' },
  ],
  direction: 'desc',
} as const;

/** What there was of actors by then, whole; those that stood for themselves then are among them. */
export function actorsThere(query: ActorQuery, knownAt: number | undefined): Statement {
  const conditions = new Conditions()
    .where('t.first <= ?', knownAt)
    .where(knownAt === undefined ? '(t.redirect is null) = ?' : '(t.redirect is null or t.moved > ?)', knownAt ?? true)
    .actors(query);
  return selectPage({ ...BY_CLAIMS, collection: 'actor' }, conditions, query);
}

/** What there was of sources by then, whole. */
export function sourcesThere(query: SourceQuery, knownAt: number | undefined): Statement {
  const conditions = new Conditions().where('t.first <= ?', knownAt).sources(query);
  return selectPage({ ...BY_CLAIMS, collection: 'source' }, conditions, query);
}

/** Actors that lead to one of these, or did once, whole. Binds their ids. */
export function leadingTo(ids: readonly string[]): Statement {
  return { text: 'select doc from view.actor where redirect = any ($1::text[]) or former && $1::text[]', values: [ids] };
}

/** Whose claims: parties and speakers of them, or all who pass them on. */
export type Whose = 'actor' | 'source';

const NAMES: Record<Whose, (id: string) => string> = {
  actor: (id) => `(c.actors @> array[${id}] or c.speakers @> array[${id}])`,
  source: (id) => `c.speakers @> array[${id}]`,
};

/** The nearest kept past of each id at a position, as `doc`; null where there is none. Binds: ids, position. */
export function nearestPasts(whose: Whose, ids: readonly string[], position: number): Statement {
  return {
    text: `select w.id, p.doc from unnest($1::text[]) as w (id) left join lateral (
  select doc from view.${whose}_past where ${whose} = w.id and position <= $2 order by position desc limit 1
) p on true`,
    values: [ids, position],
  };
}

/** For each id the claims that it has to do with and that changed after a position of its own and were there by `upTo`. */
export function claimsSince(whose: Whose, since: readonly { id: string; position: number }[], upTo: number): Statement {
  return {
    text: `select w.id, c.doc from unnest($1::text[], $2::bigint[]) as w (id, since) cross join lateral (
  select c.doc from view.claim c where ${NAMES[whose]('w.id')} and c.position > w.since and c.position <= $3
  union all
  select c.doc from view.claim c where ${NAMES[whose]('w.id')} and c.changed > c.position and c.changed > w.since and c.position <= least(w.since, $3)
) c`,
    values: [since.map(({ id }) => id), since.map(({ position }) => position), upTo],
  };
}

/** The next of the claims that these ids have to do with, published by then, by position: id, position, doc. Binds: ids, after which position, up to which, date, how many. */
export function claimsPublished(
  whose: Whose,
  ids: readonly string[],
  { after, upTo, publishedBy, limit }: { after: number; upTo: number; publishedBy: string; limit: number },
): Statement {
  return {
    text: `select c.position, c.doc from view.claim c
where ${whose === 'actor' ? '(c.actors && $1::text[] or c.speakers && $1::text[])' : 'c.speakers && $1::text[]'}
  and c.position > $2 and c.position <= $3 and c.published <= $4 order by c.position limit $5`,
    values: [ids, after, upTo, `${publishedBy}\u{10FFFD}`, limit],
  };
}

/** Of an actor's claims those that speak of relations or strength, the newest by then and at most 5,000. Binds: ids, position. */
export function statingClaims(ids: readonly string[], upTo: number): Statement {
  return {
    text: `select doc from view.claim c where c.actors && $1::text[] and c.position <= $2
  and (c.type = 'RELATION' or c.key in (select doc ->> 'claim' from view.strength where actor = any ($1::text[])))
order by position desc limit 5000`,
    values: [ids, upTo],
  };
}

/** Claims that are looked through for the events of an actor or a source. */
export const LOOKED_THROUGH = 5_000;

/** Events that the newest claims by then belong or belonged to, of which these ids are parties (or which rest on this source), at most `limit`, those told of last first. */
export function eventsOfClaims(whose: Whose, ids: readonly string[], upTo: number, limit: number): Statement {
  const named = whose === 'actor' ? 'c.actors && $1::text[]' : 'c.origin = any ($1::text[]) and c.speakers && $1::text[]';
  return {
    text: `select e.id from (
  select c.event, c.former, c.position from view.claim c
  where ${named} and c.position <= $2 and c.event is not null order by c.position desc limit ${LOOKED_THROUGH}
) c cross join lateral unnest(array_append(c.former, c.event)) as e (id) group by e.id order by max(c.position) desc, e.id limit $3`,
    values: [ids, upTo, limit],
  };
}

/** Keys of events there were by then, in the order of now: `key`, `at`, `founding`. Binds: position, date, ids of parties, where the page before ended, how many. */
export function eventsThere(
  then: { knownAt: number | undefined; publishedBy: string | undefined },
  actors: readonly string[] | undefined,
  after: Keyset | undefined,
  limit: number,
): Statement {
  return {
    text: `select t.key, t.at, t.doc ->> 'founding' as founding from view.event t
where ($1::bigint is null and t.redirect is null or t.founded <= $1)
  and ($2::text is null or t.reported is null or t.reported <= $2)
  and ($3::text[] is null or t.key in (
    select e.id from view.claim c cross join lateral unnest(array_append(c.former, c.event)) as e (id) where c.actors && $3::text[]))
  and ($4::text is null or (t.at, t.key) < ($4, $5::text))
order by t.at desc, t.key desc limit $6`,
    values: [
      then.knownAt ?? null,
      then.publishedBy === undefined ? null : `${then.publishedBy}\u{10FFFD}`,
      actors ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
    ],
  };
}

/** Actors that something changed of after a position, the last changed first, whole. Binds: position, where the page before ended, how many. */
export function actorsChangedSince(position: number, after: Keyset | undefined, limit: number): Statement {
  return {
    text: `select doc, changed from view.actor
where changed > $1 and ($2::bigint is null or (changed, key) < ($2::bigint, $3::text)) order by changed desc, key desc limit $4`,
    values: [position, after?.[0] ?? null, after?.[1] ?? null, limit],
  };
}

/** Records between two positions that are about these actors themselves, as `about`, `what`, `record`, `position`, `recordedAt`: decisions, and those of the registry. */
export function statedBetween(ids: readonly string[], from: number, to: number): Statement {
  return {
    text: `select a.id as about, c.kind as what, c.key as record, c.position, c.doc ->> 'recordedAt' as "recordedAt"
from view.curation c cross join lateral unnest(c.about) as a (id) where c.position > $2 and c.position <= $3 and a.id = any ($1::text[]) and c.state <> 'void'
union all
select r.data ->> 'actorId', r.type, r.id::text, r.position, to_char(r.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
from log.records r where r.stream = any ($4::text[]) and r.position > $2 and r.position <= $3`,
    values: [ids, from, to, ids.map((id) => streamOf.actor(id))],
  };
}

/** Which of some texts, by their number from 1, hold these words. Binds: texts, words. */
export function textsWith(texts: readonly string[], words: string): Statement {
  return {
    text: `select t.number from unnest($1::text[]) with ordinality as t (text, number)
where to_tsvector('english', t.text) @@ websearch_to_tsquery('english', $2)`,
    values: [texts, words],
  };
}

/** How far the views have folded the log, and how far the log reaches. */
export const REACH: Statement = {
  text: `select coalesce((select position from view.checkpoint where view = '${LEDGER_NAME}'), 0) as "asOf", position as head from log.head`,
  values: [],
};
