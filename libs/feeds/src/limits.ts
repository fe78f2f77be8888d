/** What a feed may be at most. The largest real feed seen while this was written had 20 MB, 7,370 items and 12 levels. */
export const LIMITS = {
  /** Characters of decoded text. */
  characters: 32 * 1024 * 1024,
  /** Elements inside each other. Parsers that recurse die of thousands, real feeds need a dozen and their inline HTML a few more. */
  depth: 200,
  elements: 1_000_000,
  /** Items that are read; the rest is left out with a warning. */
  items: 20_000,
} as const;
