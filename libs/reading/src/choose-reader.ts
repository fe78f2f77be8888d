import { isRetired, sameExtractor, type Switch } from './epochs.js';
import type { Reader } from './read-revision.js';

/** Who reads now, and for which epoch; null: nobody here may. */
export interface Chosen {
  reader: Reader | null;
  epoch: string | null;
}

/**
 * The reader of the version that was switched to last. Where this process has none of it, the first whose version no switch has taken the place of stands in, as
 * a newer release does until it is switched to; a version that was switched away from reads nothing more.
 */
export function chooseReader(readers: readonly Reader[], switches: readonly Switch[]): Chosen {
  const newest = switches.at(-1);
  if (newest === undefined) return { reader: readers[0] ?? null, epoch: null };
  const own = readers.find(({ extractor }) => sameExtractor(extractor, newest.to));
  return { reader: own ?? readers.find(({ extractor }) => !isRetired(extractor, switches)) ?? null, epoch: newest.epoch };
}
