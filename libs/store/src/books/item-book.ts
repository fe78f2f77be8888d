import type { Database } from '../database/database.js';

/** What a feed says of an item. */
export interface OfferedItem {
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

/** The items of feeds, one row per feed and key, and whether their page is to be fetched. */
export class ItemBook {
  constructor(private readonly db: Database) {}
  /** Items that are new or whose hash changed become due. */
  offer(feedId: string, items: readonly OfferedItem[]): Promise<{ new: number; changed: number }> {
    throw new Error(`not built: ${feedId} ${items.length} ${String(this.db)}`);
  }
  /** Due items of feeds that are not retired, longest due first. */
  due(limit: number): Promise<ItemRow[]> {
    throw new Error(`not built: ${limit}`);
  }
  get(id: string): Promise<ItemRow | null> {
    throw new Error(`not built: ${id}`);
  }
  list(feedId: string, o: { limit?: number } = {}): Promise<ItemRow[]> {
    throw new Error(`not built: ${feedId} ${String(o)}`);
  }
  /** `hash`: the hash that the item had when the fetch began; an item that changed meanwhile stays due. `nextDueAt`: fetch again then. */
  fetched(
    id: string,
    o: { articleId: string | null; etag?: string | null; lastModified?: string | null; hash?: string; nextDueAt?: Date | null },
  ): Promise<void> {
    throw new Error(`not built: ${id} ${String(o)}`);
  }
  /** `retryAt` null: given up until the feed says something new. */
  failed(id: string, o: { code: string; message: string; retryAt: Date | null; hash?: string }): Promise<void> {
    throw new Error(`not built: ${id} ${String(o)}`);
  }
}
