import { wordSet } from './word-set.js';

/** What carries somebody's words: "said in a statement", "told reporters by telephone". */
export const MESSAGES = wordSet(
  'statement message video post letter email e-mail release communique communiqué interview speech recording bulletin broadcast note phone telephone text fax radio tweet briefing telegram memo report',
);
