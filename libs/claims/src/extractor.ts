import type { Knowledge } from './knowledge.js';

/** The extractor's name and version, recorded with every claim. The version changes with every change of what is read from a text. */
export const EXTRACTOR = Object.freeze({ name: 'rules', version: '0.1.0' } as const);

/** An extractor's name and version, told apart by the state of the operator's lexicon that it read with: "0.1.0+lexicon.3". */
export function extractorWith<E extends { name: string; version: string }>(
  extractor: E,
  { state }: Knowledge,
): { name: string; version: string } {
  return state === 0 ? extractor : { name: extractor.name, version: `${extractor.version}+lexicon.${state}` };
}
