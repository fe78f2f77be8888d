/** A text construct after mending: HTML in `value`. */
export interface AtomText {
  value?: string | undefined;
}

export interface AtomPerson {
  /** RFC 4287, 3.2.1: "a human-readable name for the person". */
  name?: string | undefined;
  email?: string | undefined;
}

export interface AtomLink {
  /** RFC 4287, 4.2.7.1: "the link's IRI". */
  href?: string | undefined;
  /** RFC 4287, 4.2.7.2: without it the link is an `alternate`. */
  rel?: string | undefined;
  type?: string | undefined;
}

/** What Atom 1.0 says of an entry (0.3 under 1.0's names). */
export interface AtomEntry {
  title?: AtomText | undefined;
  /** RFC 4287, 4.1.3 */
  content?: AtomText | undefined;
  /** RFC 4287, 4.2.13 */
  summary?: AtomText | undefined;
  /** RFC 4287, 4.2.6: "a permanent, universally unique identifier". */
  id?: string | undefined;
  links?: AtomLink[] | undefined;
  authors?: AtomPerson[] | undefined;
  /** RFC 4287, 4.2.9: "an instant in time associated with an event early in the life cycle of the entry". */
  published?: string | undefined;
  /** RFC 4287, 4.2.15: "the most recent instant in time when an entry or feed was modified in a way the publisher considers significant". */
  updated?: string | undefined;
}

export interface Atom {
  title?: AtomText | undefined;
  subtitle?: AtomText | undefined;
  id?: string | undefined;
  links?: AtomLink[] | undefined;
  authors?: AtomPerson[] | undefined;
  /** `xml:lang` of the feed element. */
  language?: string | undefined;
  updatePeriod?: string | undefined;
  updateFrequency?: number | undefined;
  entries: AtomEntry[];
}
