/** The headers of an answer: lower-case names; repeated ones joined by ", ". */
export type AnswerHeaders = Readonly<Record<string, string>>;

interface Reached {
  /** Where the answer came from, after redirects. */
  url: string;
  /** Where the asked URL has moved for good: set where every redirect up to there was permanent (301, 308), null where nothing moved. */
  permanentUrl: string | null;
  status: number;
  headers: AnswerHeaders;
}

/** What a GET came to. Everything else is thrown as a WebFault. */
export type Answer =
  | (Reached & {
      kind: 'fetched';
      /** The body, content codings undone. */
      bytes: Uint8Array;
      /** The Content-Type header as sent; null where there was none. */
      contentType: string | null;
    })
  | (Reached & { kind: 'not-modified' })
  /** 404 or 410. */
  | (Reached & { kind: 'gone' });

export interface GetOptions {
  /** What the caller can read: decides the Accept header, the content types let through, the size limit, and whether robots.txt is asked. */
  accept: 'feed' | 'page';
  /** Sent as If-None-Match and If-Modified-Since, byte for byte as they were received. */
  etag?: string | null;
  lastModified?: string | null;
  /** Decoded bytes; by default 16 MiB for a feed, 5 MiB for a page. */
  maxBytes?: number;
  /** From the first byte sent to the last byte read, redirects included; by default 30 s. */
  timeoutMs?: number;
  /** How long to wait for the host's turn before `host-busy`; by default 30 s. */
  maxWaitMs?: number;
  signal?: AbortSignal;
}
