/** A populated place, a region or a country that a gazetteer knows. Degrees are WGS 84. */
export interface GazetteerEntry {
  /** GeoNames id; regions and countries carry that of their seat, which their coordinates are, too. */
  geonameId: number;
  name: string;
  lat: number;
  lon: number;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** First-level division, by GeoNames' code, unique with `country`. */
  region: string;
  population: number;
  kind: 'town' | 'region' | 'country';
  /** 2 for the capital of a state, 1 for the seat of a first-level division, else 0. */
  seat: 0 | 1 | 2;
  /** An operator said that this place is meant, however small it is. */
  meant?: true;
}

/** What the extractor asks of a gazetteer. Pure code takes it as an argument; `@hearsay/kit` loads one. */
export interface Gazetteer {
  /** Every place of that name, spelling variants folded, the most populous first; empty where none is known. */
  find(name: string): readonly GazetteerEntry[];
  /** The state with that ISO 3166-1 alpha-2 code, at its capital; null where it has none. */
  country(code: string): GazetteerEntry | null;
}
