/**
 * ops.key  the keys of the API, each by the SHA-256 of the key; a name is never used again, since it stands in the log.
 *
 * Only the writer sees it: who can read the views must not see even the hashes.
 */
export const KEYS = `
CREATE TABLE ops.key (
  name       text COLLATE "C" PRIMARY KEY CHECK (name <> ''),
  hash       bytea NOT NULL UNIQUE CHECK (length(hash) = 32),
  scopes     text[] NOT NULL,
  made_at    timestamptz NOT NULL DEFAULT now(),
  made_by    text NOT NULL,
  revoked_at timestamptz
);

GRANT SELECT, INSERT, UPDATE (revoked_at) ON ops.key TO hearsay_writer;
`;
