import { containment } from '@hearsay/vocabulary';
import type { DocKey, Docs } from '../docs.js';
import type { ArticleDoc, ShingleDoc } from './article-doc.js';

/** Containment of the smaller fingerprint from which two texts are one story. Lightly edited and cut copies stay above it; texts on one event that only share quotes stay below. */
export const SAME_STORY = 0.4;

/** Fingerprints below this many shingles are too short to tell a copy from a common phrase. */
const SHORTEST = 20;

/** Up to this many shingles are all indexed; of longer fingerprints those that a fingerprint of a longer text has too: the multiples of 4, then of 16. */
const INDEX_ALL = 64;

/** A shingle remembers this many articles, the newest: boilerplate must not grow without end. */
const ARTICLES_PER_SHINGLE = 16;

/** Of the articles that share indexed shingles, this many are compared in full. */
const COMPARED = 8;

/** Keys of the inverted index under which a fingerprint is looked up and kept. */
export function shingleKeys(fingerprint: readonly number[]): string[] {
  if (fingerprint.length < SHORTEST) return [];
  const dense = fingerprint.some((hash) => (hash & 3) !== 0);
  const coarser = dense ? 3 : 15;
  return (fingerprint.length <= INDEX_ALL ? fingerprint : fingerprint.filter((hash) => (hash & coarser) === 0)).map(String);
}

/** Articles to compare with, by how many indexed shingles they share; ties by id. */
export function storyCandidates(docs: Docs, fingerprint: readonly number[]): string[] {
  const shared = new Map<string, number>();
  for (const key of shingleKeys(fingerprint)) {
    for (const article of docs.get<ShingleDoc>('shingle', key)?.articles ?? []) shared.set(article, (shared.get(article) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count >= 2)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, COMPARED)
    .map(([article]) => article);
}

/** What must be loaded before `findStory`, as far as can be told from what is. */
export function storyNeeds(docs: Docs, fingerprint: readonly number[]): DocKey[] {
  const keys = shingleKeys(fingerprint).map((key) => ({ collection: 'shingle', key }));
  if (docs.missing(keys).length > 0) return keys;
  return storyCandidates(docs, fingerprint).map((key) => ({ collection: 'article', key }));
}

/** The article whose text this one repeats, or null: the best match at or above `SAME_STORY`, ties by the first captured. */
export function findStory(
  docs: Docs,
  articleId: string,
  fingerprint: readonly number[],
): { article: ArticleDoc; containment: number } | null {
  let best: { article: ArticleDoc; containment: number } | null = null;
  for (const id of storyCandidates(docs, fingerprint)) {
    const article = id === articleId ? undefined : docs.get<ArticleDoc>('article', id);
    if (article === undefined) continue;
    const share = Math.round(containment(fingerprint, article.fingerprint) * 1000) / 1000;
    if (share < SAME_STORY) continue;
    if (best === null || share > best.containment || (share === best.containment && article.first.position < best.article.first.position)) {
      best = { article, containment: share };
    }
  }
  return best;
}

/** Remembers the article under its shingles. */
export function indexShingles(docs: Docs, articleId: string, fingerprint: readonly number[]): void {
  for (const key of shingleKeys(fingerprint)) {
    const articles = docs.get<ShingleDoc>('shingle', key)?.articles ?? [];
    if (articles.includes(articleId)) continue;
    docs.put('shingle', key, { articles: [...articles, articleId].slice(-ARTICLES_PER_SHINGLE) } satisfies ShingleDoc);
  }
}
