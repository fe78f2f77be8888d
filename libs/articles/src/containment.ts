/** The share of the smaller fingerprint that the other holds too, from 0 to 1. Both ascending. */
export function containment(_a: readonly number[], _b: readonly number[]): number {
  return 0;
}
