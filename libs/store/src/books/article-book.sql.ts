/** The columns of an article, in the names of ArticleRow. */
const COLUMNS = `a.id AS "articleId", a.revision, a.url, a.text_hash AS "textHash", a.text_length AS "textLength", a.page_hash AS "pageHash", a.outlet,
 a.agency, a.title, a.byline, a.published_at AS "publishedAt", a.modified_at AS "modifiedAt", a.fetched_at AS "fetchedAt", a.language,
 a.feed_id AS "feedId", a.reader, a.withdrawn_reason AS "withdrawnReason", a.withdrawn_notice AS "withdrawnNotice",
 a.captured_position AS "capturedPosition", a.erased_by AS "erasedBy"`;

/**
 * An article's latest revision. Runs in the append of its ArticleCaptured, after the head has moved: the head's position orders captures, and
 * since the head is locked until the commit, no capture becomes visible before one of a lower position.
 * A capture ends a withdrawal: the outlet publishes it again.
 *
 * Binds: id, revision, url, text hash, text length, page hash, outlet, agency, title, byline, published, modified, fetched, language, feed, reader.
 */
export const CAPTURED = `
INSERT INTO ops.article (id, revision, url, text_hash, text_length, page_hash, outlet, agency, title, byline, published_at, modified_at, fetched_at,
  language, feed_id, reader, captured_position)
SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, head.position FROM log.head
ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, url = excluded.url, text_hash = excluded.text_hash, text_length = excluded.text_length,
  page_hash = excluded.page_hash, outlet = excluded.outlet, agency = excluded.agency, title = excluded.title, byline = excluded.byline,
  published_at = excluded.published_at, modified_at = excluded.modified_at, fetched_at = excluded.fetched_at, language = excluded.language,
  feed_id = excluded.feed_id, reader = excluded.reader, withdrawn_reason = NULL, withdrawn_notice = NULL,
  captured_position = excluded.captured_position`;

/** Binds: id, reason, notice. */
export const WITHDRAWN = `UPDATE ops.article SET withdrawn_reason = $2, withdrawn_notice = $3 WHERE id = $1`;

/** Binds: extractor version or epoch, article, revision. Never goes back to an earlier revision. */
export const READ_BY = `
INSERT INTO ops.article_read AS r (extractor_version, article_id, revision) VALUES ($1, $2, $3)
ON CONFLICT (article_id, extractor_version) DO UPDATE SET revision = greatest(r.revision, excluded.revision)`;

/** Binds: extractor version or epoch (null: any), position below which everything is known to be read, limit. Leans on article_by_capture, article_read_pkey. */
export const UNREAD = `
SELECT a.id AS "articleId", a.revision, a.captured_position AS "capturedPosition"
  FROM ops.article a
 WHERE a.captured_position >= $2
   AND NOT EXISTS (SELECT FROM ops.article_read r WHERE r.article_id = a.id AND ($1::text IS NULL OR r.extractor_version = $1::text COLLATE "C")
    AND r.revision >= a.revision)
 ORDER BY a.captured_position, a.id LIMIT $3`;

/**
 * What was captured after a row, oldest first. Binds: position and id of the row, limit, last position to look at, first and last day of fetching (ISO, as exact as
 * wanted; null: open), ids (null: all). Leans on article_by_capture.
 */
export const CAPTURED_AFTER = `
SELECT a.id AS "articleId", a.revision, a.captured_position AS "capturedPosition"
  FROM ops.article a
 WHERE (a.captured_position, a.id) > ($1, $2::uuid) AND a.captured_position <= $4
   AND ($5::text IS NULL OR a.fetched_at >= $5) AND ($6::text IS NULL OR left(a.fetched_at, length($6)) <= $6)
   AND ($7::uuid[] IS NULL OR a.id = ANY ($7))
 ORDER BY a.captured_position, a.id LIMIT $3`;

/** Result: position of the latest capture (null: none). Leans on article_by_capture. */
export const LAST_CAPTURE = `SELECT max(captured_position) AS position FROM ops.article`;

/** Binds: id. */
export const GET_ARTICLE = `SELECT ${COLUMNS} FROM ops.article a WHERE a.id = $1`;

/** Binds: limit, feed or null, position and id of the last row of the page before (or null). Leans on article_by_capture. */
export const LIST_ARTICLES = `
SELECT ${COLUMNS} FROM ops.article a
 WHERE ($2::text IS NULL OR a.feed_id = $2) AND ($3::bigint IS NULL OR (a.captured_position, a.id) < ($3, $4::uuid))
 ORDER BY a.captured_position DESC, a.id DESC LIMIT $1`;
