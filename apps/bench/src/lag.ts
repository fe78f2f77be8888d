import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { EventLog } from '@hearsay/store';
import type { Seen } from './follower.js';
import { articleOf, CLAIMS } from './made-up-articles.js';

/** The load under which lag is measured: claims a second, for so long. */
export const CLAIMS_PER_SECOND = 500;
const LOAD_SECONDS = 10;
const POLL_MS = 50;

/**
 * Milliseconds from the end of each append to the commit that shows it in the view (0 where it was there first), and to a plain poll of the log that sees it.
 * The engine runs in a thread of its own.
 *
 * @param first number of the first article, which the log must not hold yet.
 */
export async function lagUnderLoad(
  databaseUrl: string,
  log: EventLog,
  polled: EventLog,
  first: number,
): Promise<{ engine: number[]; poll: number[]; batches: Seen[] }> {
  const articles = Array.from({ length: (LOAD_SECONDS * CLAIMS_PER_SECOND) / CLAIMS }, (_, i) => articleOf(first + i));
  const appended: { position: number; at: number }[] = [];
  const polls: { position: number; at: number }[] = [];
  const batches: Seen[] = [];
  const follower = new Worker(new URL('./follower.js', import.meta.url), { workerData: { databaseUrl } });
  follower.on('message', (seen: Seen) => batches.push(seen));
  let polling = true;
  const poll = (async () => {
    while (polling) {
      polls.push({ position: (await polled.head()).position, at: now() });
      await wait(POLL_MS);
    }
  })();
  await wait(1_500);
  const started = now();
  for (const [i, article] of articles.entries()) {
    await wait(Math.max(0, started + (i * 1000 * CLAIMS) / CLAIMS_PER_SECOND - now()));
    const outcome = await log.append({ stream: article.stream, expectedVersion: 0, cause: 'bench', records: article.records });
    if (outcome.kind === 'conflict') throw new Error(`the stream ${article.stream} is not new`);
    appended.push({ position: outcome.to, at: now() });
  }
  const last = appended.at(-1)?.position ?? 0;
  while ((batches.at(-1)?.position ?? 0) < last || (polls.at(-1)?.position ?? 0) < last) await wait(20);
  polling = false;
  follower.postMessage('stop');
  await Promise.all([poll, once(follower, 'exit')]);
  return { engine: lags(appended, batches), poll: lags(appended, polls), batches };
}

function lags(appended: readonly { position: number; at: number }[], seen: readonly { position: number; at: number }[]): number[] {
  let next = 0;
  return appended.map(({ position, at }) => {
    while (next < seen.length - 1 && (seen[next]?.position ?? 0) < position) next += 1;
    return Math.max(0, (seen[next]?.at ?? Infinity) - at);
  });
}

/** The same clock in every thread. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
