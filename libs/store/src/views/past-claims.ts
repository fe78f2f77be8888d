import { claimsPublished, claimsSince, nearestPasts, REACH, type AsOf, type ClaimDoc, type Whose } from '@hearsay/views';
import type { ViewRows } from './view-rows.js';

/** Claims that are read at once where what was published by then is counted from the first on. */
const CHUNK = 2_000;

/** The position up to which a past reaches. */
export async function reachOf(rows: ViewRows, then: AsOf): Promise<number> {
  if (then.knownAt !== undefined) return then.knownAt;
  const [reach] = await rows.all<{ asOf: number }>(REACH);
  return reach?.asOf ?? 0;
}

/**
 * The kept past from which each id is counted on: the nearest one by position. What had been published by then cuts across positions, and is counted from
 * the first claim on.
 */
export async function pastsOf<Past>(rows: ViewRows, whose: Whose, ids: readonly string[], then: AsOf): Promise<Map<string, Past | null>> {
  if (then.knownAt === undefined || then.publishedBy !== undefined) return new Map(ids.map((id) => [id, null]));
  const found = await rows.all<{ id: string; doc: Past | null }>(nearestPasts(whose, ids, then.knownAt));
  return new Map(found.map(({ id, doc }) => [id, doc]));
}

/** Hands over, for each id, every claim that changed after its kept past and was there by then. */
export async function takeSince(
  rows: ViewRows,
  whose: Whose,
  pasts: ReadonlyMap<string, { position: number } | null>,
  then: AsOf,
  take: (claim: ClaimDoc, id: string) => void,
): Promise<void> {
  const ids = [...pasts.keys()];
  const upTo = await reachOf(rows, then);
  if (then.publishedBy === undefined) {
    const since = ids.map((id) => ({ id, position: pasts.get(id)?.position ?? 0 }));
    for (const { id, doc } of await rows.all<{ id: string; doc: ClaimDoc }>(claimsSince(whose, since, upTo))) take(doc, id);
    return;
  }
  const { publishedBy } = then;
  for (let after = 0; ;) {
    const chunk = await rows.all<{ position: number; doc: ClaimDoc }>(
      claimsPublished(whose, ids, { after, upTo, publishedBy, limit: CHUNK }),
    );
    for (const { doc } of chunk) for (const id of named(doc, whose, pasts)) take(doc, id);
    if (chunk.length < CHUNK) return;
    after = chunk.at(-1)?.position ?? upTo;
  }
}

function named(claim: ClaimDoc, whose: Whose, pasts: ReadonlyMap<string, unknown>): Set<string> {
  const ids =
    whose === 'source'
      ? claim.sources.map(({ id }) => id)
      : [...claim.actors.map(({ actor }) => actor), ...claim.attribution.map(({ actor }) => actor)];
  return new Set(ids.filter((id) => id !== undefined).filter((id) => pasts.has(id)));
}
