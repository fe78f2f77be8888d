export type FeedFaultCode = 'empty' | 'not-a-feed' | 'not-well-formed' | 'too-deep' | 'too-large';

/**
 * A feed that cannot be read. `retry` is `never`: the same bytes will not read better a second time; the next poll brings other bytes.
 */
export class FeedFault extends Error {
  readonly retry = 'never';

  constructor(
    readonly code: FeedFaultCode,
    message: string,
  ) {
    super(message);
    this.name = 'FeedFault';
  }
}
