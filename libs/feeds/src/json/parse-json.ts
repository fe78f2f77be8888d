import { detectJsonFeed, parseJsonFeed } from 'feedsmith';
import { FeedFault } from '../faults.js';
import { LIMITS } from '../limits.js';
import type { JsonFeedDocument } from './json-feed.js';

/** Reads a JSON Feed by feedsmith, after a look at its size and depth. Throws `FeedFault`. */
export function parseJson(text: string): JsonFeedDocument {
  if (text.length > LIMITS.characters) {
    throw new FeedFault('too-large', `The feed has ${text.length} characters; ${LIMITS.characters} are read at most.`);
  }
  refuseDepth(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new FeedFault(
      'not-well-formed',
      `The feed is not JSON: ${error instanceof Error ? error.message.slice(0, 200) : 'it cannot be parsed'}.`,
    );
  }
  if (!detectJsonFeed(value)) {
    throw new FeedFault(
      'not-a-feed',
      'The document is JSON but no JSON Feed: it has no "version" of jsonfeed.org and no "title" with "items".',
    );
  }
  try {
    return parseJsonFeed(value, { maxItems: LIMITS.items });
  } catch {
    return {};
  }
}

/** JSON.parse itself copes with any depth; those who walk what it makes do not. */
function refuseDepth(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (inString) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > LIMITS.depth) {
        throw new FeedFault(
          'too-deep',
          `Values lie more than ${LIMITS.depth} deep inside each other at character ${at}; no feed needs that.`,
        );
      }
    } else if (unit === 0x7d || unit === 0x5d) depth -= 1;
  }
}
