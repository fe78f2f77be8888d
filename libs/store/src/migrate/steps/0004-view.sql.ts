/**
 * Schema `view`: disposable. It belongs to the projector, which makes, fills, swaps and drops the tables in it; what it makes the reader may read.
 *
 * view.checkpoint  how far each view has been folded.
 */
export const VIEW = `
CREATE SCHEMA view AUTHORIZATION hearsay_projector;
GRANT USAGE ON SCHEMA view TO hearsay_reader, hearsay_writer, hearsay_worker;
ALTER DEFAULT PRIVILEGES FOR ROLE hearsay_projector IN SCHEMA view GRANT SELECT ON TABLES TO hearsay_reader, hearsay_writer, hearsay_worker;

SET LOCAL ROLE hearsay_projector;
CREATE TABLE view.checkpoint (
  view       text COLLATE "C" PRIMARY KEY,
  version    text NOT NULL,
  position   bigint NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
RESET ROLE;
`;
