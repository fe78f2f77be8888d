/**
 * Schema `archive`: bytes by their SHA-256.
 *
 * archive.page  the bytes of a page as fetched; archive.text  the readable text of a revision, as UTF-8.
 * `length` counts the bytes before compression. EXTERNAL: the content is compressed already.
 */
export const ARCHIVE = `
CREATE SCHEMA archive;

CREATE TABLE archive.page (
  hash         bytea PRIMARY KEY CHECK (length(hash) = 32),
  content_type text,
  encoding     text NOT NULL CHECK (encoding IN ('identity', 'br')),
  length       integer NOT NULL,
  content      bytea NOT NULL,
  archived_at  timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE archive.text (
  hash         bytea PRIMARY KEY CHECK (length(hash) = 32),
  encoding     text NOT NULL CHECK (encoding IN ('identity', 'br')),
  length       integer NOT NULL,
  content      bytea NOT NULL,
  archived_at  timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE archive.page ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE archive.text ALTER COLUMN content SET STORAGE EXTERNAL;

GRANT USAGE ON SCHEMA archive TO hearsay_reader, hearsay_worker, hearsay_projector;
GRANT SELECT ON ALL TABLES IN SCHEMA archive TO hearsay_reader, hearsay_worker, hearsay_projector;
GRANT INSERT ON archive.page, archive.text TO hearsay_worker;
`;
