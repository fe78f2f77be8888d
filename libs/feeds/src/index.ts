export { FeedFault, type FeedFaultCode } from './faults.js';
export { type Feed, type FeedFormat, type Item } from './feed.js';
export { itemHash } from './item-hash.js';
export { itemKey } from './item-key.js';
export { readFeed, type FeedSource } from './read-feed.js';
export { readFeedLine, type FeedLine, type FeedLineResult } from './read-feed-line.js';
export { readOpml, type OpmlFeed } from './read-opml.js';
