import { joinSubtrees, recordLeaf, subtreesOf, treeHash, type LeafRange, type Subtree } from '@hearsay/proof';
import type { Database } from '../database/database.js';
import { StoreFault } from '../faults.js';
import { STORED_LEVEL, recordsAsSealed } from './seal-row.js';
import { SUBTREES } from './seal.sql.js';

const CHUNK = 2 ** STORED_LEVEL;

/** Reads tree hashes of the sealed log: large subtrees as they were stored, small ones from their records. */
export class TreeReader {
  readonly #db: Database;
  /** Leaf hashes by the number of their chunk. */
  readonly #chunks = new Map<number, Uint8Array[]>();

  constructor(db: Database) {
    this.#db = db;
  }

  /** The tree hashes of ranges as `inclusionRanges` and `consistencyRanges` give them. @throws StoreFault `seal-broken` where a stored hash is missing. */
  async hashes(ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
    const stored = await this.#stored(ranges.flatMap(subtreesOf).filter(({ level }) => level >= STORED_LEVEL));
    const hashes: Uint8Array[] = [];
    for (const range of ranges) {
      const parts: Uint8Array[] = [];
      for (const subtree of subtreesOf(range)) parts.push(subtree.level >= STORED_LEVEL ? stored(subtree) : await this.#computed(subtree));
      hashes.push(joinSubtrees(parts));
    }
    return hashes;
  }

  async #stored(subtrees: readonly Subtree[]): Promise<(subtree: Subtree) => Uint8Array> {
    const rows =
      subtrees.length === 0
        ? []
        : await this.#db.query<Subtree & { hash: Buffer }>(SUBTREES, [subtrees.map((s) => s.level), subtrees.map((s) => s.index)]);
    const found = new Map(rows.map(({ level, index, hash }) => [`${level}/${index}`, hash]));
    return ({ level, index }) => {
      const hash = found.get(`${level}/${index}`);
      if (hash === undefined)
        throw new StoreFault('seal-broken', `the subtree ${index} of level ${level} is not in log.subtree. Run hearsay verify.`, 'never');
      return hash;
    };
  }

  async #computed({ level, index }: Subtree): Promise<Uint8Array> {
    const width = 2 ** level;
    const first = index * width;
    const chunk = Math.floor(first / CHUNK);
    const leaves = this.#chunks.get(chunk) ?? (await this.#read(chunk));
    this.#chunks.set(chunk, leaves);
    let hashes = leaves.slice(first - chunk * CHUNK, first - chunk * CHUNK + width);
    if (hashes.length < width)
      throw new StoreFault('seal-broken', `records from ${first + 1} to ${first + width} are missing. Run hearsay verify.`, 'never');
    while (hashes.length > 1) hashes = hashes.flatMap((hash, i) => (i % 2 === 0 ? [treeHash.node(hash, hashes[i + 1]!)] : []));
    return hashes[0]!;
  }

  async #read(chunk: number): Promise<Uint8Array[]> {
    const records = await recordsAsSealed(this.#db, { after: chunk * CHUNK, upTo: (chunk + 1) * CHUNK, limit: CHUNK });
    return records.map((record) => recordLeaf(record));
  }
}
