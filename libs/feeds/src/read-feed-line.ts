import type { Feed, Item } from './feed.js';
import { FeedFault } from './faults.js';
import { readFeed } from './read-feed.js';

export interface FeedLine {
  id: string;
  /** The feed's bytes. */
  base64: string;
  headers?: Record<string, string> | null;
  url?: string | null;
}

type LineItem = Omit<Item, 'titleHtml'>;

export type FeedLineResult =
  | { id: string; feed: Pick<Feed, 'title' | 'link' | 'description' | 'id' | 'author'>; items: LineItem[] }
  | { id: string; fault: { code: string; message: string } };

/** One line of `feeds read --ndjson`: a feed as bytes to its normal form. Titles are given as HTML, since they may hold markup. */
export async function readFeedLine(line: FeedLine): Promise<FeedLineResult> {
  try {
    const feed = await readFeed(Buffer.from(line.base64, 'base64'), { headers: line.headers ?? {}, url: line.url ?? null });
    return {
      id: line.id,
      feed: { title: feed.titleHtml, link: feed.link, description: feed.description, id: feed.id, author: feed.author },
      items: feed.items.map(({ titleHtml, ...item }) => ({ ...item, title: titleHtml })),
    };
  } catch (error) {
    if (error instanceof FeedFault) return { id: line.id, fault: { code: error.code, message: error.message } };
    throw error;
  }
}
