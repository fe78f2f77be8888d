import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * Fastify's `onSend` hook: gives every JSON answer to a GET of `/v1/` an ETag, and answers 304 where the client has it already.
 *
 * The ETag is weak, over everything but `asOf`: with each record the position moves, and a client that polls should be told "as before" while what it sees is the
 * same. The position goes along in `Hearsay-Position`, on a 304 too.
 */
export function answerConditionally(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: null, payload?: unknown) => void,
): void {
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (!reads && !reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  if (!reads || typeof payload !== 'string' || !request.url.startsWith('/v1/')) return done(null, payload);
  if (reply.statusCode !== 200 || !String(reply.getHeader('content-type')).startsWith('application/json')) return done(null, payload);
  // Quotation marks inside values are escaped, so this cannot be part of one.
  const asOf = /,"asOf":\{"position":(\d+)\}/.exec(payload);
  const etag = `W/"${createHash('sha256')
    .update(payload.replace(asOf?.[0] ?? '', ''))
    .digest('base64url')
    .slice(0, 27)}"`;
  // `private` where a key decided: a shared cache must not hand the answer on.
  const shared = request.headers.authorization === undefined ? 'public' : 'private';
  void reply.headers({ etag, 'cache-control': `${shared}, no-cache` });
  if (asOf?.[1] !== undefined) void reply.header('hearsay-position', asOf[1]);
  if (!matches(request.headers['if-none-match'], etag)) return done(null, payload);
  void reply.status(304).removeHeader('content-type').removeHeader('content-length');
  done(null, '');
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const bare = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.split(',').some((tag) => tag.trim() === '*' || bare(tag) === bare(etag));
}
