export interface RetryPace {
  /** The wait after the first failure, doubled after each further one. */
  firstMs: number;
  /** No wait is longer, save one that the failure itself asks for. */
  longestMs: number;
}

/** What a failure may ask for at most (a Retry-After of a year must not park a job for a year). */
const LONGEST_ASKED_MS = 24 * 3_600_000;

/**
 * Milliseconds to wait before a failed job is tried again: exponential, with up to half of it taken off by chance, so that jobs that failed together
 * do not come back together; and not before the failure itself said (`retryAfterMs`).
 *
 * @param failures how often the job has failed by now, from 1.
 * @param chance from 0 up to 1.
 */
export function waitBeforeRetry(failures: number, pace: RetryPace, retryAfterMs: number | undefined, chance: number): number {
  const full = Math.min(pace.longestMs, pace.firstMs * 2 ** Math.min(failures - 1, 30));
  const asked = Math.min(Math.max(retryAfterMs ?? 0, 0), LONGEST_ASKED_MS);
  return Math.round(Math.max(full * (1 - chance / 2), asked * (1 + chance / 10)));
}
