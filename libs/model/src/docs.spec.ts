import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { MODEL_FAULTS } from './faults.js';
import { DROP_REASONS } from './ground/drop.js';

const docs = readFileSync('docs/model-extractor.md', 'utf8');
/** The words in code marks in the first cells of the table below a heading. */
const firstCells = (heading: string): string[] =>
  docs
    .split(`\n## ${heading}\n`)[1]!
    .split('\n## ')[0]!
    .split('\n')
    .flatMap((line) => [...(/^\| (`.*?) \|/.exec(line)?.[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, word]) => word!))
    .toSorted((a, b) => (a < b ? -1 : 1));
const inOrder = (words: readonly string[]): string[] => words.toSorted((a, b) => (a < b ? -1 : 1));

describe('docs/model-extractor.md', () => {
  it('explains every reason to drop a claim, and no other', () => {
    expect(firstCells('What is dropped')).toEqual(inOrder(DROP_REASONS));
  });

  it('explains every reason to let the rules read, and no other', () => {
    const reasons = [...MODEL_FAULTS.filter((code) => code !== 'stopped'), 'nothing-held', 'silent'];
    expect(firstCells('When the rules stand in')).toEqual(inOrder(reasons));
  });
});
