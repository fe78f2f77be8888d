export type WorkerFaultCode = 'page-too-slow' | 'page-too-hungry' | 'page-reader-lost' | 'page-reader-closed' | 'not-the-article';

/** What stops the capture of one article. `retry` tells whether another attempt can help. */
export class WorkerFault extends Error {
  override readonly name = 'WorkerFault';

  constructor(
    readonly code: WorkerFaultCode,
    readonly retry: 'later' | 'never',
    message: string,
  ) {
    super(message);
  }
}

/** An item is given up: what its last try came to, as a fault that makes its job a dead letter. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
  readonly retry = 'never';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A fault of any lib: it knows its code and whether to try again. Anything else is a defect or a part of the service that is down. */
export interface KnownFault extends Error {
  code: string;
  retry: 'later' | 'never';
  retryAfterMs?: number | undefined;
  /** Of the answer, where there was one. */
  status?: number | undefined;
}

/** The faults of pages, feeds and sites; those of our own store and queue are not among them. */
export function isSiteFault(error: unknown): error is KnownFault {
  return (
    error instanceof Error &&
    ['WebFault', 'FeedFault', 'PageFault', 'WorkerFault'].includes(error.name) &&
    'code' in error &&
    'retry' in error
  );
}

/** Anything else, as a fault with words: it is a defect of ours, since every fault that is foreseen has a class. */
export function defectOf(error: unknown): { code: string; message: string } {
  const { code, message } = (typeof error === 'object' && error !== null ? error : {}) as { code?: unknown; message?: unknown };
  return { code: typeof code === 'string' ? code : 'defect', message: typeof message === 'string' ? message : String(error) };
}
