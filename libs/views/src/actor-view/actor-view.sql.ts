import { normalName } from '@hearsay/vocabulary';
import type { Collection } from '../view.js';
import type { ActorDoc, ActorPastDoc } from './actor-doc.js';
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
      // What lists of the past and of changes ask for: since when there is one, where it led before, until when, and the last change.
      { name: 'first', type: 'bigint' },
      { name: 'former', type: 'text[]' },
      { name: 'moved', type: 'bigint' },
      { name: 'changed', type: 'bigint' },
      { name: 'words', type: 'tsvector', from: { type: 'text', sql: (value) => `to_tsvector('simple', ${value})` } },
    ],
    indexes: [
      '(claims, key) include (first)',
      '(changed, key)',
      '(redirect) where redirect is not null',
      'using gin (former) where former is not null',
      'using gin (words)',
    ],
    values: (actor: ActorDoc) => ({
      name: actor.name,
      kind: actor.kind,
      country: actor.country,
      claims: actor.saidOf + actor.says,
      redirect: actor.redirect,
      first: actor.first?.position ?? actor.touched,
      former: actor.ways.some((way) => way.redirect !== null) ? [...new Set(actor.ways.flatMap((way) => way.redirect ?? []))].sort() : null,
      moved: actor.ways.at(-1)?.until ?? 0,
      changed: Math.max(actor.last?.position ?? 0, actor.touched),
      words: [actor.name, ...actor.names.map((n) => n.name)].map(normalName).join(' '),
    }),
  },
  {
    name: 'actor_past',
    seldom: true,
    columns: [
      { name: 'actor', type: 'text' },
      { name: 'position', type: 'bigint' },
    ],
    indexes: ['(actor, position)'],
    values: ({ actor, position }: ActorPastDoc) => ({ actor, position }),
  },
  { name: 'alias', seldom: true, columns: [], indexes: [], values: () => ({}) },
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
    seldom: true,
    columns: [
      { name: 'actor', type: 'text' },
      { name: 'published', type: 'text' },
    ],
    indexes: ['(actor, published)'],
    values: (strength: StrengthRow) => ({ actor: strength.actor, published: strength.published }),
  },
];
