/**
 * Begins the append's transaction and takes the log's order. Sent as one message.
 *
 * The settings hold for this transaction. A plan that reads a whole table is never right here, whatever the statistics of a young table say; so one
 * plan serves for ever, and the statements below are planned once a connection. A process that stops in the middle loses its connection after half a minute, and with it the lock that everybody waits for.
 * Result (of the last statement): position, streams. Leans on: one row.
 */
export const LOCK_HEAD = `
BEGIN;
SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
SET LOCAL plan_cache_mode = force_generic_plan;
SET LOCAL idle_in_transaction_session_timeout = '30s';
SELECT position, streams FROM log.head FOR UPDATE`;

/**
 * What the log knows of the appends of a batch. A statement after LOCK_HEAD, never part of it: its snapshot must be taken when the lock is held.
 *
 * Binds: stream names, causes (text[]). Result, in their order: stream_id, stream_version (null: no such stream), first, count, version (null: not recorded);
 * and in each row recorded_at, as ISO text with milliseconds: the batch's instant. It never runs backwards: it is drawn under the head's lock and is never
 * lower than the last. Leans on: stream_name_key, append_pkey.
 */
export const KNOWN_APPENDS = `
SELECT s.id AS stream_id, s.version AS stream_version, k.first, k.count, k.version, h.recorded_at
  FROM (SELECT to_char(greatest(recorded_at, date_trunc('milliseconds', clock_timestamp())) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS recorded_at
          FROM log.head OFFSET 0) AS h
 CROSS JOIN unnest($1::text[], $2::text[]) WITH ORDINALITY AS a (stream, cause, n)
  LEFT JOIN log.stream s ON s.name = a.stream COLLATE "C"
  LEFT JOIN log.append k ON k.stream_id = s.id AND k.cause = a.cause COLLATE "C"
 ORDER BY a.n`;

/**
 * Moves the head and writes streams, append keys and, for small batches, records.
 *
 * Binds: new position, new number of streams, instant; streams: ids, names, versions; appends: stream ids, causes, firsts, counts, versions;
 * records: positions, stream ids, versions, ids, types, schemas, data, meta (all arrays).
 */
export const MOVE_HEAD = `
WITH head AS (
  UPDATE log.head SET position = $1, streams = $2, recorded_at = $3
), streams AS (
  INSERT INTO log.stream (id, name, version) SELECT * FROM unnest($4::bigint[], $5::text[], $6::int[])
  ON CONFLICT (id) DO UPDATE SET version = excluded.version
), appends AS (
  INSERT INTO log.append (stream_id, cause, first, count, version)
  SELECT * FROM unnest($7::bigint[], $8::text[], $9::bigint[], $10::int[], $11::int[])
)
INSERT INTO log.record (position, stream_id, version, id, type, schema, data, meta, recorded_at)
SELECT r.*, $3
  FROM unnest($12::bigint[], $13::bigint[], $14::int[], $15::uuid[], $16::text[], $17::smallint[], $18::jsonb[], $19::jsonb[]) AS r`;

/** Takes the records of bigger batches, one tab-separated line each. */
export const COPY_RECORDS = `COPY log.record (position, stream_id, version, id, type, schema, data, meta, recorded_at) FROM STDIN`;
