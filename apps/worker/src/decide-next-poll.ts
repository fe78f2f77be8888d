export interface PollBounds {
  leastMs: number;
  longestMs: number;
}

export interface PollFacts {
  now: Date;
  /** The wait before this poll; null before the first. */
  lastWaitMs: number | null;
  outcome:
    | { kind: 'read'; newItems: number }
    | { kind: 'not-modified' }
    /** `failures`: in a row, this one included. */
    | { kind: 'failed'; failures: number; retry: 'later' | 'never'; retryAfterMs: number | undefined };
  /** How long the answer asks to be left alone: `ttl`, Cache-Control's max-age. */
  askedMs: readonly (number | null)[];
  skipHours: readonly number[];
  skipDays: readonly string[];
}

const DAY_MS = 24 * 3_600_000;
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
/** After news the wait shrinks to this share, without it grows by that: a feed settles at a few polls per item (Miniflux and rss-fetcher follow the same idea). */
const AFTER_NEWS = 0.5;
const AFTER_NOTHING = 1.5;
const LONGEST_JITTER_MS = 30 * 60_000;

/**
 * When a feed is polled next.
 *
 * The wait follows how often the feed has news, within the bounds; what the feed or its server asks for can lengthen it, up to a day. Failures double it from
 * the least, up to a day; Retry-After is obeyed. Up to a tenth is added by chance so that feeds do not keep step. Hours and days that a feed asks to skip are skipped.
 *
 * @param chance from 0 up to 1.
 */
export function nextPollAt(facts: PollFacts, bounds: PollBounds, chance: number): Date {
  const wait = facts.outcome.kind === 'failed' ? afterFailure(facts.outcome, bounds) : afterAnswer(facts, bounds);
  const jitter = Math.min(wait / 10, LONGEST_JITTER_MS) * chance;
  return skipForward(new Date(facts.now.getTime() + Math.round(wait + jitter)), facts.skipHours, facts.skipDays);
}

function afterAnswer({ lastWaitMs, outcome, askedMs }: PollFacts, { leastMs, longestMs }: PollBounds): number {
  const before = Math.min(Math.max(lastWaitMs ?? leastMs * 2, leastMs), longestMs);
  const news = outcome.kind === 'read' && outcome.newItems > 0;
  const adapted = Math.min(Math.max(before * (news ? AFTER_NEWS : AFTER_NOTHING), leastMs), longestMs);
  const asked = Math.max(0, ...askedMs.map((ms) => ms ?? 0));
  return Math.max(adapted, Math.min(asked, Math.max(longestMs, leastMs)));
}

function afterFailure(
  failed: { failures: number; retry: string; retryAfterMs: number | undefined },
  { leastMs, longestMs }: PollBounds,
): number {
  const longest = Math.min(longestMs * 4, DAY_MS);
  // What will fail again until somebody changes something is looked at twice as rarely from the start.
  const doublings = Math.min(failed.failures - (failed.retry === 'never' ? 0 : 1), 20);
  return Math.max(Math.min(leastMs * 2 ** doublings, longest), Math.min(failed.retryAfterMs ?? 0, DAY_MS));
}

function skipForward(at: Date, hours: readonly number[], days: readonly string[]): Date {
  if (hours.length === 0 && days.length === 0) return at;
  const next = new Date(at);
  // A week of hours: a feed that skips them all is read at the hour it came out as.
  for (let step = 0; step < 7 * 24; step += 1) {
    if (!hours.includes(next.getUTCHours()) && !days.includes(DAYS[next.getUTCDay()]!)) return next;
    next.setUTCHours(next.getUTCHours() + 1, 0, at.getUTCSeconds());
  }
  return at;
}

/** Cache-Control's max-age in milliseconds; null where it says nothing. */
export function maxAgeMs(cacheControl: string | undefined): number | null {
  const seconds = /(?:^|[\s,])max-age=(\d{1,9})(?:$|[\s,])/iu.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}
