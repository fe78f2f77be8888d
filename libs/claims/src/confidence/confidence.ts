import { CALIBRATION } from './calibration.js';
import type { Evidence } from './evidence.js';

/**
 * How likely a claim with this evidence is right, in hundredths from 0.01 to 0.99: its span that of a claim an annotator found, its type the same. A logistic
 * function of the evidence, fitted to annotated articles; evidence that the calibration has not met says nothing.
 */
export function confidenceOf(evidence: Evidence, { base, terms }: Pick<typeof CALIBRATION, 'base' | 'terms'> = CALIBRATION): number {
  let logit = base;
  for (const name in evidence) if (Object.hasOwn(terms, name)) logit += terms[name]! * evidence[name]!;
  const likelihood = 1 / (1 + Math.exp(-logit));
  return Math.round(Math.min(0.99, Math.max(0.01, likelihood)) * 100) / 100;
}
