import {
  claimAsOf,
  eventsThere,
  eventWanted,
  groupBy,
  isHappening,
  makeEventRow,
  membersOfAll,
  membersThen,
  REACH,
  textsWith,
  wordsOf,
  type AsOf,
  type ClaimDoc,
  type EventQuery,
  type EventRow,
  type Keyset,
  type Page,
} from '@hearsay/views';
import type { Found, ViewRows } from './view-rows.js';

/** Of a page of the past at most so many candidates are made anew: where few pass the filters, a page may hold fewer rows than asked for and still have a next. */
const LOOKED_AT = 400;
/** Candidates whose claims are loaded at once. */
const AT_ONCE = 100;

/**
 * An event is made anew from its own claims as they stood then: no replay, and the same function as now. An id means the event that its founding claim belongs to,
 * or belonged to then.
 */
export async function eventThen(rows: ViewRows, id: string, then: AsOf): Promise<Found<EventRow> | null> {
  const members = await rows.all<{ as_of: number; founded: string; doc: ClaimDoc }>(membersThen(id, then.knownAt ?? null));
  // An event that its founding claim never was part of, or not by then, has no past.
  const founding = members.find(({ doc, founded }) => doc.id === founded);
  if (founding === undefined) return null;
  // By what had been published alone, the grouping of now serves: decisions have no date in the world.
  const event = then.knownAt === undefined ? founding.doc.event : (claimAsOf(founding.doc, { knownAt: then.knownAt })?.event ?? null);
  if (event === null) return null;
  if (event !== id) return eventThen(rows, event, then);
  const row = makeEventRow(
    { id, founding: founding.doc.id },
    members.map(({ doc }) => doc),
    then,
  );
  return row === null ? null : { row, asOf: founding.as_of };
}

interface Candidate {
  key: string;
  at: string;
  founding: string;
}

/** A page of events as they stood: in the order of now, passed or not by what they were then. */
export async function eventsThen(
  rows: ViewRows,
  { limit, after, text, ...wanted }: Omit<EventQuery, 'actor'> & { actors?: string[] },
  then: AsOf,
): Promise<Page<EventRow>> {
  const when = { knownAt: then.knownAt, publishedBy: then.publishedBy };
  const found: { row: EventRow; sort: Keyset }[] = [];
  const [reach] = await rows.all<{ asOf: number }>(REACH);
  let [end, more] = [after, true];
  for (let looked = 0; more && found.length <= limit && looked < LOOKED_AT; looked += AT_ONCE) {
    const candidates = await rows.all<Candidate>(eventsThere(when, wanted.actors, end, AT_ONCE));
    const made = (await madeThen(rows, candidates, then)).filter(({ row }) => eventWanted(row, wanted));
    found.push(...(text === undefined ? made : await withWords(rows, made, text)));
    more = candidates.length === AT_ONCE;
    const last = candidates.at(-1);
    if (last !== undefined) end = [last.at, last.key];
  }
  const shown = found.slice(0, limit);
  const next = found.length > limit ? (shown.at(-1)?.sort ?? null) : more ? (end ?? null) : null;
  return { rows: shown.map(({ row }) => row), next, asOf: reach?.asOf ?? 0 };
}

/** Of the candidates those that had happened, as far as was known then. */
async function madeThen(rows: ViewRows, candidates: readonly Candidate[], then: AsOf): Promise<{ row: EventRow; sort: Keyset }[]> {
  const claims = await rows.docs<ClaimDoc>(membersOfAll(candidates.map(({ key }) => key)));
  const known = claims.map((claim) => claimAsOf(claim, then)).filter((claim) => claim !== null);
  const byEvent = groupBy(known, (claim) => claim.event);
  return candidates.flatMap(({ key, at, founding }) => {
    const members = byEvent.get(key) ?? [];
    const row = makeEventRow({ id: key, founding }, members);
    return row === null || !isHappening(row, members) ? [] : [{ row, sort: [at, key] }];
  });
}

async function withWords<Made extends { row: EventRow }>(rows: ViewRows, made: readonly Made[], words: string): Promise<Made[]> {
  const found = await rows.all<{ number: number }>(
    textsWith(
      made.map(({ row }) => wordsOf(row)),
      words,
    ),
  );
  const numbers = new Set(found.map(({ number }) => number));
  return made.filter((_, index) => numbers.has(index + 1));
}
