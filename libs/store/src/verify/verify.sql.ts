/**
 * Positions that do not follow on the one before, and instants that run backwards. Binds: up to. Leans on record_pkey.
 * Result: position, previous (0: none), clock (true: the instant runs backwards).
 */
export const ORDER_FLAWS = `
SELECT position, previous, backwards
  FROM (
    SELECT position, coalesce(lag(position) OVER along, 0) AS previous, coalesce(recorded_at < lag(recorded_at) OVER along, false) AS backwards
      FROM log.record WHERE position <= $1 WINDOW along AS (ORDER BY position)
  ) AS r
 WHERE position <> previous + 1 OR backwards
 ORDER BY position`;

/** What counts of the log must agree. Binds: up to. */
export const TOTALS = `
SELECT (SELECT count(*) FROM log.record WHERE position <= $1) AS records,
       (SELECT coalesce(max(position), 0) FROM log.record WHERE position <= $1) AS last,
       (SELECT count(*) FROM log.stream) AS streams,
       (SELECT streams FROM log.head) AS "headStreams"`;

/** Append keys that do not take up where the one before ends. Binds: up to. Result: first, expected. */
export const APPEND_FLAWS = `
SELECT first, expected
  FROM (SELECT first, coalesce(lag(first + count) OVER (ORDER BY first), 1) AS expected FROM log.append WHERE first <= $1) AS a
 WHERE first <> expected
 ORDER BY first`;

/** The position that the last append key ends at. Binds: up to. */
export const LAST_APPEND = `SELECT coalesce(max(first + count - 1), 0) AS last FROM log.append WHERE first <= $1`;

/**
 * Records stream by stream, so that the revisions of an article come before the claims read from them and only one stream is held at a time.
 * Binds: after (stream id, version), limit, up to. Leans on record_by_stream.
 */
export const BY_STREAM = `
SELECT r.stream_id AS "streamId", s.name AS stream, s.version AS "streamVersion", r.position, r.version, r.id, r.type, r.data, r.meta->>'cause' AS cause
  FROM log.record r LEFT JOIN log.stream s ON s.id = r.stream_id
 WHERE (r.stream_id, r.version) > ($1::bigint, $2::int) AND r.position <= $4
 ORDER BY r.stream_id, r.version LIMIT $3`;
