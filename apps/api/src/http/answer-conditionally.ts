import type { FastifyReply, FastifyRequest } from 'fastify';
import { AS_OF, etagOf, namesEtag } from './etag-of.js';

/**
 * Fastify's `onSend` hook: gives every JSON answer to a GET of `/v1/` an ETag, and answers 304 where the client has it already.
 * The position goes along in `Hearsay-Position`, on a 304 too.
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
  const asOf = AS_OF.exec(payload);
  const etag = etagOf(payload);
  // `private` where a key decided: a shared cache must not hand the answer on.
  const shared = request.headers.authorization === undefined ? 'public' : 'private';
  void reply.headers({ etag, 'cache-control': `${shared}, no-cache` });
  if (asOf?.[1] !== undefined) void reply.header('hearsay-position', asOf[1]);
  const known = request.headers['if-none-match'];
  if (known === undefined || !namesEtag(known, etag)) return done(null, payload);
  void reply.status(304).removeHeader('content-type').removeHeader('content-length');
  done(null, '');
}
