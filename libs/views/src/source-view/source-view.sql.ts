import type { Collection } from '../view.js';
import type { SourceDoc, SourcePastDoc } from './source-doc.js';

/** Sources, most claims first. */
export const SOURCE_COLLECTIONS: readonly Collection[] = [
  {
    name: 'source',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'kind', type: 'text' },
      { name: 'claims', type: 'bigint' },
      { name: 'first', type: 'bigint' },
      { name: 'words', type: 'tsvector', from: { type: 'text', sql: (value) => `to_tsvector('simple', ${value})` } },
    ],
    indexes: ['(claims, key) include (first)', 'using gin (words)'],
    values: (source: SourceDoc) => ({
      name: source.name,
      kind: source.kind,
      claims: source.claims,
      first: source.firstSeen.position,
      words: [source.name, source.gatheredBy ?? ''].join(' '),
    }),
  },
  {
    name: 'source_past',
    seldom: true,
    columns: [
      { name: 'source', type: 'text' },
      { name: 'position', type: 'bigint' },
    ],
    indexes: ['(source, position)'],
    values: ({ source, position }: SourcePastDoc) => ({ source, position }),
  },
];
