const COLUMNS = 'r.position, s.name AS stream, r.version, r.id, r.type, r.schema, r.data, r.meta, r.recorded_at';

/** The next records. Binds: after, limit. Leans on record_pkey. */
export const READ = `
SELECT ${COLUMNS} FROM log.record r JOIN log.stream s ON s.id = r.stream_id
 WHERE r.position > $1 ORDER BY r.position LIMIT $2`;

/** The next records of some types up to a position. Binds: after, limit, types, up to. Leans on record_pkey. */
export const READ_TYPES = `
SELECT ${COLUMNS} FROM log.record r JOIN log.stream s ON s.id = r.stream_id
 WHERE r.position > $1 AND r.position <= $4 AND r.type = ANY ($3::text[]) ORDER BY r.position LIMIT $2`;

/** The next records of an epoch before a position. Binds: after, limit, epoch, before. Leans on record_pkey: what else was recorded meanwhile is passed over. */
export const READ_EPOCH = `
SELECT ${COLUMNS} FROM log.record r JOIN log.stream s ON s.id = r.stream_id
 WHERE r.position > $1 AND r.position < $4 AND r.meta->>'epoch' = $3 ORDER BY r.position LIMIT $2`;

/**
 * The records of a stream, newest first. Binds: stream, from version, types or null, limit or null. Leans on record_by_stream.
 * Joined from the stream, so that a stream's version comes in the same snapshot as its records; one row of nulls where no record fits.
 */
export const READ_STREAM = `
SELECT s.version AS stream_version, ${COLUMNS}
  FROM log.stream s
  LEFT JOIN LATERAL (
    SELECT * FROM log.record r
     WHERE r.stream_id = s.id AND r.version >= $2 AND ($3::text[] IS NULL OR r.type = ANY ($3::text[]))
     ORDER BY r.version DESC LIMIT $4
  ) r ON true
 WHERE s.name = $1::text COLLATE "C" ORDER BY r.version`;

/** Result: position, recorded_at (null: nothing is recorded yet). */
export const HEAD = `SELECT position, recorded_at FROM log.head`;
