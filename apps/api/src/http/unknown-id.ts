import { ProblemFault } from './problem.js';

/** The answer for an id that stands for nothing: `what` as in "article". */
export function unknownId(what: string, id: string): ProblemFault {
  return new ProblemFault('unknown-id', `There is no ${what} with the id ${JSON.stringify(id)}. Lists give the ids that exist.`);
}

/** The same for a read that may have asked for the past. */
export function unknownThen(what: string, id: string, past: { knownAt?: unknown; publishedBy?: unknown }): ProblemFault {
  if (past.knownAt === undefined && past.publishedBy === undefined) return unknownId(what, id);
  return new ProblemFault(
    'unknown-id',
    `There was no ${what} with the id ${JSON.stringify(id)} by then. Leave out knownAt and publishedBy to see whether there is one now.`,
  );
}
