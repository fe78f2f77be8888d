import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemFault } from './problem.js';

type Done = (error: Error | null, body?: unknown) => void;

/** A body is JSON in UTF-8, or nothing: a command without fields may come with the header of one that has some. */
export function readBodies(fastify: FastifyInstance): void {
  // Fields by these names can reach what all objects share.
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeContentTypeParser(['text/plain', 'application/json']);
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request: FastifyRequest, bytes: Buffer, done: Done): void => {
    if (bytes.length === 0) return done(null, undefined);
    const read = readJson(bytes);
    if (read.kind === 'refused') return done(new ProblemFault('malformed-request', `The body ${read.why}. Send JSON in UTF-8.`));
    void parse(request, read.text, (error, body) =>
      done(
        error === null
          ? null
          : new ProblemFault('malformed-request', 'The body has a field "__proto__" or "constructor". No command has one: leave it out.'),
        body,
      ),
    );
  });
}

function readJson(bytes: Buffer): { kind: 'json'; text: string } | { kind: 'refused'; why: string } {
  let text: string;
  try {
    // Without the mark that some editors put first. A byte that is no UTF-8 must not end up in the log as a replacement character.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'refused', why: 'is not UTF-8' };
  }
  try {
    JSON.parse(text);
    return { kind: 'json', text };
  } catch (error) {
    return { kind: 'refused', why: `is not JSON: ${(error as Error).message.slice(0, 200)}` };
  }
}
