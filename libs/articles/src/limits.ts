/**
 * What a page may be at most. Readability's time grows with the cube of the depth (measured on linkedom: 250 levels 0.14 s, 1,000 levels
 * 4.7 s) and with the square of some counts; browsers stop nesting at 512.
 */
export const LIMITS = {
  /** Bytes as fetched. */
  bytes: 5 * 1024 * 1024,
  /** Elements inside each other. */
  depth: 256,
  elements: 50_000,
  /** Links. Readability looks at all of them again and again. */
  links: 10_000,
  /** Depths of all elements added up: many elements, each deep, are as slow as one that is deeper. Real pages stay under 300,000. */
  depths: 2_000_000,
  /** Attributes of one element. linkedom looks them up one by one. */
  attributes: 500,
  /** References such as `&amp;`: each is a piece of text of its own for the tree. */
  references: 200_000,
  /** Characters of one block of JSON-LD that is parsed. */
  jsonLd: 1_000_000,
} as const;
