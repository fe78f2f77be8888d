import { DECISION_HIDDEN } from '../curation-view/decision-doc.js';
import type { DecisionQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Decisions of analysts, newest first. */
export function listDecisions(query: DecisionQuery): Statement {
  const conditions = new Conditions()
    .where('t.kind = any (?::text[])', query.kind)
    .where('t.state = ?', query.state)
    .where('t.who = ?', query.who)
    .where('t.about @> array[?]', query.about);
  return selectPage(
    { collection: 'curation', hidden: DECISION_HIDDEN, sort: [{ column: 'position', type: 'bigint' }], direction: 'desc' },
    conditions,
    query,
  );
}
