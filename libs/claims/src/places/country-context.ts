import type { NameMatch } from '../actors/match-names.js';

/** How often a text speaks of each country, by ISO 3166-1 alpha-2: states, nationalities, capitals, regions and actors of a country. */
export function countryContext(names: readonly NameMatch[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const { entry } of names) {
    if (entry.country === null) continue;
    // An actor tells less of where it happens than a place does.
    const weight = entry.kind === 'region' || entry.kind === 'capital' || entry.kind === 'state' || entry.kind === 'demonym' ? 1 : 0.5;
    out.set(entry.country, (out.get(entry.country) ?? 0) + weight);
  }
  return out;
}
