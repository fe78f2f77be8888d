import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ProblemFault } from './problem.js';

const callers = new WeakMap<object, string>();

/** Remembers whose key a request came with. */
export function nameCaller(request: FastifyRequest, key: string): void {
  callers.set(request, key);
}

/**
 * Who asks, and the cause that makes the command's records one however often it is sent: its `Idempotency-Key`, bound to the key's name and the route; without one,
 * each request is a command of its own.
 *
 * @throws ProblemFault where the header cannot be used.
 */
export function commandOf(request: FastifyRequest): { who: string; cause: string } {
  const name = callers.get(request) ?? 'nobody';
  const given = request.headers['idempotency-key'];
  if (given === undefined) return { who: `key:${name}`, cause: `request:${randomUUID()}` };
  if (typeof given !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(given)) {
    const problem = 'it is not 1 to 200 printable ASCII characters without spaces';
    const remedy = 'Send a UUID, and the same one when the same command is sent again.';
    throw new ProblemFault('invalid-input', `idempotency-key: ${problem}. ${remedy}`, {
      errors: [{ in: 'header', name: 'idempotency-key', value: String(given).slice(0, 200), problem, remedy }],
    });
  }
  return { who: `key:${name}`, cause: `command:${name}:${request.method} ${request.url.split('?')[0]}:${given}` };
}
