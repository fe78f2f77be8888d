import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from '@hearsay/kit';
import { ProblemFault, problemOf } from './problem.js';

/** Turns whatever a request ended in into problem details. What nobody expected is logged with its stack and answered without. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: Logger,
    private readonly methodsOf: (path: string) => string[],
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const fault = this.faultOf(error, request);
    if (fault.status >= 500) this.logger.error({ err: error, request: request.id, method: request.method, url: request.url }, fault.code);
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    void reply
      .status(fault.status)
      .headers({ 'cache-control': 'no-store', ...fault.more.headers })
      .type('application/problem+json')
      // As a text: Fastify serialises objects by itself only for types it knows as JSON.
      .send(JSON.stringify(problemOf(fault, String(request.id))));
  }

  private faultOf(error: unknown, request: FastifyRequest): ProblemFault {
    if (error instanceof ProblemFault) return error;
    const status = statusOf(error);
    const message = error instanceof Error ? error.message : String(error);
    const path = request.url.split('?')[0] ?? '';
    if (status === 404) {
      const allowed = this.methodsOf(path);
      if (allowed.length > 0) {
        const detail = `${path} does not take ${request.method}. It takes ${allowed.join(', ')}.`;
        return new ProblemFault('method-not-allowed', detail, { headers: { allow: allowed.join(', ') } });
      }
      return new ProblemFault('unknown-route', `There is no ${path}. /docs lists the routes.`);
    }
    if (status === 413) return new ProblemFault('body-too-large', 'The body has more than 64 KiB. Send less.');
    if (status === 415) {
      const type = request.headers['content-type'] ?? '(none)';
      return new ProblemFault('unsupported-media-type', `The body has the type ${JSON.stringify(type)}. Send it as application/json.`);
    }
    if (status === 429) return new ProblemFault('too-many-requests', message, { headers: retryHeaders(error) });
    if (status >= 400 && status < 500)
      return new ProblemFault('malformed-request', `${message}. Send a well-formed HTTP request, with JSON as its body.`);
    if (isPassing(error)) {
      return new ProblemFault('unavailable', 'The database or the queue does not answer now. Try again in a few seconds.', {
        headers: { 'retry-after': '5' },
      });
    }
    return new ProblemFault(
      'internal',
      `This is a fault of the service, not of the request. Its log tells more under ${String(request.id)}.`,
    );
  }
}

/** Nest and Fastify say the status in their own ways. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : 500;
}

function retryHeaders(error: unknown): Record<string, string> {
  const seconds = (error as { retryAfter?: unknown }).retryAfter;
  return { 'retry-after': typeof seconds === 'number' ? String(seconds) : '60' };
}

/**
 * Connection errors of Node (ECONNREFUSED and its kind), PostgreSQL's classes 08 (connection), 53 (resources) and 57 (intervention) and its 55000 (the database
 * takes no connections), and faults that say `retry: 'later'`; along the chain of causes.
 */
function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, retry } = error as { code?: unknown; retry?: unknown };
  if (retry === 'later' || isPassing(error.cause)) return true;
  if (typeof code !== 'string') return /connection (terminated|timeout)|timeout exceeded when trying to connect/i.test(error.message);
  return (
    /^(08|53|57)[0-9A-Z]{3}$|^55000$/.test(code) ||
    ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH'].includes(code)
  );
}
