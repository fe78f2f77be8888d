import { sha256 } from '@hearsay/vocabulary';
import type { Item } from './feed.js';

/** SHA-256 over what the feed says of an item; another hash means that the item's page is worth fetching again. */
export function itemHash(item: Item): string {
  const { title, link, publishedAt, updatedAt, author, summary, content } = item;
  return sha256(JSON.stringify([title, link, publishedAt, updatedAt, author, summary, content]));
}
