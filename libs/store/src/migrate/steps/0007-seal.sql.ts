/**
 * Schema `log`: what the records are sealed with. Append only, as the records are.
 *
 * log.seal     one row a seal: the Merkle root (RFC 6962) of all records up to `size`, signed where there is a key (Ed25519 over libs/proof's headText; 32 bytes
 *              of public key, 64 of signature). `frontier`: the roots of the complete subtrees, from which the next seal goes on. `marks`: the first four bytes
 *              of the leaf hash of every record since the seal before; the root proves that something was changed, the marks say what.
 * log.subtree  the roots of complete subtrees of 2^level leaves, from 2^10 on: with them an audit path costs two thousand records to make, whatever the log's size.
 */
export const SEAL = `
CREATE TABLE log.seal (
  size       bigint PRIMARY KEY CHECK (size > 0),
  root       bytea NOT NULL CHECK (length(root) = 32),
  frontier   bytea NOT NULL,
  marks      bytea NOT NULL,
  sealed_at  timestamptz(3) NOT NULL,
  public_key bytea CHECK (length(public_key) = 32),
  signature  bytea CHECK (length(signature) = 64),
  CHECK ((public_key IS NULL) = (signature IS NULL))
);
-- Hashes do not compress.
ALTER TABLE log.seal ALTER COLUMN marks SET STORAGE EXTERNAL, ALTER COLUMN frontier SET STORAGE EXTERNAL;

CREATE TABLE log.subtree (
  level smallint NOT NULL CHECK (level >= 10),
  index bigint NOT NULL CHECK (index >= 0),
  hash  bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, index)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.seal FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.subtree FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
ALTER TABLE log.seal ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log.subtree ENABLE ALWAYS TRIGGER append_only;

GRANT SELECT ON log.seal, log.subtree TO hearsay_reader, hearsay_writer, hearsay_worker, hearsay_projector;
GRANT INSERT ON log.seal, log.subtree TO hearsay_projector;
`;
