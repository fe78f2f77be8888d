import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { ProblemFault, problemOf } from './problem.js';

/** Answers what is not even HTTP, on the bare socket: no request exists yet, so no filter ever sees it. */
export function answerUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const fault =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? new ProblemFault(
          'headers-too-large',
          'The headers have more than 16 KiB. Send fewer or shorter ones; a filter that is so long must be split.',
        )
      : new ProblemFault('malformed-request', 'This is not a well-formed HTTP request.');
  const body = JSON.stringify(problemOf(fault, randomUUID()));
  socket.end(
    [
      `HTTP/1.1 ${fault.status} ${fault.code}`,
      'content-type: application/problem+json',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}
