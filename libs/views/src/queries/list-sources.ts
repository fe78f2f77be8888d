import type { SourceQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Sources, most claims first. */
export function listSources(query: SourceQuery): Statement {
  const conditions = new Conditions()
    .where('t.kind = any (?::text[])', query.kind)
    .where("t.words @@ plainto_tsquery('simple', ?)", query.text);
  return selectPage(
    {
      collection: 'source',
      hidden: [],
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
