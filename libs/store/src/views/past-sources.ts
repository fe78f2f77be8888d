import {
  eventsOfClaims,
  judgedThen,
  LOOKED_THROUGH,
  membersOfAll,
  selectOne,
  sourcesThere,
  SourceThen,
  type AsOf,
  type ClaimDoc,
  type Page,
  type SourceDoc,
  type SourcePastDoc,
  type SourceQuery,
  type SourceRow,
} from '@hearsay/views';
import { pastsOf, reachOf, takeSince } from './past-claims.js';
import type { Found, ViewRows } from './view-rows.js';

/** What events said of a source is counted where it has at most so many: each of them is made anew. */
const JUDGED_EVENTS = 200;

/** A page of sources as they stood: in the order of now, without what events said of them, which would have to be made anew. */
export async function sourcesThen(rows: ViewRows, query: SourceQuery, then: AsOf): Promise<Page<SourceRow>> {
  const page = await rows.page<SourceDoc>(query.limit, sourcesThere(query, then.knownAt));
  const made = await madeThen(rows, page.rows, then);
  return { ...page, rows: made.map((source) => source.row(null)).filter((row) => row !== null) };
}

/** One source as it stood, with what events said of it where those are not too many. */
export async function sourceThen(rows: ViewRows, id: string, then: AsOf): Promise<Found<SourceRow> | null> {
  const now = await rows.one<SourceDoc>(selectOne('source', [], id));
  if (now === null) return null;
  const [made] = await madeThen(rows, [now.row], then);
  const events = await rows.all<{ id: string }>(eventsOfClaims('source', [id], await reachOf(rows, then), JUDGED_EVENTS + 1));
  const few = events.length <= JUDGED_EVENTS && now.row.originOf + now.row.withdrawn <= LOOKED_THROUGH;
  const members = few ? await rows.docs<ClaimDoc>(membersOfAll(events.map((event) => event.id))) : [];
  const row = made?.row(few ? judgedThen(id, members, then) : null) ?? null;
  return row === null ? null : { row, asOf: now.asOf };
}

async function madeThen(rows: ViewRows, sources: readonly SourceDoc[], then: AsOf): Promise<SourceThen[]> {
  const pasts = await pastsOf<SourcePastDoc>(
    rows,
    'source',
    sources.map(({ id }) => id),
    then,
  );
  const made = new Map(sources.map((source) => [source.id, new SourceThen(source, pasts.get(source.id) ?? null, then)]));
  await takeSince(rows, 'source', pasts, then, (claim, id) => made.get(id)?.take(claim));
  return [...made.values()];
}
