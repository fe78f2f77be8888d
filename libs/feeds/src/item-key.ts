import { sha256 } from '@hearsay/vocabulary';
import type { Item } from './feed.js';

/** What an item is called within its feed: its id, else its link, else a hash of its title and text. Stable from poll to poll. */
export function itemKey(item: Item): string {
  return item.id ?? item.link ?? `hash:${sha256([item.title, item.summary, item.content].map((part) => part ?? '').join('\n'))}`;
}
