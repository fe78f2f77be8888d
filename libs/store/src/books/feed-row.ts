export type FeedState = 'active' | 'paused' | 'retired';

export interface FeedRow {
  id: string;
  url: string;
  title: string | null;
  state: FeedState;
  dueAt: Date;
  etag: string | null;
  lastModified: string | null;
  lastPolledAt: Date | null;
  lastSucceededAt: Date | null;
  /** HTTP status of the last poll that had an answer. */
  lastStatus: number | null;
  /** Polls in a row that failed. */
  failures: number;
  /** What the last poll failed of; null after one that succeeded. */
  fault: { code: string; message: string; at: Date } | null;
  addedAt: Date;
  /** Items that polls called new, in all. */
  items: number;
}

/** What the database gives: the row with its fault in three columns. */
export type StoredFeed = Omit<FeedRow, 'fault'> & { faultCode: string | null; faultMessage: string | null; faultAt: Date | null };

export function feedRowOf({ faultCode, faultMessage, faultAt, ...row }: StoredFeed): FeedRow {
  return { ...row, fault: faultCode === null ? null : { code: faultCode, message: faultMessage ?? '', at: faultAt! } };
}
