export type PageFaultCode = 'empty' | 'not-text' | 'too-deep' | 'too-large' | 'too-many-elements';

/**
 * A page that cannot be read. `retry` is `never`: the same bytes will not read better a second time.
 */
export class PageFault extends Error {
  readonly retry = 'never';

  constructor(
    readonly code: PageFaultCode,
    message: string,
  ) {
    super(message);
    this.name = 'PageFault';
  }
}
