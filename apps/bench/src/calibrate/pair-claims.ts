import type { Claim } from '@hearsay/vocabulary';
import type { GoldClaim } from './gold.js';

interface Span {
  start: number;
  end: number;
}

const shared = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const overlap = (a: Span, b: Span): number => shared(a, b) / Math.min(a.end - a.start, b.end - b.start);
const union = (a: Span, b: Span): number => shared(a, b) / (Math.max(a.end, b.end) - Math.min(a.start, b.start));

/**
 * Which of the read claims are right: paired one to one with annotated ones, best pair first, where the spans overlap by at least half of the shorter one, and
 * of the same type. The best pair is the one that agrees in most slots, then in most of its span.
 */
export function rightOf(read: readonly Claim[], gold: readonly GoldClaim[]): boolean[] {
  const pairs = gold.flatMap((g, i) =>
    read.flatMap((r, j) => (overlap(g, r) < 0.5 ? [] : [{ i, j, score: agreement(g, r) + union(g, r) }])),
  );
  pairs.sort((a, b) => b.score - a.score);
  const [goldTaken, right] = [new Set<number>(), read.map((): boolean | null => null)];
  for (const { i, j } of pairs) {
    if (goldTaken.has(i) || right[j] !== null) continue;
    goldTaken.add(i);
    right[j] = gold[i]!.type === read[j]!.type;
  }
  return right.map((is) => is === true);
}

function agreement(gold: GoldClaim, read: Claim): number {
  const same = (facts: readonly boolean[]): number => facts.filter(Boolean).length;
  const met = <T extends Span>(wanted: readonly T[], found: readonly T[], equal: (a: T, b: T) => boolean): number =>
    wanted.filter((w) => found.some((f) => overlap(w, f) >= 0.5 && equal(w, f))).length;
  return (
    same([
      gold.type === read.type,
      gold.stance === read.stance && gold.stance !== 'asserts',
      gold.certainty === read.certainty && gold.certainty !== 'stated',
      gold.polarity === read.polarity && gold.polarity !== 'affirmed',
    ]) +
    met(gold.actors, read.actors, (a, b) => a.role === b.role) +
    met(gold.attribution, read.attribution, () => true) +
    met(gold.quantities, read.quantities, (a, b) => a.kind === b.kind && a.low === b.low && a.high === b.high)
  );
}
