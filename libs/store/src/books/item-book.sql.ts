/** The columns of an item, in the names of ItemRow. */
const COLUMNS = `i.id, i.feed_id AS "feedId", i.key, i.url, i.hash, i.title, i.published_at AS "publishedAt", i.updated_at AS "updatedAt", i.author,
 i.summary, i.due_at AS "dueAt", i.failures, i.fault_code AS "faultCode", i.fault_message AS "faultMessage", i.fault_at AS "faultAt",
 i.article_id AS "articleId", i.etag, i.last_modified AS "lastModified", i.first_seen_at AS "firstSeenAt", i.fetched_at AS "fetchedAt"`;

/**
 * New items, and items of which the feed says something else than before, become due.
 *
 * Binds: feed; ids, keys, urls, hashes, titles, published, updated, authors, summaries (text[]). The ids come in ascending order, so that two polls of
 * a feed at once lock its rows in the same order. Result: a row for each new or changed item, `is_new`. Leans on item_pkey.
 * An item that changed keeps the validators of its page: the page may be the same.
 */
export const OFFER_ITEMS = `
INSERT INTO ops.item AS i (feed_id, id, key, url, hash, title, published_at, updated_at, author, summary, due_at)
SELECT $1, o.*, now()
  FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[], $10::text[]) AS o
ON CONFLICT (id) DO UPDATE SET url = excluded.url, hash = excluded.hash, title = excluded.title, published_at = excluded.published_at,
  updated_at = excluded.updated_at, author = excluded.author, summary = excluded.summary, due_at = now(), failures = 0,
  etag = CASE WHEN i.url = excluded.url THEN i.etag END, last_modified = CASE WHEN i.url = excluded.url THEN i.last_modified END
WHERE i.hash <> excluded.hash
RETURNING xmax = 0 AS is_new`;

/** Binds: limit. Leans on item_due. */
export const DUE_ITEMS = `
SELECT ${COLUMNS} FROM ops.item i JOIN ops.feed f ON f.id = i.feed_id AND f.state <> 'retired'
 WHERE i.due_at <= now() ORDER BY i.due_at LIMIT $1`;

/** Binds: id. */
export const GET_ITEM = `SELECT ${COLUMNS} FROM ops.item i WHERE i.id = $1`;

/** Binds: feed, limit. Leans on item_by_feed. */
export const LIST_ITEMS = `SELECT ${COLUMNS} FROM ops.item i WHERE i.feed_id = $1 ORDER BY i.first_seen_at DESC, i.id LIMIT $2`;

/** Binds: id, article, sets etag?, etag, sets last-modified?, last-modified, hash or null, next due. An item that changed meanwhile stays due. */
export const ITEM_FETCHED = `
UPDATE ops.item SET article_id = coalesce($2, article_id), etag = CASE WHEN $3 THEN $4 ELSE etag END,
  last_modified = CASE WHEN $5 THEN $6 ELSE last_modified END, fetched_at = now(), failures = 0,
  fault_code = NULL, fault_message = NULL, fault_at = NULL,
  due_at = CASE WHEN $7::text IS NULL OR hash = $7 THEN $8::timestamptz ELSE due_at END
WHERE id = $1`;

/** Binds: id, fault code, fault message, retry at, hash or null. */
export const ITEM_FAILED = `
UPDATE ops.item SET failures = failures + 1, fault_code = $2, fault_message = $3, fault_at = now(),
  due_at = CASE WHEN $5::text IS NULL OR hash = $5 THEN $4::timestamptz ELSE due_at END
WHERE id = $1`;

/** Binds: id, due at. One that is not due at all stays so. */
export const ITEM_POSTPONED = `UPDATE ops.item SET due_at = $2 WHERE id = $1 AND due_at IS NOT NULL`;
