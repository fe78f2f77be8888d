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

/** A working set of documents by collection and key. A read of what was never loaded is a defect of `needs`, and throws. */
export class Docs {
  private readonly held = new Map<string, Map<string, object | null>>();
  private readonly changes = new Map<string, Set<string>>();
  private readonly flags = new Set<string>();
  /** Positions whose needs are all loaded. */
  private readonly ready = new Set<number>();
  private count = 0;

  /** @param complete nothing is kept elsewhere: what is not in the working set does not exist. */
  constructor(private complete = false) {}

  /** The document, or undefined where there is none yet. */
  get<Doc extends object>(collection: string, key: string): Doc | undefined {
    const doc = this.held.get(collection)?.get(key);
    if (doc === undefined && !this.complete) throw new NotLoaded(collection, key);
    return (doc ?? undefined) as Doc | undefined;
  }

  /** Whether it is loaded, be it there or missing. */
  has(collection: string, key: string): boolean {
    return this.complete || (this.held.get(collection)?.has(key) ?? false);
  }

  put(collection: string, key: string, doc: object): void {
    this.load(collection, key, doc);
    let changed = this.changes.get(collection);
    if (changed === undefined) this.changes.set(collection, (changed = new Set()));
    changed.add(key);
  }

  /** Takes in what the store holds; null where it holds nothing. */
  load(collection: string, key: string, doc: object | null): void {
    let documents = this.held.get(collection);
    if (documents === undefined) this.held.set(collection, (documents = new Map()));
    if (!documents.has(key)) this.count += 1;
    documents.set(key, doc);
  }

  /** Of these keys, the ones not loaded, each once. */
  missing(keys: Iterable<DocKey>): DocKey[] {
    const found = new Map<string, DocKey>();
    for (const key of keys) if (!this.has(key.collection, key.key)) found.set(`${key.collection}\n${key.key}`, key);
    return [...found.values()];
  }

  /** Of a record's needs, what is not loaded; asked once more only while there is something. Documents only come within a batch, so what is ready stays so. */
  missingFor(position: number, needs: () => Iterable<DocKey>): DocKey[] {
    if (this.ready.has(position)) return [];
    const missing = this.missing(needs());
    if (missing.length === 0) this.ready.add(position);
    return missing;
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
  }

  /** What was put since the last `kept`, by collection, keys ascending. */
  changed(): Map<string, [string, object][]> {
    const out = new Map<string, [string, object][]>();
    for (const [collection, keys] of [...this.changes].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const documents = this.held.get(collection);
      out.set(
        collection,
        [...keys].sort().map((key) => [key, documents?.get(key) ?? {}]),
      );
    }
    return out;
  }

  /** The changes are kept elsewhere now, and what is not in the working set may be there. */
  kept(): void {
    this.changes.clear();
    this.complete = false;
  }

  /** Whether everything there is, is here. */
  get isComplete(): boolean {
    return this.complete;
  }

  get size(): number {
    return this.count;
  }

  /** Forgets everything; what is not kept is lost. */
  clear(): void {
    this.held.clear();
    this.changes.clear();
    this.flags.clear();
    this.ready.clear();
    this.count = 0;
  }
}
