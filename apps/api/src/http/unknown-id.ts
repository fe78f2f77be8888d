import { ProblemFault } from './problem.js';

/** The answer for an id that stands for nothing: `what` as in "article". */
export function unknownId(what: string, id: string): ProblemFault {
  return new ProblemFault('unknown-id', `There is no ${what} with the id ${JSON.stringify(id)}. Lists give the ids that exist.`);
}
