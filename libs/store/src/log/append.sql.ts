/**
 * An append's transaction is two messages to the server, three with COPY: with the log's head locked, each turn of waiting is waited by everybody. So its
 * statements are prepared by name, once a connection, and run by EXECUTE, of which one message may hold several.
 */
export const PREPARED = {
  /**
   * What the log knows of the appends of a batch. A statement after the one that locks the head, never part of it: its snapshot must be taken when the lock is held.
   *
   * Binds: appends as [{stream, cause}]. Result, in their order: stream_id, stream_version (null: no such stream), first, count, version (null: not recorded);
   * and in each row recorded_at, as ISO text with milliseconds: the batch's instant. It never runs backwards: it is drawn under the head's lock and is never
   * lower than the last. Leans on: stream_name_key, append_pkey.
   */
  hearsay_known: `(json) AS
SELECT s.id AS stream_id, s.version AS stream_version, k.first, k.count, k.version, h.recorded_at
  FROM (SELECT to_char(greatest(recorded_at, date_trunc('milliseconds', clock_timestamp())) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS recorded_at
          FROM log.head OFFSET 0) AS h
 CROSS JOIN ROWS FROM (json_to_recordset($1) AS (stream text, cause text)) WITH ORDINALITY AS a (stream, cause, n)
  LEFT JOIN log.stream s ON s.name = a.stream COLLATE "C"
  LEFT JOIN log.append k ON k.stream_id = s.id AND k.cause = a.cause COLLATE "C"
 ORDER BY a.n`,

  /** Moves the head and writes streams and append keys. Binds: new position, new number of streams, instant, streams and appends as rows of their tables. */
  hearsay_move: `(bigint, bigint, timestamptz, json, json) AS
WITH head AS (
  UPDATE log.head SET position = $1, streams = $2, recorded_at = $3
), streams AS (
  INSERT INTO log.stream (id, name, version) SELECT * FROM json_to_recordset($4) AS s (id bigint, name text, version int)
  ON CONFLICT (id) DO UPDATE SET version = excluded.version
)
INSERT INTO log.append (stream_id, cause, first, count, version)
SELECT * FROM json_to_recordset($5) AS a (stream_id bigint, cause text, first bigint, count int, version int)`,

  /** Writes the records of small batches. Binds: instant, records as rows of their table. */
  hearsay_record: `(timestamptz, json) AS
INSERT INTO log.record (position, stream_id, version, id, type, schema, data, meta, recorded_at)
SELECT r.*, $1
  FROM json_to_recordset($2) AS r (position bigint, stream_id bigint, version int, id uuid, type text, schema smallint, data jsonb, meta jsonb)`,
} as const;

/**
 * Begins the append's transaction and takes the log's order.
 *
 * The settings hold for this transaction. A plan that reads a whole table is never right here, whatever the statistics of a young table say; so one
 * plan serves for ever, and the statements above are planned once a connection. A process that stops in the middle loses its connection after half a minute, and with it the lock that everybody waits for.
 * Result (of the last statement): position, streams. Leans on: one row.
 */
export const LOCK_HEAD = `
BEGIN;
SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off;
SET LOCAL plan_cache_mode = force_generic_plan;
SET LOCAL idle_in_transaction_session_timeout = '30s';
SELECT position, streams FROM log.head FOR UPDATE`;

/** Takes the records of bigger batches, in the order of columns that `encodeRecords` writes. */
export const COPY_RECORDS = `COPY log.record (position, stream_id, version, recorded_at, schema, id, type, data, meta) FROM STDIN (FORMAT binary)`;

/** A value as a literal of SQL, whatever `standard_conforming_strings` says: JSON text, where it is no number. */
export const literal = (value: unknown): string =>
  typeof value === 'number' ? String(value) : `E'${JSON.stringify(value).replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
