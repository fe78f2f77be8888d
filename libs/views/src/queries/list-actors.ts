import { ACTOR_HIDDEN } from '../actor-view/actor-doc.js';
import type { ActorQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Actors, most claims first; those merged into another are not listed. */
export function listActors(query: ActorQuery): Statement {
  const conditions = new Conditions().where('(t.redirect is null) = ?', true).actors(query);
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
