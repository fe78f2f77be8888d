import { runsOf, type Changed, type Collection, type View } from '@hearsay/views';
import type { AnyRecord } from '@hearsay/vocabulary';
import type pg from 'pg';
import { copyDocs } from './copy-docs.js';
import { Folder } from './folder.js';
import { readRecalled } from './read-recalled.js';
import { CAN_LZ4, createIndexes, createKeys, createTables, dropTables, load, SHADOW } from './view-tables.sql.js';
import { writeDocs } from './write-docs.js';

/** From here on COPY costs less than an upsert. */
const COPY_FROM_DOCUMENTS = 50;

/** Records of a page of what a switch of extractors recalls. */
const PAGE = 5_000;

/** How far a rebuild is. */
export interface Progress {
  readonly position: number;
  readonly records: number;
  /** Rows written, in all. */
  readonly documents: number;
}

/** The tables that a rebuild fills beside the live ones. */
export class Shadow {
  at: Progress = { position: 0, records: 0, documents: 0 };
  private readonly folder: Folder;
  private keyed = false;

  /** @param lanes connections that fill and index at a time; what is folded after `index` goes through the first alone, so that it can be in a transaction. */
  constructor(
    private readonly view: View,
    private readonly keep: number,
    private readonly lanes: readonly [pg.ClientBase, ...pg.ClientBase[]],
  ) {
    this.folder = new Folder(view, load(view, SHADOW), keep, true);
  }

  /** Makes them empty; what an earlier rebuild left is cleared away. */
  async create(): Promise<void> {
    const [client] = this.lanes;
    const { rows } = await client.query<{ lz4: boolean }>(CAN_LZ4);
    const compression = rows[0]?.lz4 === true ? 'lz4' : 'default';
    await client.query(`${dropTables(this.view, SHADOW)};\n${createTables(this.view, SHADOW, compression)}`);
  }

  /** Folds records on. As long as all documents fit into memory nothing is written; from then on each batch is. */
  async fold(records: readonly AnyRecord[]): Promise<void> {
    for (const run of runsOf(this.view, records)) {
      await this.foldRun(run.records);
      if (run.recall !== null) for await (const page of readRecalled(this.lanes[0], run, PAGE)) await this.foldRun(page);
    }
  }

  private async foldRun(records: readonly AnyRecord[]): Promise<void> {
    const [client] = this.lanes;
    const { docs } = this.folder;
    await this.folder.fold(records, client, async (part) => {
      const { position, records: folded } = this.at;
      // What a switch recalls was recorded before it.
      this.at = { ...this.at, position: Math.max(position, part.at(-1)?.position ?? 0), records: folded + part.length };
      if (!docs.isComplete) await this.write([client]);
      else if (docs.size > this.keep) {
        await this.write(this.lanes);
        await this.addKeys();
      }
    });
  }

  /** Writes what is left in memory, and makes keys, and of some tables the indexes and statistics. */
  async index(collections: readonly Collection[]): Promise<void> {
    await this.write(this.lanes);
    await this.addKeys();
    await this.inLanes(collections.flatMap((collection) => createIndexes(collection, SHADOW)));
    await this.inLanes(collections.map(({ name }) => `analyze view."${name}${SHADOW}"`));
  }

  /** The tables hold no more than at an earlier point: a transaction was lost. */
  goBack(to: Progress): void {
    this.at = to;
    this.folder.forget();
  }

  private async addKeys(): Promise<void> {
    if (this.keyed) return;
    await this.inLanes(this.view.collections.map((collection) => createKeys(collection, SHADOW)));
    this.keyed = true;
  }

  /** New documents by COPY, the others by an upsert. */
  private async write(lanes: readonly pg.ClientBase[]): Promise<void> {
    const changed = this.folder.docs.changed();
    const copies: { collection: Collection; documents: Changed[] }[] = [];
    for (const collection of this.view.collections) {
      const documents = changed.get(collection.name) ?? [];
      const fresh = documents.filter(([, , isFresh]) => isFresh);
      if (fresh.length === 0 || (this.keyed && fresh.length < COPY_FROM_DOCUMENTS)) continue;
      copies.push({ collection, documents: fresh });
      changed.set(
        collection.name,
        documents.filter(([, , isFresh]) => !isFresh),
      );
    }
    // The largest first, so that the lanes end at about the same time.
    copies.sort((a, b) => b.documents.length * width(b.collection) - a.documents.length * width(a.collection));
    await inTurns(lanes, copies, (client, { collection, documents }) => copyDocs(client, collection, documents, SHADOW));
    const copied = copies.reduce((sum, { documents }) => sum + documents.length, 0);
    const written = await writeDocs(this.lanes[0], this.view, changed, SHADOW);
    this.at = { ...this.at, documents: this.at.documents + copied + written };
    this.folder.kept();
  }

  private inLanes(statements: readonly string[]): Promise<void> {
    return inTurns(this.lanes, statements, async (client, statement) => void (await client.query(statement)));
  }
}

/** A rough measure of what a row of a collection costs: tables with columns hold the large documents. */
function width({ columns }: Collection): number {
  return 1 + columns.length;
}

/** Each lane takes the next item as soon as it is free. A failure stops them all, and is thrown when they have stopped. */
async function inTurns<Item>(
  lanes: readonly pg.ClientBase[],
  items: readonly Item[],
  work: (client: pg.ClientBase, item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const done = await Promise.allSettled(
    lanes.map(async (client) => {
      try {
        for (let item = left.shift(); item !== undefined; item = left.shift()) await work(client, item);
      } catch (error) {
        left.length = 0;
        throw error;
      }
    }),
  );
  for (const lane of done) if (lane.status === 'rejected') throw lane.reason;
}
