import { EVENT_HIDDEN } from '../event-view/settle-event.js';
import type { EventQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Happenings, the latest first and undated ones last; what only is expected, or has neither place nor day nor toll, is not listed. */
export function listEvents(query: Omit<EventQuery, 'actor'> & { actors?: string[] }): Statement {
  const conditions = new Conditions()
    .where('t.happening = ?', true)
    .where('t.actors && ?::text[]', query.actors)
    .where('t.type = any (?::text[])', query.type)
    .where('t.standing = any (?::text[])', query.standing)
    .where('lower(t.place) = lower(?)', query.place)
    .where('t.country = ?', query.country)
    .where("t.words @@ websearch_to_tsquery('english', ?)", query.text)
    .where('(t.conflicts > 0) = ?', query.conflicting)
    .inBox(query.bbox)
    .inDays(query.from, query.to);
  return selectPage(
    {
      collection: 'event',
      hidden: EVENT_HIDDEN,
      sort: [
        { column: 'at', type: 'text' },
        { column: 'key', type: 'text' },
      ],
      direction: 'desc',
    },
    conditions,
    query,
  );
}
