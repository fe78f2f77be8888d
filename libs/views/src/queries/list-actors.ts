import { normalName } from '@hearsay/vocabulary';
import { ACTOR_HIDDEN } from '../actor-view/actor-doc.js';
import type { ActorQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Actors, most claims first; those merged into another are not listed. */
export function listActors(query: ActorQuery): Statement {
  const conditions = new Conditions()
    .where('(t.redirect is null) = ?', true)
    .where('t.kind = any (?::text[])', query.kind)
    .where('t.country = ?', query.country)
    .where("t.words @@ plainto_tsquery('simple', ?)", query.text === undefined ? undefined : normalName(query.text));
  return selectPage(
    {
      collection: 'actor',
      hidden: ACTOR_HIDDEN,
      sort: [
        { column: 'claims', type: 'bigint' },
        { column: 'key', type: 'text' },
      ],
      direction: 'desc',
    },
    conditions,
    query,
  );
}
