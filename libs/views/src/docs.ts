export interface DocKey {
  collection: string;
  key: string;
}

/** A document was read that nobody loaded: in a batch of one record a defect of the view's `needs`. */
export class NotLoaded extends Error {
  constructor(
    readonly collection: string,
    readonly key: string,
  ) {
    super(`document ${collection}/${key} was read before it was loaded: the view's needs() must name it`);
    this.name = 'NotLoaded';
  }
}

/** A document that was put since the last `kept`; `fresh`: it is known that nothing was kept under its key before. */
export type Changed = [key: string, doc: object, fresh: boolean];

/** The documents of one collection: null where it is known that there is none. Those not used since the last trim stand apart. */
class Shelf {
  used = new Map<string, object | null>();
  unused = new Map<string, object | null>();
  /** Keys that were put, and whether each is fresh. */
  readonly changes = new Map<string, boolean>();

  get(key: string): object | null | undefined {
    const doc = this.used.get(key);
    if (doc !== undefined || this.unused.size === 0) return doc;
    const found = this.unused.get(key);
    if (found === undefined) return undefined;
    this.unused.delete(key);
    this.used.set(key, found);
    return found;
  }

  has(key: string): boolean {
    return this.used.has(key) || this.unused.has(key);
  }

  set(key: string, doc: object | null): void {
    if (this.unused.size > 0) this.unused.delete(key);
    this.used.set(key, doc);
  }

  /** @param complete what is not here does not exist. */
  put(key: string, doc: object, complete: boolean): void {
    if (!this.changes.has(key)) {
      const before = this.get(key);
      this.changes.set(key, before === null || (before === undefined && complete));
    }
    this.set(key, doc);
  }
}

/**
 * A working set of documents by collection and key. A read of what was never loaded is a defect of `needs`, and throws.
 *
 * What was used least recently can be forgotten (`trim`): documents stand in two halves, those used since the last trim and those not.
 */
export class Docs {
  private readonly shelves = new Map<string, Shelf>();
  private readonly flags = new Set<string>();
  /** Ids of records whose needs are all loaded. */
  private readonly ready = new Set<string>();
  /** What was supposed not to exist while a record's needs were told, by its id. */
  private readonly suppositions = new Map<string, readonly DocKey[]>();
  /** What was made of records while their needs were told, by their ids. */
  private readonly made = new Map<string, unknown>();
  /** What was asked for and is not loaded, while it is supposed that there is no such thing; null: nothing is supposed. */
  private supposed: Map<string, DocKey> | null = null;

  /** @param complete nothing is kept elsewhere: what is not in the working set does not exist. */
  constructor(private complete = false) {}

  /** The document, or undefined where there is none yet. */
  get<Doc extends object>(collection: string, key: string): Doc | undefined {
    const doc = this.shelves.get(collection)?.get(key);
    if (doc === undefined && !this.complete && !this.supposes(collection, key)) throw new NotLoaded(collection, key);
    return (doc ?? undefined) as Doc | undefined;
  }

  /** Whether it is loaded, be it there or missing. */
  has(collection: string, key: string): boolean {
    return this.isHere(collection, key) || this.supposes(collection, key);
  }

  put(collection: string, key: string, doc: object): void {
    this.shelf(collection).put(key, doc, this.complete);
  }

  /** Takes in what the store holds; null where it holds nothing. */
  load(collection: string, key: string, doc: object | null): void {
    this.shelf(collection).set(key, doc);
  }

  /** Says of a document that follows from something new that there is none yet: it need not be asked for. */
  absent(collection: string, key: string): void {
    if (!this.isHere(collection, key)) this.load(collection, key, null);
  }

  /** Of these keys, the ones not loaded, each once. */
  missing(keys: Iterable<DocKey>): DocKey[] {
    const found = new Map<string, DocKey>();
    for (const key of keys) if (!this.has(key.collection, key.key)) found.set(nameOf(key), key);
    return [...found.values()];
  }

