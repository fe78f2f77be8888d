import type { GazetteerEntry } from './gazetteer.js';

/**
 * Of several places of one name the one meant: in a country that the text speaks of, then the bigger one; null where nothing speaks for
 * any of them (a small place in a country that the text does not name).
 */
export function chooseEntry(
  entries: readonly GazetteerEntry[],
  context: ReadonlyMap<string, number>,
  within?: string | null,
): GazetteerEntry | null {
  let best: GazetteerEntry | null = null;
  let most = -1;
  for (const entry of entries) {
    const named = context.get(entry.country) ?? 0;
    if (named === 0 && entry.population < 100_000 && entry.country !== within && entry.meant !== true) continue;
    const score =
      (entry.country === within ? 100 : 0) +
      (named > 0 ? 20 + 4 * Math.log2(1 + named) : 0) +
      2 * Math.log10(1 + entry.population) +
      entry.seat;
    if (score > most) [best, most] = [entry, score];
  }
  return best;
}
