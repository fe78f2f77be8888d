/** A wrong use or an input that cannot be served; the message names the value and the remedy. */
export class CommandFault extends Error {
  constructor(
    readonly code: 'bad-option' | 'unreadable-file' | 'unknown-id' | 'not-sound',
    message: string,
  ) {
    super(message);
  }
}