  /**
   * What a record's needs come to if all that is not loaded does not exist, which is so of nearly all that a new article brings: as one step instead of one after the
   * other, each a turn with the store. What is needed beyond it shows when these are loaded; what is loaded in vain does no harm.
   */
  supposing(record: string, needs: () => Iterable<DocKey>): DocKey[] {
    const supposed = (this.supposed = new Map<string, DocKey>());
    try {
      this.missing(needs());
    } finally {
      this.supposed = null;
    }
    const keys = [...supposed.values()];
    this.suppositions.set(record, keys);
    return keys;
  }

  /** Of a record's needs, what is not loaded; asked once more only while there is something. Documents only come within a batch, so what is ready stays so. */
  missingFor(record: string, needs: () => Iterable<DocKey>): DocKey[] {
    if (this.ready.has(record)) return [];
    const missing = this.holds(record) ? [] : this.missing(needs());
    if (missing.length === 0) this.ready.add(record);
    return missing;
  }

  /** What is asked for over and over while needs are told, made once; whatever it is made of must be loaded. Not to be asked for while folding. */
  once<Value>(record: string, make: () => Value): Value {
    if (this.made.has(record)) return this.made.get(record) as Value;
    const value = make();
    // What was made of suppositions may be another thing when all is loaded.
    if (this.supposed === null || this.supposed.size === 0) this.made.set(record, value);
    return value;
  }

  /** Marks something to be settled. */
  mark(what: string): void {
    this.flags.add(what);
  }

  marked(): string[] {
    return [...this.flags].sort();
  }

  /** A batch is settled. */
  clearMarks(): void {
    this.flags.clear();
    this.ready.clear();
    this.suppositions.clear();
    this.made.clear();
  }

  /** What was put since the last `kept`, by collection, keys ascending. */
  changed(): Map<string, Changed[]> {
    const out = new Map<string, Changed[]>();
    for (const [collection, shelf] of [...this.shelves].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (shelf.changes.size === 0) continue;
      const keys = [...shelf.changes.keys()].sort();
      out.set(
        collection,
        keys.map((key) => [key, shelf.get(key) ?? {}, shelf.changes.get(key) ?? false]),
      );
    }
    return out;
  }

  /**
   * The changes are kept elsewhere now, and what is not in the working set may be there.
   *
   * @param unread collections that no fold reads: their documents are let go.
   */
  kept(unread: readonly string[] = []): void {
    for (const shelf of this.shelves.values()) shelf.changes.clear();
    for (const collection of unread) this.shelves.delete(collection);
    this.complete = false;
  }

  /** Whether everything there is, is here. */
  get isComplete(): boolean {
    return this.complete;
  }

  get size(): number {
    let size = 0;
    for (const { used, unused } of this.shelves.values()) size += used.size + unused.size;
    return size;
  }

  /** Forgets what was used least recently, so that about `keep` documents stay at the most. To be called when all changes are kept, or while they are, where it is not `crowded`. */
  trim(keep: number): void {
    const { used } = this;
    if (used <= keep / 2) return;
    for (const shelf of this.shelves.values()) {
      shelf.unused = used <= keep ? shelf.used : new Map();
      shelf.used = new Map();
    }
  }

  /** Whether more was used since the last trim than is to stay, so that the next one forgets everything. */
  crowded(keep: number): boolean {
    return this.used > keep;
  }

  private isHere(collection: string, key: string): boolean {
    return this.complete || (this.shelves.get(collection)?.has(key) ?? false);
  }

  /** Whether nothing exists that was supposed not to, so that all that was told of the record's needs holds. */
  private holds(record: string): boolean {
    const supposed = this.suppositions.get(record);
    return supposed !== undefined && supposed.every(({ collection, key }) => this.shelves.get(collection)?.get(key) === null);
  }

  /** Notes what is not loaded, where that may be supposed not to exist. */
  private supposes(collection: string, key: string): boolean {
    this.supposed?.set(nameOf({ collection, key }), { collection, key });
    return this.supposed !== null;
  }

  private get used(): number {
    let used = 0;
    for (const shelf of this.shelves.values()) used += shelf.used.size;
    return used;
  }

  private shelf(collection: string): Shelf {
    let shelf = this.shelves.get(collection);
    if (shelf === undefined) this.shelves.set(collection, (shelf = new Shelf()));
    return shelf;
  }
}

function nameOf({ collection, key }: DocKey): string {
  return `${collection}\n${key}`;
}
