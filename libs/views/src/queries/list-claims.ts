import { CLAIM_HIDDEN } from '../claim-view/claim-doc.js';
import type { AsOf } from '../event-view/claim-as-of.js';
import type { ClaimQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Claims, newest recorded first; with `then` only what was there by then, whole. `actor` and `speaker` are lists of ids: an actor's own and those merged into it. */
export function listClaims(
  query: Omit<ClaimQuery, 'actor' | 'speaker'> & { actors?: string[]; speakers?: string[] },
  then?: AsOf,
): Statement {
  const conditions = new Conditions()
    .where('t.actors && ?::text[]', query.actors)
    .where('t.speakers && ?::text[]', query.speakers)
    .where('t.article = ?', query.article)
    .where('t.event = ?', query.event)
    .where('t.type = any (?::text[])', query.type)
    .where('t.stance = any (?::text[])', query.stance)
    .where('t.polarity = ?', query.polarity)
    .where('t.certainty = ?', query.certainty)
    .where('t.state = ?', query.state)
    .where('lower(t.place) = lower(?)', query.place)
    .where('t.country = ?', query.country)
    .where('lower(t.outlet) = lower(?)', query.outlet)
    .where("t.words @@ websearch_to_tsquery('english', ?)", query.text)
    .inBox(query.bbox)
    .inDays(query.from, query.to)
    .where('t.position <= ?', then?.knownAt)
    .published(undefined, then?.publishedBy)
    .published(query.publishedFrom, query.publishedTo);
  return selectPage(
    {
      collection: 'claim',
      hidden: then === undefined ? CLAIM_HIDDEN : [],
      sort: [{ column: 'position', type: 'bigint' }],
      direction: 'desc',
    },
    conditions,
    query,
  );
}
