/** What a page says, apart from what surrounds it. All strings are well-formed; dates are ISO 8601 instants in UTC, or days. */
export interface Page {
  title: string | null;
  /** The readable text: blocks apart by blank lines, without title, captions and furniture. */
  text: string;
  /** Captions of pictures in the article, in the order of the page. */
  captions: string[];
  byline: string | null;
  publishedAt: string | null;
  /** Who gave `publishedAt`. */
  publishedFrom: 'page' | 'feed' | 'none';
  modifiedAt: string | null;
  /** The publisher as it calls itself, else its host name; null where the page has no address. */
  outlet: string | null;
  /** The news agency that the byline or dateline credits. */
  agency: string | null;
  canonicalUrl: string | null;
  /** ISO 639-1 code where there is one, else 639-3; `und` where it cannot be told. */
  language: string;
  /** The outlet's own words on a correction, update or retraction. They stand in `text` as well, where the page has them among its paragraphs. */
  notice: string | null;
}

export interface PageSource {
  /** Where the bytes came from in the end. */
  url: string | null;
  /** Value of the `content-type` header. */
  contentType: string | null;
  /** What the feed says; serves where the page says nothing. */
  fallback?: { title?: string | null; publishedAt?: string | null; author?: string | null };
}
