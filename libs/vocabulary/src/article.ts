import { idOf } from './id.js';

/** The readable text of one revision and what a reader needs to know beside it. All offsets of claims count into `text`. */
export interface ReadableArticle {
  /** Article id (or, for loose files, the name they were given). */
  article: string;
  /** From 1. */
  revision: number;
  text: string;
  outlet: string | null;
  /** ISO instant, or a day, month or year where no more is known. */
  publishedAt: string | null;
}

/** The id of the article that a canonical URL publishes. */
export function articleIdOf(canonicalUrl: string): string {
  return idOf('article', canonicalUrl);
}

/** The id of a feed: of the URL it was added under. */
export function feedIdOf(url: string): string {
  return idOf('feed', url);
}

/** The names of the log's streams. */
export const streamOf = {
  feed: (feedId: string): string => `feed-${feedId}`,
  article: (articleId: string): string => `article-${articleId}`,
  actor: (actorId: string): string => `actor-${actorId}`,
  curation: (id: string): string => `curation-${id}`,
  lexicon: (): string => 'lexicon',
  operations: (): string => 'operations',
};
