/** Shingles that must be comparable: fewer are a common phrase, not a copy. */
const FEWEST = 6;

/**
 * The sampling rates of fingerprints: all shingles of a short text, one in 4 of a longer one, one in 16 of a long one. A sampled hash is a multiple of its rate,
 * so the rate can be read off the hashes, and a denser fingerprint can be thinned to a coarser one.
 */
export const SAMPLING_RATES = [1, 4, 16] as const;

/** The rate at which a fingerprint was sampled: the coarsest that all of its hashes are multiples of. */
function rateOf(fingerprint: readonly number[]): number {
  return SAMPLING_RATES.findLast((rate) => fingerprint.every((hash) => (hash & (rate - 1)) === 0)) ?? 1;
}

/**
 * The share of the smaller fingerprint that the other holds too, from 0 to 1, at the coarser rate of the two; 0 where too little can be compared. Both ascending, as
 * an `ArticleCaptured` has them.
 */
export function containment(a: readonly number[], b: readonly number[]): number {
  const coarser = Math.max(rateOf(a), rateOf(b)) - 1;
  const [left, right] = [a, b].map((hashes) => hashes.filter((hash) => (hash & coarser) === 0)) as [number[], number[]];
  const smaller = Math.min(left.length, right.length);
  if (smaller < FEWEST) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const [x, y] = [left[i]!, right[j]!];
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared / smaller;
}
