/** What stops the reading of an article or a replay. `retry` tells the queue whether another attempt can help. */
export class ReadingFault extends Error {
  constructor(
    readonly code: 'no-capture' | 'no-text' | 'busy-stream' | 'overtaken' | 'model-away',
    message: string,
    readonly retry: 'later' | 'never',
  ) {
    super(message);
    this.name = 'ReadingFault';
  }
}
