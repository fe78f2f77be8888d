import { setMaxListeners } from 'node:events';
import type { Job, Worker } from 'bullmq';
import type { Backend } from './backend.js';
import { waitBeforeRetry, type RetryPace } from './wait-before-retry.js';

export interface WorkHandle {
  readonly worker: Worker;
  close(graceMs?: number): Promise<void>;
}

export interface WorkOptions {
  concurrency: number;
  pace: RetryPace;
  lostAfterMs: number;
  onError: (error: Error) => void;
}

/** BullMQ is not to count lost jobs: it would fail them without a word to whoever wants them done. Who runs them counts. */
const UNCOUNTED = 1_000_000;
/** How long a job that was signalled may take to end before it is left behind. */
const LAST_WAIT_MS = 2000;

/** Starts BullMQ's worker with a way to end it that does end. */
export function startWork(
  backend: Backend,
  name: string,
  run: (job: Job, token: string | undefined, signal: AbortSignal) => Promise<void>,
  options: WorkOptions,
): WorkHandle {
  const stop = new AbortController();
  // Every running job may listen to it; Node takes more than ten for a leak.
  setMaxListeners(0, stop.signal);
  const running = new Set<Promise<unknown>>();
  const processor = (job: Job, token: string | undefined): Promise<void> => {
    const one = run(job, token, stop.signal);
    running.add(one);
    const done = (): void => void running.delete(one);
    one.then(done, done);
    return one;
  };
  const worker = backend.makeWorker(name, processor, {
    concurrency: options.concurrency,
    lockDuration: options.lostAfterMs,
    stalledInterval: Math.max(250, Math.round(options.lostAfterMs / 3)),
    maxStalledCount: UNCOUNTED,
    // After a lost connection BullMQ's own 15 s would leave the queue alone for so long.
    runRetryDelay: 1000,
    settings: {
      backoffStrategy: (failures, _type, error) =>
        waitBeforeRetry(failures, options.pace, (error as { retryAfterMs?: number } | undefined)?.retryAfterMs, Math.random()),
    },
  });
  worker.on('error', options.onError);
  let closed: Promise<void> | undefined;
  const close = async (graceMs: number): Promise<void> => {
    // Takes no further job, but does not wait as BullMQ's own close does, which waits for ever for a job that never ends and keeps its lock for it.
    await worker.pause(true);
    const signal = setTimeout(() => stop.abort(), graceMs);
    let leave: NodeJS.Timeout | undefined;
    const tooLong = new Promise<'left'>((resolve) => {
      leave = setTimeout(() => resolve('left'), graceMs + LAST_WAIT_MS);
    });
    const outcome = await Promise.race([Promise.allSettled(running), tooLong]);
    clearTimeout(signal);
    clearTimeout(leave);
    stop.abort();
    await worker.close(outcome === 'left');
  };
  return { worker, close: (graceMs = 5000) => (closed ??= close(graceMs)) };
}
