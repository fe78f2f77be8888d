import type { Job } from 'bullmq';
import { QueueFault, reach } from './faults.js';
import { waitBeforeRetry, type RetryPace } from './wait-before-retry.js';

/** So often a job is run again at once; after that it waits longer each time, so that what was only near a job that kills its process is run without it. */
const LOSSES_AT_ONCE = 2;
const LONGEST_WAIT_MS = 60_000;

/** What is kept with a job about the times that its process was lost, of which BullMQ keeps the number only. */
interface LossNotes {
  /** Losses before the job was retried as a dead letter: they count no more. */
  forgiven?: number;
  /** The loss after which the job has had its wait. */
  waitedAfter?: number;
}

const lossNotesOf = (job: Job): LossNotes => (typeof job.progress === 'object' ? job.progress : {});

/** How often a job was lost with its process, since it was added or retried. */
export const lossesOf = (job: Job): number => job.stalledCounter - (lossNotesOf(job).forgiven ?? 0);

/** How long a job that was lost has still to wait, which it does once after each loss; null: not at all. */
export async function waitAfterLoss(job: Job, pace: RetryPace): Promise<number | null> {
  const losses = lossesOf(job);
  const notes = lossNotesOf(job);
  if (losses <= LOSSES_AT_ONCE || notes.waitedAfter === losses) return null;
  await reach(job.updateProgress({ ...notes, waitedAfter: losses }), job.queueName);
  const longestMs = Math.min(pace.longestMs, LONGEST_WAIT_MS);
  return waitBeforeRetry(losses - LOSSES_AT_ONCE, { firstMs: pace.firstMs, longestMs }, undefined, Math.random());
}

export function lostTooOften(losses: number): QueueFault {
  return new QueueFault(
    'stalled',
    'never',
    `the process that ran this job was lost each time, ${losses} times; look for what ended it, then retry`,
  );
}

/** Lets a job that is retried count its losses anew, which BullMQ does not. */
export async function forgiveLosses(job: Job): Promise<void> {
  if (job.stalledCounter > 0) await job.updateProgress({ forgiven: job.stalledCounter } satisfies LossNotes);
}
