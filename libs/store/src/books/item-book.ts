import { idOf, wellFormed } from '@hearsay/vocabulary';
import type { Database } from '../database/database.js';
import { isUuid } from './is-uuid.js';
import { DUE_ITEMS, GET_ITEM, ITEM_FAILED, ITEM_FETCHED, ITEM_POSTPONED, LIST_ITEMS, OFFER_ITEMS } from './item-book.sql.js';

/** What a feed says of an item. */
export interface OfferedItem {
  /** Names the item within its feed. */
  key: string;
  url: string;
  /** Of what the feed says of it. */
  hash: string;
  title: string | null;
  publishedAt: string | null;
  updatedAt: string | null;
  author: string | null;
  summary: string | null;
}

export interface ItemRow extends OfferedItem {
  id: string;
  feedId: string;
  /** null: nothing to fetch until the feed says something new. */
  dueAt: Date | null;
  /** Fetches in a row that failed. */
  failures: number;
  fault: { code: string; message: string; at: Date } | null;
  articleId: string | null;
  etag: string | null;
  lastModified: string | null;
  firstSeenAt: Date;
  fetchedAt: Date | null;
}

type StoredItem = Omit<ItemRow, 'fault'> & { faultCode: string | null; faultMessage: string | null; faultAt: Date | null };

/** The items of feeds, one row per feed and key, and whether their page is to be fetched. Takes a database of role `worker`; reading, also `reader`. */
export class ItemBook {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Items that are new or whose hash changed become due. Where a key comes twice, the first stands: feeds put the newest first. */
  async offer(feedId: string, items: readonly OfferedItem[]): Promise<{ new: number; changed: number }> {
    const byId = new Map<string, OfferedItem>();
    for (const item of items) {
      const id = idOf('item', [feedId, item.key]);
      if (!byId.has(id)) byId.set(id, item);
    }
    if (byId.size === 0) return { new: 0, changed: 0 };
    const rows = [...byId].sort(([a], [b]) => (a < b ? -1 : 1));
    const column = (pick: (item: OfferedItem) => string | null): (string | null)[] =>
      rows.map(([, item]) => {
        const value = pick(item);
        return value === null ? null : wellFormed(value);
      });
    const written = await this.#db.query<{ is_new: boolean }>(OFFER_ITEMS, [
      feedId,
      rows.map(([id]) => id),
      column((i) => i.key),
      column((i) => i.url),
      column((i) => i.hash),
      column((i) => i.title),
      column((i) => i.publishedAt),
      column((i) => i.updatedAt),
      column((i) => i.author),
      column((i) => i.summary),
    ]);
    const fresh = written.filter((row) => row.is_new).length;
    return { new: fresh, changed: written.length - fresh };
  }

  /** Due items of feeds that are not retired, longest due first. They stay due until `fetched` or `failed`. */
  async due(limit: number): Promise<ItemRow[]> {
    return (await this.#db.query<StoredItem>(DUE_ITEMS, [limit])).map(itemRowOf);
  }

  async get(id: string): Promise<ItemRow | null> {
    const [row] = isUuid(id) ? await this.#db.query<StoredItem>(GET_ITEM, [id]) : [];
    return row === undefined ? null : itemRowOf(row);
  }

  /** The items of a feed, newest first. */
  async list(feedId: string, o: { limit?: number } = {}): Promise<ItemRow[]> {
    return isUuid(feedId) ? (await this.#db.query<StoredItem>(LIST_ITEMS, [feedId, o.limit ?? 100])).map(itemRowOf) : [];
  }

  /**
   * The page was fetched, or had not changed.
   *
   * @param o `hash`: the hash that the item had when the fetch began; an item that changed meanwhile stays due. `nextDueAt`: fetch again then.
   *   Validators: undefined: as they were; null: none.
   */
  async fetched(
    id: string,
    o: { articleId: string | null; etag?: string | null; lastModified?: string | null; hash?: string; nextDueAt?: Date | null },
  ): Promise<void> {
    await this.#db.query(ITEM_FETCHED, [
      id,
      o.articleId,
      o.etag !== undefined,
      o.etag ?? null,
      o.lastModified !== undefined,
      o.lastModified ?? null,
      o.hash ?? null,
      o.nextDueAt ?? null,
    ]);
  }

  /** The host has no turn for it now: due again at `until`, which is no failure. */
  async postponed(id: string, until: Date): Promise<void> {
    await this.#db.query(ITEM_POSTPONED, [id, until]);
  }

  /** The page could not be fetched. `retryAt` null: given up until the feed says something new. */
  async failed(id: string, o: { code: string; message: string; retryAt: Date | null; hash?: string }): Promise<void> {
    await this.#db.query(ITEM_FAILED, [id, o.code, wellFormed(o.message), o.retryAt, o.hash ?? null]);
  }
}

function itemRowOf({ faultCode, faultMessage, faultAt, ...row }: StoredItem): ItemRow {
  return { ...row, fault: faultCode === null ? null : { code: faultCode, message: faultMessage ?? '', at: faultAt! } };
}
