import { SOURCE_HIDDEN } from '../source-view/source-doc.js';
import type { SourceQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Sources, most claims first. */
export function listSources(query: SourceQuery): Statement {
  const conditions = new Conditions().sources(query);
  return selectPage(
    {
      collection: 'source',
      hidden: SOURCE_HIDDEN,
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
