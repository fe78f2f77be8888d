import type { Collection } from '../view.js';
import type { ArticleDoc } from './article-doc.js';

/** Articles, newest captured first, and the inverted index of their shingles. */
export const ARTICLE_COLLECTIONS: readonly Collection[] = [
  {
    name: 'article',
    columns: [
      { name: 'position', type: 'bigint' },
      { name: 'outlet', type: 'text' },
      { name: 'story', type: 'text' },
      { name: 'feed', type: 'text' },
      { name: 'state', type: 'text' },
      { name: 'published', type: 'text' },
      { name: 'words', type: 'tsvector', from: { type: 'text', sql: (value) => `to_tsvector('english', ${value})` } },
    ],
    indexes: ['(position desc)', '(story)', 'using gin (words)'],
    values: (article: ArticleDoc) => ({
      position: article.first.position,
      outlet: article.outlet,
      story: article.story.id,
      feed: article.feed,
      state: article.state,
      published: article.publishedAt ?? article.fetchedAt,
      words: [article.title ?? '', article.outlet ?? '', article.byline ?? ''].join(' '),
    }),
  },
  { name: 'shingle', columns: [], indexes: [], values: () => ({}) },
];
