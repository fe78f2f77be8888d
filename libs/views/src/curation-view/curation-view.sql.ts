import type { Collection } from '../view.js';
import type { DecisionDoc } from './decision-doc.js';

/** Decisions of analysts, newest first. */
export const CURATION_COLLECTIONS: readonly Collection[] = [
  {
    name: 'curation',
    seldom: true,
    columns: [
      { name: 'position', type: 'bigint' },
      { name: 'kind', type: 'text' },
      { name: 'state', type: 'text' },
      { name: 'who', type: 'text' },
      { name: 'about', type: 'text[]' },
    ],
    indexes: ['(position desc)', 'using gin (about)'],
    values: ({ position, kind, state, who, about }: DecisionDoc) => ({ position, kind, state, who, about }),
  },
];
