import { ARTICLE_HIDDEN } from '../article-view/article-doc.js';
import type { ArticleQuery, Statement } from './query.js';
import { Conditions, selectPage } from './select.js';

/** Articles, newest captured first. */
export function listArticles(query: ArticleQuery): Statement {
  const conditions = new Conditions()
    .where('lower(t.outlet) = lower(?)', query.outlet)
    .where('t.story = ?', query.story)
    .where('t.feed = ?', query.feed)
    .where('t.state = ?', query.state)
    .where("t.words @@ websearch_to_tsquery('english', ?)", query.text)
    .published(query.publishedFrom, query.publishedTo);
  return selectPage(
    { collection: 'article', hidden: ARTICLE_HIDDEN, sort: [{ column: 'position', type: 'bigint' }], direction: 'desc' },
    conditions,
    query,
  );
}
