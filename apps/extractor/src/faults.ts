/** What stops the extractor's own records. `retry` tells the queue whether another attempt can help. */
export class ExtractorFault extends Error {
  constructor(
    readonly code: 'busy-stream',
    message: string,
    readonly retry: 'later' | 'never',
  ) {
    super(message);
  }
}
