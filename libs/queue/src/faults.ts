export type QueueFaultCode = 'queue-unreachable' | 'job-id-refused' | 'payload-refused' | 'queues-closed';

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
