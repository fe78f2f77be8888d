/** What stops the reading of one article. `retry` tells the queue whether another attempt can help. */
export class ExtractorFault extends Error {
  constructor(
    readonly code: 'no-capture' | 'no-text' | 'busy-stream',
    message: string,
    readonly retry: 'later' | 'never',
  ) {
    super(message);
  }
}
