/** What went wrong, one word each. `docs` of each: libs/web/README.md. */
export type WebFaultCode =
  | 'url-unreadable'
  | 'scheme-refused'
  | 'credentials-refused'
  | 'port-refused'
  | 'address-refused'
  | 'robots-refused'
  | 'robots-unavailable'
  | 'name-unresolved'
  | 'connection-failed'
  | 'certificate-refused'
  | 'timed-out'
  | 'stopped'
  | 'host-busy'
  | 'redirect-without-target'
  | 'redirect-loop'
  | 'redirects-too-many'
  | 'downgrade-refused'
  | 'status-refused'
  | 'gone'
  | 'headers-too-large'
  | 'body-too-large'
  | 'body-broken'
  | 'encoding-unknown'
  | 'content-type-refused'
  | 'allow-list-unreadable';

/** A fetch that could not be done: which URL, which value, and what to do about it. */
export class WebFault extends Error {
  override readonly name = 'WebFault';

  constructor(
    readonly code: WebFaultCode,
    /** `never`: the same request will fail again until somebody changes something. */
    readonly retry: 'later' | 'never',
    message: string,
    /** What is known about when to try again, in milliseconds from now (Retry-After, or the host's turn); `status`: the answer's, where there was one. */
    readonly detail: { retryAfterMs?: number; status?: number; cause?: unknown } = {},
  ) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
  }

  get retryAfterMs(): number | undefined {
    return this.detail.retryAfterMs;
  }

  get status(): number | undefined {
    return this.detail.status;
  }
}

/** True for faults by which the guard refused a target: an operator watches how many there are. */
export function isRefusal(fault: WebFault): boolean {
  return ['scheme-refused', 'credentials-refused', 'port-refused', 'address-refused', 'downgrade-refused'].includes(fault.code);
}
