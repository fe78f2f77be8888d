/** Waits before a page that failed is tried again, in seconds; after the last it is given up until its feed says something new of it. */
const TRIES = { public: [30, 300, 3600, 6 * 3600, 24 * 3600], own: [2, 10, 60, 600, 3600] };
/** The same for a page that is gone. One answer 404 is often a deployment; an article counts as taken down when the last of these has passed. */
const GONE_CHECKS = { public: [600, 3600], own: [2, 10] };
const LONGEST_ASKED_MS = 24 * 3_600_000;

export type Site = keyof typeof TRIES;

/** When to try a page again that has failed `failures` times in a row (from 1), the last one included; null: given up. */
export function nextTryAt(now: Date, failures: number, site: Site, retryAfterMs = 0): Date | null {
  const seconds = TRIES[site][failures - 1];
  if (seconds === undefined) return null;
  return new Date(now.getTime() + Math.max(seconds * 1000, Math.min(retryAfterMs, LONGEST_ASKED_MS)));
}

/** When to look again at a page that was gone `times` times in a row (from 1); null: it is gone. */
export function nextGoneCheckAt(now: Date, times: number, site: Site): Date | null {
  const seconds = GONE_CHECKS[site][times - 1];
  return seconds === undefined ? null : new Date(now.getTime() + seconds * 1000);
}

/**
 * When to look at a captured page again for a correction, since feeds often stay silent about them; null: no more.
 *
 * @param schedule minutes after the item was first seen, ascending.
 * @param chance from 0 up to 1: up to a tenth of the wait is added.
 */
export function nextCheckAt(firstSeenAt: Date, now: Date, schedule: readonly number[], chance: number): Date | null {
  const at = schedule.map((minutes) => firstSeenAt.getTime() + minutes * 60_000).find((instant) => instant > now.getTime());
  return at === undefined ? null : new Date(Math.round(at + ((at - now.getTime()) / 10) * chance));
}
