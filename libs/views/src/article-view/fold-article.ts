import type { ArticleCaptured, ArticleRead, ArticleSetAside, ArticleWithdrawn } from '@hearsay/vocabulary';
import type { Docs } from '../docs.js';
import type { ArticleDoc } from './article-doc.js';
import type { ReadingRow, RevisionRow } from './article-row.js';
import { findStory, indexShingles } from './find-story.js';

/** A new revision: the newest one's title, dates and outlet serve. The story is found once, at the first revision, so that it never changes under its claims. */
export function captureArticle(docs: Docs, record: ArticleCaptured): void {
  const { data, position, recordedAt } = record;
  const at = { position, recordedAt };
  const before = docs.get<ArticleDoc>('article', data.articleId);
  const revision: RevisionRow = {
    revision: data.revision,
    textHash: data.textHash,
    textLength: data.textLength,
    pageHash: data.pageHash,
    title: data.title,
    byline: data.byline,
    agency: data.agency,
    publishedAt: data.publishedAt,
    modifiedAt: data.modifiedAt,
    fetchedAt: data.fetchedAt,
    language: data.language,
    reader: data.reader,
    readings: [],
    ...at,
  };
  const outlet = data.outlet ?? hostOf(data.url);
  const newest = {
    id: data.articleId,
    url: data.url,
    outlet,
    agency: data.agency,
    title: data.title,
    byline: data.byline,
    language: data.language,
    publishedAt: data.publishedAt,
    publishedFrom: data.publishedFrom,
    modifiedAt: data.modifiedAt,
    fetchedAt: data.fetchedAt,
    feed: data.feedId,
    state: 'current' as const,
    withdrawn: null,
    revision: data.revision,
    fingerprint: data.fingerprint,
    last: at,
  };
  if (before === undefined) {
    const found = findStory(docs, data.articleId, data.fingerprint);
    docs.put('article', data.articleId, {
      ...newest,
      revisions: [revision],
      story:
        found === null
          ? { id: data.articleId, joinedBy: null }
          : {
              id: found.article.story.id,
              joinedBy: { article: found.article.id, containment: found.containment, rule: 'near-identical-text' },
            },
      voice: found === null ? { outlet, agency: data.agency } : found.article.voice,
      first: at,
      claimIds: [],
    } satisfies ArticleDoc);
  } else {
    const revisions = [...before.revisions.filter((r) => r.revision !== data.revision), revision];
    docs.put('article', data.articleId, { ...movedOn(before), ...newest, revisions } satisfies ArticleDoc);
  }
  indexShingles(docs, data.articleId, data.fingerprint);
}

/** The outlet took it down or retracted it. */
export function withdrawArticle(docs: Docs, record: ArticleWithdrawn): void {
  const { data, position, recordedAt } = record;
  const before = docs.get<ArticleDoc>('article', data.articleId);
  if (before === undefined) return;
  const withdrawn = { reason: data.reason, notice: data.notice, position, recordedAt };
  docs.put('article', data.articleId, { ...movedOn(before), state: data.reason, withdrawn, last: { position, recordedAt } });
}

/** What an extractor version made of a revision. */
export function readArticle(docs: Docs, record: ArticleRead | ArticleSetAside): void {
  const { data, position, recordedAt } = record;
  const before = docs.get<ArticleDoc>('article', data.articleId);
  if (before === undefined) return;
  const reading: ReadingRow = {
    extractor: data.extractor,
    counts: 'counts' in data ? data.counts : null,
    setAside: 'reason' in data ? { reason: data.reason, detail: data.detail } : null,
    position,
    recordedAt,
  };
  const revisions = before.revisions.map((r) => (r.revision === data.revision ? { ...r, readings: [...r.readings, reading] } : r));
  const kept = record.meta.cause === before.awaits ? before : movedOn(before);
  docs.put('article', data.articleId, { ...kept, revisions, last: { position, recordedAt } });
}

/** A reading that awaits a switch has given way: it is of the article as it was. */
function movedOn(article: ArticleDoc): ArticleDoc {
  const { awaits, ...rest } = article;
  return awaits === undefined ? article : rest;
}

/** Whoever answers at the address stands for the outlet where the page names none. */
function hostOf(url: string): string {
  return (
    /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?([^/:?#]+)/i
      .exec(url)?.[1]
      ?.replace(/^www\./i, '')
      .toLowerCase() ?? url
  );
}
