import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { ProblemFault, problemOf } from './problem.js';
import { SECURITY_HEADERS } from './security-headers.js';

/** Answers a URL that Fastify cannot even look up (a broken escape, a parameter too long): neither hooks nor filters run for it. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const fault =
    error.code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? new ProblemFault('unknown-id', 'There is nothing with an id of so many characters. Lists give the ids that exist.')
      : new ProblemFault(
          'malformed-request',
          `${JSON.stringify(request.raw.url?.slice(0, 200))} is not a well-formed path. Escape "%" as "%25".`,
        );
  void reply
    .status(fault.status)
    .headers({ ...SECURITY_HEADERS, 'cache-control': 'no-store' })
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(fault, String(request.id))));
}
