import { z } from 'zod';
import type { PastOf, Views } from '@hearsay/store';
import { given, isoMoment } from './filters.js';
import { ProblemFault } from './problem.js';

const POSITION = /^\d{1,15}$/;
/** Clocks differ by so much without anybody noticing. */
const SKEW_MS = 60_000;

/**
 * A place of the ledger: a position of the log, or an instant. A day, month or year means its end, or (`start`) its beginning; four digits are a position, since
 * positions are what answers give.
 */
function placeInLedger(edge: 'start' | 'end') {
  return (
    z
      .string()
      .refine((text) => POSITION.test(text) || isoMoment.safeParse(text).success, 'it is neither a position nor an ISO instant')
      // What will be known cannot be told; of a day that has begun, what is known so far.
      .refine((text) => POSITION.test(text) || !(Date.parse(text) > Date.now() + SKEW_MS), 'it is in the future')
      .transform((text) => (POSITION.test(text) ? Number(text) : instantOf(text, edge)))
  );
}

/** As the ledger knew it then. */
export const knownAt = placeInLedger('end');
/** Where a span of the ledger begins. */
export const knownFrom = placeInLedger('start');

/** What had been published by then: an ISO date, or an instant, which is told in UTC as publications are. */
export const publishedBy = isoMoment.transform((text) => (text.includes('T') ? instantOf(text, 'end') : text));

/** How a row stood: what was known then, and what had been published then. */
export const PastQuery = z.strictObject({
  knownAt: knownAt
    .optional()
    .meta({ description: 'As the ledger knew it then: a position of the log, or an ISO instant such as 2026-02-28T12:00:00Z; a day means its end.' }),
  publishedBy: publishedBy
    .optional()
    .meta({ description: 'By what had been published then: an ISO date or instant, such as 2026-02-28.' }),
}); // prettier-ignore
export type PastQuery = z.output<typeof PastQuery>;

/**
 * A past that can be answered.
 *
 * @throws ProblemFault where the log or the views do not reach so far.
 */
export async function pastFor(views: Pick<Views, 'reach'>, past: PastQuery): Promise<PastOf> {
  await checkReached(views, [['knownAt', past.knownAt]]);
  return given(past);
}

/** @throws ProblemFault where one of these places of the ledger has not come yet. */
export async function checkReached(
  views: Pick<Views, 'reach'>,
  places: readonly (readonly [string, number | string | undefined])[],
): Promise<void> {
  if (places.every(([, place]) => place === undefined)) return;
  const { asOf, head } = await views.reach();
  for (const [name, place] of places) {
    if (typeof place !== 'number' || place <= asOf) continue;
    if (place > head) throw badPlace(name, String(place), `the log ends at position ${head}`);
    throw new ProblemFault('unavailable', `The views have not reached position ${place} of the log yet. Ask again in a few seconds.`, {
      headers: { 'retry-after': '5' },
    });
  }
}

/** The answer for a place of the ledger that cannot be read. */
export function badPlace(name: string, value: string, problem: string): ProblemFault {
  const remedy = 'Give a position that an answer gave (`asOf.position`), or an ISO instant that has passed.';
  return new ProblemFault('invalid-input', `${name} ${JSON.stringify(value)}: ${problem}. ${remedy}`, {
    errors: [{ in: 'query', name, value, problem, remedy }],
  });
}

function instantOf(text: string, edge: 'start' | 'end'): string {
  if (text.includes('T')) return new Date(text).toISOString();
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (edge === 'start') return date.toISOString();
  const parts = text.split('-').length;
  if (parts === 1) date.setUTCFullYear(year + 1);
  else if (parts === 2) date.setUTCMonth(month);
  else date.setUTCDate(day + 1);
  return new Date(date.getTime() - 1).toISOString();
}
