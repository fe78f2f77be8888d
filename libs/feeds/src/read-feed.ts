import type { Feed } from './feed.js';
import { FeedFault } from './faults.js';

export interface FeedSource {
  /** Response headers, names in lower case. */
  headers: Record<string, string>;
  /** Where the bytes came from; relative addresses are resolved against it. */
  url: string | null;
}

/** Reads a feed of any format. Throws `FeedFault` and nothing else. */
export async function readFeed(_bytes: Uint8Array, _source: FeedSource): Promise<Feed> {
  return Promise.reject(new FeedFault('not-a-feed', 'not written yet'));
}
