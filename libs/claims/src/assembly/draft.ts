import type { Claim } from '@hearsay/vocabulary';
import type { Evidence } from '../confidence/evidence.js';

/** A claim and the names of the rules that made it. */
export interface Assembled {
  claim: Claim;
  sentence: number;
  rules: string[];
  /** What its confidence rests on. */
  evidence: Evidence;
}

/** A claim on its way; its confidence is the weight of its rule so far. */
export type Draft = Omit<Assembled, 'evidence'>;
