/** One sealer at a time, whatever process it is in. A lock of the transaction, known by a number that nothing else takes. */
export const LOCK_SEALS = `SELECT pg_advisory_xact_lock(7203004)`;

const SEAL_COLUMNS = 'size, root, frontier, marks, sealed_at AS "sealedAt", public_key AS "publicKey", signature';

/** The newest seal. Leans on seal_pkey. */
export const LAST_SEAL = `SELECT ${SEAL_COLUMNS} FROM log.seal ORDER BY size DESC LIMIT 1`;

/** The next seals. Binds: after size, limit. Leans on seal_pkey. */
export const NEXT_SEALS = `SELECT ${SEAL_COLUMNS} FROM log.seal WHERE size > $1 ORDER BY size LIMIT $2`;

/** The same without what only sealing and verifying need. Binds: after size, limit. Leans on seal_pkey. */
export const NEXT_HEADS = `
SELECT size, root, sealed_at AS "sealedAt", public_key AS "publicKey", signature FROM log.seal WHERE size > $1 ORDER BY size LIMIT $2`;

/** The newest seal of at least that many records, a signed one before an unsigned one. Binds: size. Leans on seal_pkey. */
export const BEST_SEAL = `
SELECT ${SEAL_COLUMNS} FROM log.seal WHERE size >= $1 ORDER BY (signature IS NOT NULL) DESC, size DESC LIMIT 1`;

/** One seal. Binds: size. Leans on seal_pkey. */
export const SEAL_OF = `SELECT ${SEAL_COLUMNS} FROM log.seal WHERE size = $1`;

/** What a seal is as of: the head's position and the instant, in milliseconds, never before the last seal's. Binds: the last seal's instant or null. */
export const SEAL_AS_OF = `
SELECT position, greatest($1::timestamptz, date_trunc('milliseconds', clock_timestamp())) AS "sealedAt" FROM log.head`;

/**
 * Records as they stand, in order; those whose stream has lost its row come without its name. Binds: after position, up to position, limit. Leans on record_pkey.
 */
export const RECORDS_AS_SEALED = `
SELECT r.position, s.name AS stream, r.version, r.id, r.type, r.schema, r.data, r.meta, r.recorded_at AS "recordedAt"
  FROM log.record r LEFT JOIN log.stream s ON s.id = r.stream_id
 WHERE r.position > $1 AND r.position <= $2 ORDER BY r.position LIMIT $3`;

/** Binds: size, root, frontier, marks, sealed at, public key, signature. */
export const INSERT_SEAL = `
INSERT INTO log.seal (size, root, frontier, marks, sealed_at, public_key, signature) VALUES ($1, $2, $3, $4, $5, $6, $7)`;

/** Binds: levels, indexes, hashes (arrays). */
export const INSERT_SUBTREES = `INSERT INTO log.subtree (level, index, hash) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])`;

/** Binds: levels, indexes. Result: those that are there. Leans on subtree_pkey. */
export const SUBTREES = `
SELECT t.level, t.index, t.hash FROM unnest($1::smallint[], $2::bigint[]) AS w (level, index) JOIN log.subtree t USING (level, index)`;
