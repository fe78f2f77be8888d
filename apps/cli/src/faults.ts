/** A wrong use or an input that cannot be served; the message names the value and the remedy. */
export class CommandFault extends Error {
  constructor(
    readonly code: 'bad-option' | 'unreadable-file' | 'unknown-id' | 'not-sound',
    message: string,
  ) {
    super(message);
  }
}

/** Why a file could not be read, in words where the reason is a common one. */
export function unreadableBecause({ code, message }: { code?: string | undefined; message: string }): string {
  const words: Record<string, string> = {
    EACCES: 'this user may not read it',
    EISDIR: 'it is a folder; name the files in it',
    ENOENT: 'there is no such file',
  };
  return words[code ?? ''] ?? message;
}
