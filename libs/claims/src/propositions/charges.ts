import type { Clause, Parse } from '../grammar/clause.js';

const DUTY =
  /^(?:secure|protect|guard|ensure|oversee|lead|run|monitor|maintain|train|build|enforce|keep|coordinate|prevent|provide|defend|manage|supervise|restore|rebuild)$/u;

/** "Is charged with securing the capital": what the gerund tells is a duty, and no crime. */
export const isDuty = ({ verb }: Clause): boolean => DUTY.test(verb.word);

/** Whether what somebody is charged with is a duty. */
export const chargesWithDuty = ({ clauses }: Parse, { index, verb }: Clause): boolean =>
  verb.word === 'charge' && clauses.some((c) => c.kind === 'gerund' && c.parent === index && isDuty(c));
