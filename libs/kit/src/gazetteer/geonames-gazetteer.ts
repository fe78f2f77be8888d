import { foldPlaceName, transliterationKey, type Gazetteer, type GazetteerEntry } from '@hearsay/claims';
import { CitiesFile, type CityRow } from './cities-file.js';
import { EXONYMS } from './exonyms.js';
import { REGIONS } from './regions.js';

/** Slots of the two hash tables: the next power of two above twice the rows, so that chains stay short. */
const SLOTS = 1 << 19;
/** Countries whose names reach English by transliteration, where the coarse key helps more than it confuses. */
const TRANSLITERATED = new Set(
  'AE AF AM AZ BH BY CN DJ DZ EG ER ET GE IL IN IQ IR JO KG KW KZ LB LY MA ML MM MR NE NG OM PK PS QA RU SA SD SO SS SY TD TJ TM TN UA UZ YE'.split(
    ' ',
  ),
);
const KINDS = { PPLC: 2, PPLA: 1 } as Readonly<Record<string, 0 | 1 | 2 | undefined>>;

/**
 * The gazetteer over GeoNames' populated places of a thousand people and more, its first-level divisions, and English names.
 *
 * It keeps the package's bytes and two open hash tables of row numbers (about 18 MB in all) instead of objects, and decodes the few
 * rows that a name leads to.
 */
export class GeonamesGazetteer implements Gazetteer {
  private readonly file: CitiesFile;
  private readonly exact = new Int32Array(SLOTS);
  private readonly coarse = new Int32Array(SLOTS);
  private readonly regions = new Map<string, string[]>();
  private readonly seats = new Map<string, number>();
  private readonly found = new Map<string, readonly GazetteerEntry[]>();

  constructor(bytes: Uint8Array) {
    this.file = new CitiesFile(bytes, (...row) => this.addRow(...row));
    for (const [country, list] of Object.entries(REGIONS)) {
      for (const pair of list.split('|')) {
        const blank = pair.indexOf(' ');
        this.addRegion(country, pair.slice(0, blank), pair.slice(blank + 1));
      }
    }
    for (const [name, target] of EXONYMS) {
      if (target.region !== undefined) this.addRegion(target.country, target.region, name);
    }
  }

  find(name: string): readonly GazetteerEntry[] {
    const key = foldPlaceName(name);
    if (key === '') return [];
    const known = this.found.get(key);
    if (known) return known;
    const entries = this.look(key);
    // Texts ask for the same names again and again; a bound keeps a stream of made-up names from filling the memory.
    if (this.found.size > 20_000) this.found.clear();
    this.found.set(key, entries);
    return entries;
  }

  country(code: string): GazetteerEntry | null {
    const seat = this.seats.get(code);
    if (seat === undefined) return null;
    return { ...this.entry(seat, this.file.row(seat)), kind: 'country' };
  }

  private look(key: string): GazetteerEntry[] {
    const exonym = EXONYMS.get(key);
    const entries: GazetteerEntry[] = [];
    if (exonym?.town !== undefined) entries.push(...this.towns(foldPlaceName(exonym.town)).filter((e) => e.country === exonym.country));
    for (const region of this.regions.get(key) ?? []) {
      const seat = this.seats.get(region);
      if (seat !== undefined) entries.push({ ...this.entry(seat, this.file.row(seat)), name: key, kind: 'region' });
    }
    if (exonym === undefined) entries.push(...this.towns(key));
    if (entries.length === 0 && key.startsWith('al ')) entries.push(...this.towns(key.slice(3)));
    if (entries.length === 0 && !key.startsWith('al ')) entries.push(...this.towns(`al ${key}`));
    if (entries.length === 0) entries.push(...this.transliterated(key));
    const seen = new Set<string>();
    return entries
      .filter((e) => {
        const id = `${e.kind} ${e.geonameId}`;
        return !seen.has(id) && seen.add(id);
      })
      .sort((a, b) => b.population - a.population || Number(a.kind === 'region') - Number(b.kind === 'region'));
  }

  private towns(key: string): GazetteerEntry[] {
    return this.rows(this.exact, key, (name) => foldPlaceName(name) === key);
  }

  private transliterated(key: string): GazetteerEntry[] {
    const coarse = transliterationKey(key);
    // Three letters of a skeleton agree too often by chance.
    if (coarse.length < 4 || key.length < 5) return [];
    return this.rows(this.coarse, coarse, (name) => transliterationKey(foldPlaceName(name)) === coarse).filter((e) =>
      TRANSLITERATED.has(e.country),
    );
  }

  private rows(table: Int32Array, key: string, same: (name: string) => boolean): GazetteerEntry[] {
    const out: GazetteerEntry[] = [];
    for (let slot = hash(key); table[slot] !== 0 && out.length < 64; slot = (slot + 1) & (SLOTS - 1)) {
      const index = (table[slot] ?? 1) - 1;
      const row = this.file.row(index);
      if (same(row.name)) out.push(this.entry(index, row));
    }
    return out;
  }

  private addRow(index: number, name: string, country: string, featureCode: string, region: () => string): void {
    const key = foldPlaceName(name);
    put(this.exact, key, index);
    if (TRANSLITERATED.has(country)) put(this.coarse, transliterationKey(key), index);
    const seat = KINDS[featureCode];
    if (seat === undefined) return;
    const code = `${country}.${region()}`;
    if (!this.seats.has(code)) this.seats.set(code, index);
    if (seat === 2) this.seats.set(country, index);
  }

  private addRegion(country: string, code: string, name: string): void {
    const key = foldPlaceName(name);
    const list = this.regions.get(key);
    const region = `${country}.${code}`;
    if (list) list.push(region);
    else this.regions.set(key, [region]);
  }

  private entry(index: number, row: CityRow): GazetteerEntry {
    return {
      geonameId: row.geonameId,
      name: row.name,
      lat: (this.file.lat[index] ?? 0) / 1e5,
      lon: (this.file.lon[index] ?? 0) / 1e5,
      country: row.country,
      region: row.region,
      population: row.population,
      kind: 'town',
      seat: KINDS[row.featureCode] ?? 0,
    };
  }
}

function put(table: Int32Array, key: string, index: number): void {
  let slot = hash(key);
  while (table[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
  table[slot] = index + 1;
}

/** FNV-1a over UTF-16 units. */
function hash(key: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) & (SLOTS - 1);
}
