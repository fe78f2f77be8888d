import { UnrecoverableError } from 'bullmq';

/** A failure as it stands at a dead letter. */
export interface JobFailure {
  code: string;
  message: string;
}

/** What a handler threw, as BullMQ is to see it: code and message in one line, which is all that BullMQ keeps; `retry: 'never'` ends the job at once. */
export function toJobError(error: unknown): Error & { retryAfterMs?: number } {
  const { code, message, retry, retryAfterMs } = (typeof error === 'object' && error !== null ? error : { message: String(error) }) as {
    code?: unknown;
    message?: unknown;
    retry?: unknown;
    retryAfterMs?: unknown;
  };
  const text = `${typeof code === 'string' && code !== '' ? code : 'unexpected'}: ${typeof message === 'string' ? message : 'an error without a message'}`;
  const made: Error & { retryAfterMs?: number } = retry === 'never' ? new UnrecoverableError(text) : new Error(text, { cause: error });
  if (typeof retryAfterMs === 'number') made.retryAfterMs = retryAfterMs;
  return made;
}

/** The other way: the line that BullMQ kept. */
export function fromFailedReason(reason: string | undefined | null): JobFailure {
  if (reason === undefined || reason === null || reason === '') return { code: 'unexpected', message: 'no reason was kept' };
  const [, code, message] = /^([\w-]+): (.*)$/su.exec(reason) ?? [null, 'unexpected', reason];
  return { code: code!, message: message! };
}

/**
 * Whether a handler failed because a part of the service itself is down, which its faults tell by a code that ends in `-unreachable`. That is no fault of
 * the job: if it took an attempt each time, a database that is away for a minute would leave every job of that minute a dead letter.
 */
export function isOutage(error: unknown): boolean {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && code.endsWith('-unreachable');
}
