import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from './create-logger.js';

/** A server that restarts is back in seconds; one that recovers from a crash may take a minute. */
const PATIENCE_MS = 90_000;
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/**
 * Does what needs a server, again and again while that does not answer: services start in any order, and a server that restarts at that very moment must not
 * end them. What else goes wrong is thrown at once, and so is the outage where it lasts.
 */
export async function waitForServer<T>(
  work: () => Promise<T>,
  logger: Pick<Logger, 'warn'>,
  patienceMs = PATIENCE_MS,
  /** Asked before each wait: nobody needs it any more. */
  isOver: () => boolean = () => false,
): Promise<T> {
  const until = Date.now() + patienceMs;
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_WAIT_MS)) {
    try {
      return await work();
    } catch (error) {
      const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
      if (typeof code !== 'string' || !code.endsWith('-unreachable') || isOver() || Date.now() + waitMs > until) throw error;
      const left = until - Date.now();
      logger.warn(Number.isFinite(left) ? { secondsLeft: Math.round(left / 1000) } : {}, `waiting: ${String(message)}`);
      await sleep(waitMs);
    }
  }
}
