import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { emptyKnowledge, explainClaims } from '../index.js';
import { CALIBRATION } from './calibration.js';
import { confidenceOf } from './confidence.js';

describe('confidenceOf', () => {
  it('stays within its bounds for any evidence, in hundredths', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom(...Object.keys(CALIBRATION.terms), 'rule of nobody', '__proto__'),
          fc.double({ min: -5, max: 5, noNaN: true }),
        ),
        (evidence) => {
          const confidence = confidenceOf(evidence);
          expect(confidence).toBeGreaterThanOrEqual(0.01);
          expect(confidence).toBeLessThanOrEqual(0.99);
          expect(Math.abs(confidence * 100 - Math.round(confidence * 100))).toBeLessThan(1e-9);
        },
      ),
    );
  });

  it('weighs the evidence that the calibration knows and passes over the rest', () => {
    const made = { base: -1, terms: { agent: 1 } };
    expect(confidenceOf({}, made)).toBe(0.27);
    expect(confidenceOf({ agent: 1, 'rule of nobody': 1 }, made)).toBe(0.5);
  });

  it('trusts a plain report of a named agent and target more than a judgement without parties', () => {
    const of = (text: string): number[] => {
      const read = explainClaims({ article: 'a', revision: 1, text, outlet: null, publishedAt: null }, emptyKnowledge);
      return read.kind === 'read' ? read.claims.map((claim) => claim.confidence) : [];
    };
    const [report] = of('Northern Front rebels attacked government troops near Tarn.');
    const [plain] = of('There was shelling again and everybody heard it.');
    expect(report).toBeGreaterThan(plain ?? 0);
  });
});
