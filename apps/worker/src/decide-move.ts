import { getDomain } from 'tldts';

/** How many polls in a row must say so before a feed follows to another publisher's domain: a captured or misconfigured site says it for a while only. */
export const SURE_AFTER = 3;

export type Move = { kind: 'stay' } | { kind: 'watch'; to: string } | { kind: 'move'; to: string };

/**
 * Whether a feed is polled at a new URL from here on.
 *
 * Only where the whole way to the answer was permanent. Within a registrable domain, and from http to https, at once; elsewhere after several polls in a row.
 *
 * @param answer where the answer came from, and where the URL has moved for good (null: nowhere).
 * @param seenBefore polls in a row before this one that led to the same place.
 */
export function decideMove(feedUrl: string, answer: { url: string; permanentUrl: string | null }, seenBefore: number): Move {
  const to = answer.permanentUrl;
  if (to === null || to !== answer.url || to === feedUrl) return { kind: 'stay' };
  if (sameSite(new URL(feedUrl), new URL(to)) || seenBefore + 1 >= SURE_AFTER) return { kind: 'move', to };
  return { kind: 'watch', to };
}

function sameSite(from: URL, to: URL): boolean {
  if (from.host === to.host || from.hostname === to.hostname) return true;
  const domain = getDomain(from.hostname, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(to.hostname, { allowPrivateDomains: true });
}
