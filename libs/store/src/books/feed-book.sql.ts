/** The columns of a feed, in the names of FeedRow. */
const COLUMNS = `f.id, f.url, f.title, f.state, f.due_at AS "dueAt", f.etag, f.last_modified AS "lastModified", f.last_polled_at AS "lastPolledAt",
 f.last_succeeded_at AS "lastSucceededAt", f.last_status AS "lastStatus", f.failures, f.fault_code AS "faultCode", f.fault_message AS "faultMessage",
 f.fault_at AS "faultAt", f.added_at AS "addedAt", f.items`;

/** A feed and the version of its stream. Binds: id, stream. Leans on feed_pkey, stream_name_key. */
export const GET_FEED = `
SELECT ${COLUMNS}, (SELECT s.version FROM log.stream s WHERE s.name = $2::text COLLATE "C") AS "streamVersion" FROM ops.feed f WHERE f.id = $1`;

/** The feed that a URL is polled for. Binds: url. Leans on feed_url. */
export const FEED_BY_URL = `SELECT ${COLUMNS} FROM ops.feed f WHERE f.url = $1 AND f.state <> 'retired'`;

/** Binds: after (id, null: from the first), limit, state or null. Leans on feed_pkey. */
export const LIST_FEEDS = `
SELECT ${COLUMNS} FROM ops.feed f
 WHERE ($1::uuid IS NULL OR f.id > $1) AND ($3::text IS NULL OR f.state = $3) ORDER BY f.id LIMIT $2`;

/** Binds: limit. Leans on feed_due. */
export const DUE_FEEDS = `SELECT ${COLUMNS} FROM ops.feed f WHERE f.state = 'active' AND f.due_at <= now() ORDER BY f.due_at LIMIT $1`;

/** A feed comes into the book, or back into it. Binds: id, url, title. */
export const ADD_FEED = `
INSERT INTO ops.feed (id, url, title, state) VALUES ($1, $2, $3, 'active')
ON CONFLICT (id) DO UPDATE SET url = excluded.url, title = coalesce(excluded.title, feed.title), state = 'active', due_at = now(), etag = NULL,
  last_modified = NULL, failures = 0, fault_code = NULL, fault_message = NULL, fault_at = NULL`;

/** Binds: id, state. A feed that is resumed is due at once. */
export const SET_FEED_STATE = `
UPDATE ops.feed SET state = $2, due_at = CASE WHEN $2 = 'active' THEN now() ELSE due_at END WHERE id = $1`;

/** Validators belong to a URL, so they go with the old one. Binds: id, url. */
export const MOVE_FEED = `UPDATE ops.feed SET url = $2, etag = NULL, last_modified = NULL WHERE id = $1`;

/** Binds: id. */
export const POLL_FEED_SOON = `UPDATE ops.feed SET due_at = now() WHERE id = $1 AND state = 'active' AND due_at > now()`;

/**
 * What a poll found. Binds: id, sets etag?, etag, sets last-modified?, last-modified, next due, title (null: as it was), status, new items,
 * fault code (null: it succeeded), fault message. Leans on feed_pkey.
 */
export const FEED_POLLED = `
UPDATE ops.feed SET
  etag = CASE WHEN $2 THEN $3 ELSE etag END,
  last_modified = CASE WHEN $4 THEN $5 ELSE last_modified END,
  due_at = $6,
  title = coalesce($7, title),
  last_status = coalesce($8, last_status),
  items = items + $9,
  last_polled_at = now(),
  last_succeeded_at = CASE WHEN $10::text IS NULL THEN now() ELSE last_succeeded_at END,
  failures = CASE WHEN $10::text IS NULL THEN 0 ELSE failures + 1 END,
  fault_code = $10::text,
  fault_message = $11,
  fault_at = CASE WHEN $10::text IS NULL THEN NULL ELSE now() END
WHERE id = $1`;

/** Whether a stream has an append of that cause. Binds: stream, cause. Leans on stream_name_key, append_pkey. */
export const HAS_APPEND = `
SELECT 1 FROM log.append k JOIN log.stream s ON s.id = k.stream_id WHERE s.name = $1::text COLLATE "C" AND k.cause = $2::text COLLATE "C"`;
