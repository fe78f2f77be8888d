import { wordSet } from './word-set.js';

/** Gerunds of what parties are accused of, which describe no noun behind them: "accused the government of arming militias". */
export const CHARGED = wordSet(
  'arming funding financing bankrolling backing harbouring harboring sheltering supplying sponsoring recruiting smuggling aiding abetting fuelling fueling inciting looting abducting kidnapping using committing violating supporting helping providing',
);
