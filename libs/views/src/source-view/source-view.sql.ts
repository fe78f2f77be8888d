import type { Collection } from '../view.js';
import type { SourceRow } from './source-row.js';

/** Sources, most claims first. */
export const SOURCE_COLLECTIONS: readonly Collection[] = [
  {
    name: 'source',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'kind', type: 'text' },
      { name: 'claims', type: 'bigint' },
      { name: 'words', type: 'tsvector', from: { type: 'text', sql: (value) => `to_tsvector('simple', ${value})` } },
    ],
    indexes: ['(claims desc, key)', 'using gin (words)'],
    values: (source: SourceRow) => ({
      name: source.name,
      kind: source.kind,
      claims: source.claims,
      words: [source.name, source.gatheredBy ?? ''].join(' '),
    }),
  },
];
