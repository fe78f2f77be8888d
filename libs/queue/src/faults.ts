export type QueueFaultCode = 'queue-unreachable' | 'job-id-refused' | 'payload-refused' | 'queues-closed' | 'stalled';

/** What the queue itself could not do; faults of jobs are the handlers' own. */
export class QueueFault extends Error {
  override readonly name = 'QueueFault';

  constructor(
    readonly code: QueueFaultCode,
    readonly retry: 'later' | 'never',
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}

/** What the queue's server refuses or does not answer is an outage of the service, whatever words its driver has for it. */
export async function reach<T>(answer: Promise<T>, queue: string): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const reason = (error as { message?: string } | null)?.message || String(error);
    throw new QueueFault(
      'queue-unreachable',
      'later',
      `The queue ${queue} did not take it: ${reason}. It is tried again by itself.`,
      error,
    );
  }
}
