/** All that follows up to BY_STREAM is read in one snapshot: numbers that belong together change together. */
export const ONE_SNAPSHOT = `SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY`;

/**
 * Positions that do not follow on the one before, and instants that run backwards. Leans on record_pkey.
 * Result: position, previous (0: none), backwards.
 */
export const ORDER_FLAWS = `
SELECT position, previous, backwards
  FROM (
    SELECT position, coalesce(lag(position) OVER along, 0) AS previous, coalesce(recorded_at < lag(recorded_at) OVER along, false) AS backwards
      FROM log.record WINDOW along AS (ORDER BY position)
  ) AS r
 WHERE position <> previous + 1 OR backwards
 ORDER BY position`;

/** What the parts of the log count must agree. */
export const TOTALS = `
SELECT head.position AS head, head.streams AS "headStreams",
       (SELECT count(*) FROM log.record) AS records,
       (SELECT coalesce(max(position), 0) FROM log.record) AS last,
       (SELECT count(*) FROM log.stream) AS streams,
       (SELECT coalesce(max(first + count - 1), 0) FROM log.append) AS "lastAppended"
  FROM log.head`;

/** Append keys that do not take up where the one before ends, or whose records are not those of their stream. Result: first, expected, stray. */
export const APPEND_FLAWS = `
SELECT a.first, a.expected, a.stray
  FROM (
    SELECT a.first, coalesce(lag(a.first + a.count) OVER (ORDER BY a.first), 1) AS expected,
           f.position IS NOT NULL AND (f.stream_id <> a.stream_id OR f.version <> a.version - a.count + 1)
           OR l.position IS NOT NULL AND (l.stream_id <> a.stream_id OR l.version <> a.version) AS stray
      FROM log.append a
      LEFT JOIN log.record f ON f.position = a.first
      LEFT JOIN log.record l ON l.position = a.first + a.count - 1
  ) AS a
 WHERE a.first <> a.expected OR a.stray
 ORDER BY a.first`;

/** Streams whose version is not that of their last record. Result: name, version, last (0: no record). */
export const STREAM_FLAWS = `
SELECT s.name, s.version, coalesce(r.last, 0) AS last
  FROM log.stream s LEFT JOIN (SELECT stream_id, max(version) AS last FROM log.record GROUP BY stream_id) AS r ON r.stream_id = s.id
 WHERE s.version <> coalesce(r.last, 0)
 ORDER BY s.id`;

/** What was erased of a stream after a position. Binds: stream id, position. Leans on record_by_stream. */
export const LATER_ERASURES = `SELECT data FROM log.record WHERE stream_id = $1 AND type = 'PageErased' AND position > $2`;

/**
 * Records stream by stream, so that the revisions of an article come before the claims read from them and only one stream is held at a time.
 * Binds: after (stream id, version), limit, up to. Leans on record_by_stream.
 */
export const BY_STREAM = `
SELECT r.stream_id AS "streamId", s.name AS stream, r.position, r.version, r.id, r.type, r.data, r.meta->>'cause' AS cause
  FROM log.record r LEFT JOIN log.stream s ON s.id = r.stream_id
 WHERE (r.stream_id, r.version) > ($1::bigint, $2::int) AND r.position <= $4
 ORDER BY r.stream_id, r.version LIMIT $3`;
