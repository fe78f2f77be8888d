/** Captures that hold texts. Binds: hashes. Result: hash, article, revision, recorded at. Leans on capture_by_text. */
export const CAPTURES_OF_TEXTS = `
SELECT data->>'textHash' AS hash, data->>'articleId' AS "articleId", (data->>'revision')::int AS revision, recorded_at AS "recordedAt"
  FROM log.record WHERE type = 'ArticleCaptured' AND data->>'textHash' = ANY ($1::text[])`;

/** Captures that hold pages; as above. Leans on capture_by_page. */
export const CAPTURES_OF_PAGES = `
SELECT data->>'pageHash' AS hash, data->>'articleId' AS "articleId", (data->>'revision')::int AS revision, recorded_at AS "recordedAt"
  FROM log.record WHERE type = 'ArticleCaptured' AND data->>'pageHash' = ANY ($1::text[])`;

/** Pages that fetches of an article's items brought, also those that became no revision. Binds: article. Leans on item_by_article, page_by_source. */
export const PAGES_OF_ITEMS = `
SELECT encode(p.hash, 'hex') AS hash FROM ops.item i JOIN archive.page p ON p.source = i.id WHERE i.article_id = $1`;

/** The oldest texts. Binds: archived before, cursor (instant as text, hash as hex), limit. Leans on text_by_age. */
export const OLD_TEXTS = `
SELECT encode(hash, 'hex') AS hash, archived_at::text AS at FROM archive.text
 WHERE archived_at < $1 AND (archived_at, hash) > ($2::timestamptz, decode($3, 'hex')) ORDER BY archived_at, hash LIMIT $4`;

/** The oldest pages; as above. Leans on page_by_age. */
export const OLD_PAGES = `
SELECT encode(hash, 'hex') AS hash, archived_at::text AS at FROM archive.page
 WHERE archived_at < $1 AND (archived_at, hash) > ($2::timestamptz, decode($3, 'hex')) ORDER BY archived_at, hash LIMIT $4`;

/** Binds: hashes. Leans on text_pkey. */
export const DELETE_TEXTS = `DELETE FROM archive.text WHERE hash = ANY (SELECT decode(h, 'hex') FROM unnest($1::text[]) AS h)`;

/** Binds: hashes. Leans on page_pkey. */
export const DELETE_PAGES = `DELETE FROM archive.page WHERE hash = ANY (SELECT decode(h, 'hex') FROM unnest($1::text[]) AS h)`;

/** An article that was erased by order is not captured again. Binds: article, cause. */
export const MARK_ERASED = `UPDATE ops.article SET erased_by = $2 WHERE id = $1`;

/** Nor are its pages looked at again. Binds: article. Leans on item_by_article. */
export const STOP_ITEMS = `UPDATE ops.item SET due_at = NULL, title = NULL, summary = NULL WHERE article_id = $1`;
