import { ArticleCaptured, ArticleWithdrawn, newRecord, streamOf, type AnyRecord, type NewRecord } from '@hearsay/vocabulary';

/** What was found at an article's address: the record's data without the revision's number, and what the outlet says about its own article. */
export type Found = Omit<ArticleCaptured['data'], 'revision'> & { notice: string | null };

export type Capture =
  | { kind: 'unchanged'; revision: number }
  | {
      kind: 'capture';
      cause: string;
      records: NewRecord[];
      captured: ArticleCaptured['data'];
      /** Set where the page says that the outlet retracts the article. */
      withdrawn: ArticleWithdrawn['data'] | null;
    };

/** Narrow on purpose: a correction may well say that a witness retracted, or that troops were withdrawn. */
const RETRACTS =
  /^\s*(?:full )?retraction\b|\b(?:article|story|report|piece)(?: (?:below|above))? (?:has been|was|is|are) (?:being )?(?:retracted|withdrawn)\b|\b(?:retracts?|retracted|has withdrawn|withdraws) (?:this|the|its|our) (?:\w+ )?(?:article|story|report|piece)\b/iu;

/**
 * What a fetched page means for its article's stream: nothing, or a new revision.
 *
 * Each change of the readable text is a revision, also one back to an earlier text. An article that had been gone and is there again is one too, with whatever text,
 * since that is what ends its withdrawal.
 *
 * @param history the stream's ArticleCaptured and ArticleWithdrawn, in order.
 */
export function decideCapture(history: readonly AnyRecord[], found: Found, who: string): Capture {
  const captures = history.flatMap((record) => (record.type === 'ArticleCaptured' ? [record.data] : []));
  const latest = captures.at(-1);
  const state = history.findLast((record) => record.type === 'ArticleCaptured' || record.type === 'ArticleWithdrawn');
  const back = state?.type === 'ArticleWithdrawn' && state.data.reason === 'gone';
  if (latest !== undefined && latest.textHash === found.textHash && !back) return { kind: 'unchanged', revision: latest.revision };

  const { notice, ...facts } = found;
  const captured = { ...facts, revision: (latest?.revision ?? 0) + 1 };
  const cause = `capture:r${captured.revision}:${found.textHash.slice(0, 16)}:${found.reader.name}@${found.reader.version}`;
  const stream = streamOf.article(found.articleId);
  const meta = { who, cause };
  const withdrawn = notice !== null && RETRACTS.test(notice) ? { articleId: found.articleId, reason: 'retracted' as const, notice } : null;
  return {
    kind: 'capture',
    cause,
    captured,
    withdrawn,
    records: [
      newRecord(ArticleCaptured, stream, captured, meta),
      ...(withdrawn === null ? [] : [newRecord(ArticleWithdrawn, stream, withdrawn, meta)]),
    ],
  };
}

export type Withdrawal =
  { kind: 'nothing' } | { kind: 'withdraw'; cause: string; records: NewRecord[]; withdrawn: ArticleWithdrawn['data'] };

/** What it means that an article's page is gone for good: it is withdrawn, once until it comes back. */
export function decideGone(history: readonly AnyRecord[], articleId: string, who: string): Withdrawal {
  const state = history.findLast((record) => record.type === 'ArticleCaptured' || record.type === 'ArticleWithdrawn');
  if (state?.type !== 'ArticleCaptured') return { kind: 'nothing' };
  const withdrawn = { articleId, reason: 'gone' as const, notice: null };
  const cause = `gone:r${state.data.revision}`;
  return {
    kind: 'withdraw',
    cause,
    withdrawn,
    records: [newRecord(ArticleWithdrawn, streamOf.article(articleId), withdrawn, { who, cause })],
  };
}
