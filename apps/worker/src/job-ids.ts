/** The id of the job that polls a feed for one due time: the next due time is another job, whatever became of this one. */
export function pollJobId(feedId: string, dueAt: Date): string {
  return `feed-${feedId}-${dueAt.getTime()}`;
}

/** The id of the job that fetches an item for one due time. */
export function fetchJobId(itemId: string, dueAt: Date): string {
  return `item-${itemId}-${dueAt.getTime()}`;
}

/** The id of the job by which one revision is read for an epoch or by an extractor version. */
export function readJobId(articleId: string, revision: number, readFor: string): string {
  return `article-${articleId}-r${revision}-${readFor.replace(/[^\w.-]/gu, '_')}`;
}
