import { z } from 'zod';

/** Every problem that the API can answer with: its code, HTTP status and title. docs/api.md lists the same, which a test compares. */
export const PROBLEMS = {
  'invalid-input': [400, 'The request has a value that cannot be used'],
  'malformed-request': [400, 'The request cannot be read'],
  'no-key': [401, 'A key is needed'],
  'unknown-key': [401, 'The key is not known'],
  'scope-missing': [403, 'The key does not reach so far'],
  'unknown-route': [404, 'There is no such route'],
  'unknown-id': [404, 'There is nothing with this id'],
  'method-not-allowed': [405, 'The route does not take this method'],
  conflict: [409, 'The state has changed, or does not allow this'],
  erased: [410, 'The bytes were erased'],
  stale: [412, 'The state is newer than the one that was decided on'],
  'body-too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'The body is not JSON'],
  'key-reused': [422, 'The key belongs to another command'],
  'headers-too-large': [431, 'The headers are too large'],
  'too-many-requests': [429, 'Too many requests'],
  internal: [500, 'Something went wrong here'],
  unavailable: [503, 'A part that this needs does not answer now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ProblemCode = keyof typeof PROBLEMS;

/** RFC 9457 problem details. */
export const Problem = z
  .object({
    type: z.string().meta({ description: '`urn:hearsay:problem:` and the code.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string().meta({ description: 'What is wrong here, with the value, and what to do.' }),
    code: z.enum(Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]]),
    request: z.string().meta({ description: 'The id of the request, as in the log.' }),
    errors: z
      .array(
        z.object({
          in: z.enum(['query', 'path', 'body', 'header']),
          name: z.string(),
          value: z.string().nullable().meta({ description: 'As it was given, shortened; null where it is missing.' }),
          problem: z.string(),
          remedy: z.string(),
        }),
      )
      .optional()
      .meta({ description: 'Each value that cannot be used.' }),
    current: z.unknown().optional().meta({ description: 'Only of `stale`: the row as it is now; the header ETag is its own.' }),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof Problem>;
export type InputError = NonNullable<Problem['errors']>[number];

/** A request that ends in a problem. The filter turns it into the answer. */
export class ProblemFault extends Error {
  readonly status: number;

  constructor(
    readonly code: ProblemCode,
    readonly detail: string,
    readonly more: { errors?: InputError[]; current?: unknown; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.name = 'ProblemFault';
    this.status = PROBLEMS[code][0];
  }
}

export function problemOf(fault: ProblemFault, request: string): Problem {
  const [status, title] = PROBLEMS[fault.code];
  return {
    type: `urn:hearsay:problem:${fault.code}`,
    title,
    status,
    detail: fault.detail,
    code: fault.code,
    request,
    ...(fault.more.errors === undefined ? {} : { errors: fault.more.errors }),
    ...(fault.more.current === undefined ? {} : { current: fault.more.current }),
  };
}
