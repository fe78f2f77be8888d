import { EVENT_HIDDEN, type EventRedirect } from '../event-view/settle-event.js';
import { NOT_OF_EVENT, type ClaimOfEvent } from '../event-view/event-claim.js';
import type { KeptEvent } from '../event-view/kept-event.js';
import { LEDGER_NAME } from '../ledger/ledger-name.js';
import type { EventQuery, Statement } from './query.js';
import { Conditions, hide, selectPage } from './select.js';

/** An event as it is read: as it is kept, and its claims (null: none), of one snapshot. See `servedEvent`. */
export interface ReadEvent {
  event: KeptEvent | EventRedirect;
  claims: ClaimOfEvent[] | null;
}

const READ = `json_build_object('event', t.doc${hide(EVENT_HIDDEN)},
  'claims', (select json_agg(c.doc${hide(NOT_OF_EVENT)}) from view.claim c where c.event = t.key))`;

/** One event by its key as a `ReadEvent`, with `as_of`; `doc` is null where there is none. */
export function selectEvent(key: string): Statement {
  return {
    text: `select c.position as as_of, e.doc from view.checkpoint c left join lateral (select ${READ} as doc from view.event t where t.key = $1) e on true where c.view = '${LEDGER_NAME}'`,
    values: [key],
  };
}

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
      doc: READ,
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
