import type { Collection, Column } from '../view.js';
import { spanOf, isoDay } from '../time-span.js';
import type { ClaimDoc } from './claim-doc.js';
import { lastChange } from './last-change.js';

const english: Column['from'] = { type: 'text', sql: (value) => `to_tsvector('english', ${value})` };

/**
 * Claims. Lists run newest first by `position`; the one-row-a-party table behind them is `claim_actor`, so that the claims of a busy actor are a range of an
 * index and never a sort.
 */
export const CLAIM_COLLECTIONS: readonly Collection[] = [
  {
    name: 'claim',
    columns: [
      { name: 'position', type: 'bigint' },
      // The last position at which anything happened to it.
      { name: 'changed', type: 'bigint' },
      { name: 'article', type: 'text' },
      { name: 'event', type: 'text' },
      // Events that it was part of before merges and splits.
      { name: 'former', type: 'text[]' },
      { name: 'type', type: 'text' },
      { name: 'stance', type: 'text' },
      { name: 'polarity', type: 'text' },
      { name: 'certainty', type: 'text' },
      { name: 'state', type: 'text' },
      { name: 'outlet', type: 'text' },
      { name: 'place', type: 'text' },
      { name: 'country', type: 'text' },
      { name: 'lat', type: 'double precision' },
      { name: 'lon', type: 'double precision' },
      { name: 'from_day', type: 'text' },
      { name: 'to_day', type: 'text' },
      { name: 'published', type: 'text' },
      { name: 'origin', type: 'text' },
      { name: 'actors', type: 'text[]' },
      { name: 'speakers', type: 'text[]' },
      { name: 'words', type: 'tsvector', from: english },
    ],
    indexes: [
      '(position desc)',
      '(changed) where changed > position',
      '(article, position)',
      '(event, position)',
      'using gin (former) where former is not null',
      'using gin (actors)',
      'using gin (speakers)',
      'using gin (words)',
      '(type, position desc)',
    ],
    values: (claim: ClaimDoc) => ({
      position: claim.recorded.position,
      changed: lastChange(claim).position,
      article: claim.article,
      event: claim.event,
      former: claim.moves.length === 0 ? null : [...new Set(claim.moves.map((move) => move.event))].sort(),
      type: claim.type,
      stance: claim.stance,
      polarity: claim.polarity,
      certainty: claim.certainty,
      state: claim.state,
      outlet: claim.outlet,
      place: claim.place?.name ?? null,
      country: claim.place?.geo?.country ?? null,
      lat: claim.place?.geo?.lat ?? null,
      lon: claim.place?.geo?.lon ?? null,
      ...dayColumns(claim.time),
      published: claim.published.at,
      origin: claim.origin.key,
      actors: [...new Set(claim.actors.map((party) => party.actor ?? ''))].sort(),
      speakers: [...new Set([...claim.attribution.map((speaker) => speaker.actor ?? ''), ...claim.sources.map((source) => source.id)])]
        .filter((id) => id !== '')
        .sort(),
      words: [
        claim.quote,
        claim.place?.name ?? '',
        ...claim.actors.map((party) => party.name),
        ...claim.attribution.map((speaker) => speaker.name),
      ].join(' '),
    }),
  },
];

/** First and last day of a time, for comparison as text; an open end is null. */
export function dayColumns(time: { from: string | null; to: string | null } | null): { from_day: string | null; to_day: string | null } {
  const span = spanOf(time);
  return { from_day: span?.from == null ? null : isoDay(span.from), to_day: span?.to == null ? null : isoDay(span.to) };
}
