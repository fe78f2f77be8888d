import { normalName } from '@hearsay/vocabulary';
import type { Collection } from '../view.js';
import type { ActorDoc } from './actor-doc.js';
import type { StrengthRow } from './actor-row.js';
import type { RelationDoc } from './relation-doc.js';

/** Actors, most claims first; what hangs on them in tables of their own, so that a busy actor's row stays small. */
export const ACTOR_COLLECTIONS: readonly Collection[] = [
  {
    name: 'actor',
    columns: [
      { name: 'name', type: 'text' },
      { name: 'kind', type: 'text' },
      { name: 'country', type: 'text' },
      { name: 'claims', type: 'bigint' },
      { name: 'redirect', type: 'text' },
      { name: 'words', type: 'tsvector', from: { type: 'text', sql: (value) => `to_tsvector('simple', ${value})` } },
    ],
    indexes: ['(claims desc, key)', 'using gin (words)'],
    values: (actor: ActorDoc) => ({
      name: actor.name,
      kind: actor.kind,
      country: actor.country,
      claims: actor.saidOf + actor.says,
      redirect: actor.redirect,
      words: [actor.name, ...actor.names.map((n) => n.name)].map(normalName).join(' '),
    }),
  },
  { name: 'alias', columns: [], indexes: [], values: () => ({}) },
  {
    name: 'relation',
    columns: [
      { name: 'actor', type: 'text' },
      { name: 'other', type: 'text' },
      { name: 'kind', type: 'text' },
    ],
    indexes: ['(actor)', '(other)'],
    values: (relation: RelationDoc) => ({ actor: relation.actor, other: relation.other, kind: relation.kind }),
  },
  {
    name: 'strength',
    columns: [
      { name: 'actor', type: 'text' },
      { name: 'published', type: 'text' },
    ],
    indexes: ['(actor, published)'],
    values: (strength: StrengthRow) => ({ actor: strength.actor, published: strength.published }),
  },
];
