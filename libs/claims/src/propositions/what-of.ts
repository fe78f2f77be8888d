import type { Chunk } from '../grammar/chunk.js';
import { nounGroup } from '../grammar/noun-group.js';

/** The noun behind "of", past whoever did it: "the pounding of Tarn", "the suspension by Turkey of all aid". */
export function whatOf(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at + 1]?.word === 'of') return chunks[at + 2]?.kind === 'np' ? at + 2 : null;
  if (chunks[at + 1]?.word !== 'by' || chunks[at + 2]?.kind !== 'np') return null;
  const last = nounGroup(chunks, at + 2).at(-1)!;
  return chunks[last + 1]?.word === 'of' && chunks[last + 2]?.kind === 'np' ? last + 2 : null;
}
