import type { BoundingBox, EventQuery } from '../queries/query.js';
import { dayColumns } from '../claim-view/claim-view.sql.js';
import type { EventRow } from './event-row.js';

/** The filters of a list of events, with the actor as the ids that mean it. */
export type EventWanted = Omit<EventQuery, 'actor' | 'text' | 'limit' | 'after'> & { actors?: string[] };

/** Whether a row of the past passes the filters of a list, by the same rules as the columns of today's rows; words are PostgreSQL's affair. */
export function eventWanted(row: EventRow, wanted: EventWanted): boolean {
  const { actors, type, standing, place, country, bbox, conflicting } = wanted;
  const geo = row.place?.geo ?? null;
  return (
    (actors === undefined || row.participants.some((p) => actors.includes(p.actor))) &&
    (type === undefined || type.includes(row.type)) &&
    (standing === undefined || standing.includes(row.standing)) &&
    (place === undefined || row.place?.name.toLowerCase() === place.toLowerCase()) &&
    (country === undefined || geo?.country === country) &&
    (bbox === undefined || (geo !== null && inBox(geo, bbox))) &&
    (conflicting === undefined || row.conflicts.length > 0 === conflicting) &&
    inDays(row, wanted)
  );
}

/** What `q` looks into: title, place, participants and quotes, what copies repeat once. */
export function wordsOf(row: EventRow): string {
  const quotes = new Set(row.claims.map((claim) => claim.quote));
  // Half a character at the cut would be refused by PostgreSQL.
  return [row.title, row.place?.name ?? '', ...row.participants.map((p) => p.name), ...quotes].join(' ').slice(0, 4_000).toWellFormed();
}

function inBox({ lat, lon }: { lat: number; lon: number }, { west, south, east, north }: BoundingBox): boolean {
  return lat >= south && lat <= north && (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
}

function inDays(row: EventRow, { from, to }: EventWanted): boolean {
  const { from_day: first, to_day: last } = dayColumns(row);
  if ((from !== undefined || to !== undefined) && first === null && last === null) return false;
  // '2020-03' ends after each of its days.
  return (from === undefined || last === null || last >= from) && (to === undefined || first === null || first <= `${to}\u{10FFFD}`);
}
