import { parseAtomFeed } from 'feedsmith';
import type { Atom } from './atom.js';

/** Reads mended Atom by feedsmith. A feed element with nothing in it that feedsmith knows is an empty feed, not a fault. */
export function parseAtom(xml: string): Atom {
  const feed = parsed(xml);
  return {
    title: feed?.title,
    subtitle: feed?.subtitle,
    id: feed?.id,
    links: feed?.links,
    authors: feed?.authors,
    language: feed?.xml?.lang ?? feed?.dc?.languages?.[0],
    updatePeriod: feed?.sy?.updatePeriod,
    updateFrequency: feed?.sy?.updateFrequency,
    entries: feed?.entries ?? [],
  };
}

function parsed(xml: string): ReturnType<typeof parseAtomFeed<string>> | null {
  try {
    return parseAtomFeed<string>(xml);
  } catch {
    return null;
  }
}
