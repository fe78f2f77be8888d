import type { Collection } from '../view.js';
import { dayColumns } from '../claim-view/claim-view.sql.js';
import { wordsOf } from './event-wanted.js';
import { keptEvent } from './kept-event.js';
import type { EventDoc, EventRedirect } from './settle-event.js';

/** Columns of what is no event of its own any more: no list finds it. */
const NOTHING = {
  happening: false,
  type: null,
  standing: null,
  place: null,
  country: null,
  lat: null,
  lon: null,
  from_day: null,
  to_day: null,
  conflicts: 0,
  reported: null,
  actors: [],
  words: '',
};

/** Events, latest happening first; beside them what matching remembers (`cluster`, `block`) and what sources were told (`tally`). */
export const EVENT_COLLECTIONS: readonly Collection[] = [
  {
    name: 'event',
    unread: true,
    kept: keptEvent,
    columns: [
      { name: 'redirect', type: 'text' },
      { name: 'happening', type: 'boolean' },
      { name: 'type', type: 'text' },
      { name: 'standing', type: 'text' },
      { name: 'place', type: 'text' },
      { name: 'country', type: 'text' },
      { name: 'lat', type: 'double precision' },
      { name: 'lon', type: 'double precision' },
      { name: 'from_day', type: 'text' },
      { name: 'to_day', type: 'text' },
      { name: 'at', type: 'text' },
      // Since when there is such an event, by position and by publication: what lists of the past ask for.
      { name: 'founded', type: 'bigint' },
      { name: 'reported', type: 'text' },
      { name: 'conflicts', type: 'bigint' },
      { name: 'position', type: 'bigint' },
      { name: 'actors', type: 'text[]' },
      { name: 'words', type: 'tsvector', from: { type: 'text', sql: (value) => `to_tsvector('english', ${value})` } },
    ],
    indexes: [
      '(at, key) include (founded, reported)',
      'using gin (actors)',
      'using gin (words)',
      '(type, at desc)',
      '(lat, lon)',
      '(position desc, key desc)',
    ],
    values: (event: EventDoc | EventRedirect) => {
      if ('redirect' in event)
        return { ...NOTHING, redirect: event.redirect, at: event.at, founded: event.founded, position: event.changed };
      const days = dayColumns(event);
      return {
        redirect: null,
        happening: event.happening,
        type: event.type,
        standing: event.standing,
        place: event.place?.name ?? null,
        country: event.place?.geo?.country ?? null,
        lat: event.place?.geo?.lat ?? null,
        lon: event.place?.geo?.lon ?? null,
        ...days,
        // '' sorts before every date: undated events come last.
        at: days.from_day ?? days.to_day ?? '',
        founded: event.founded,
        reported: event.reported.first.at,
        conflicts: event.conflicts.length,
        position: event.changed,
        actors: [...new Set(event.participants.map((p) => p.actor))].sort(),
        words: wordsOf(event),
      };
    },
  },
  { name: 'cluster', columns: [], indexes: [], values: () => ({}) },
  { name: 'block', columns: [], indexes: [], values: () => ({}) },
  { name: 'tally', columns: [], indexes: [], values: () => ({}) },
];
