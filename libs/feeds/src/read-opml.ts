export interface OpmlFeed {
  url: string;
  title: string | null;
  /** Names of the outlines around it, outermost first. */
  folders: string[];
}

/** Reads the feeds of an OPML file, each address once, in the order of the file. Throws `FeedFault`. */
export function readOpml(_text: string): OpmlFeed[] {
  return [];
}
