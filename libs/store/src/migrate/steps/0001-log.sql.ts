/**
 * Schema `log`: append only.
 *
 * log.head    one row: the last position, the number of streams, the last instant. Its row lock is the order of the log.
 * log.stream  one row a stream; short ascending ids keep the index of log.record narrow and its insertions at its end.
 * log.append  one row an append: (stream, cause) is its identity. One key an append instead of one a record: a quarter of the index.
 * log.record  the records. `(stream_id, version)` serves readStream; `position` serves everything that follows.
 * log.records the same with the stream's name: a view, for people who ask in SQL.
 *
 * The triggers fire ALWAYS: also for the owner, for superusers, and under session_replication_role = replica.
 */
export const LOG = `
CREATE SCHEMA log;

CREATE TABLE log.head (
  one         boolean PRIMARY KEY DEFAULT true CHECK (one),
  position    bigint NOT NULL CHECK (position >= 0),
  streams     bigint NOT NULL CHECK (streams >= 0),
  recorded_at timestamptz(3)
) WITH (fillfactor = 20);
INSERT INTO log.head (position, streams) VALUES (0, 0);

CREATE TABLE log.stream (
  id      bigint PRIMARY KEY,
  name    text COLLATE "C" NOT NULL UNIQUE CHECK (name <> ''),
  version integer NOT NULL CHECK (version > 0)
) WITH (fillfactor = 90);

CREATE TABLE log.append (
  stream_id bigint NOT NULL,
  cause     text COLLATE "C" NOT NULL,
  first     bigint NOT NULL,
  count     integer NOT NULL CHECK (count > 0),
  version   integer NOT NULL,
  PRIMARY KEY (stream_id, cause)
);

CREATE TABLE log.record (
  position    bigint PRIMARY KEY,
  stream_id   bigint NOT NULL,
  version     integer NOT NULL,
  id          uuid NOT NULL,
  type        text COLLATE "C" NOT NULL,
  schema      smallint NOT NULL,
  data        jsonb NOT NULL,
  meta        jsonb NOT NULL,
  recorded_at timestamptz(3) NOT NULL,
  CONSTRAINT record_by_stream UNIQUE (stream_id, version)
);

CREATE VIEW log.records AS
SELECT r.position, s.name AS stream, r.version, r.id, r.type, r.schema, r.data, r.meta, r.recorded_at
  FROM log.record r JOIN log.stream s ON s.id = r.stream_id;

CREATE FUNCTION log.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%.% is append only: % is refused', TG_TABLE_SCHEMA, TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.record FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON log.append FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON log.stream FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON log.head FOR EACH STATEMENT EXECUTE FUNCTION log.refuse();
CREATE TRIGGER only_forward BEFORE UPDATE ON log.stream FOR EACH ROW
  WHEN (NEW.id <> OLD.id OR NEW.name <> OLD.name OR NEW.version <= OLD.version) EXECUTE FUNCTION log.refuse();
CREATE TRIGGER only_forward BEFORE UPDATE ON log.head FOR EACH ROW
  WHEN (NEW.position < OLD.position OR NEW.streams < OLD.streams OR NEW.recorded_at < OLD.recorded_at) EXECUTE FUNCTION log.refuse();

ALTER TABLE log.record ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log.append ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log.stream ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log.head ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE log.stream ENABLE ALWAYS TRIGGER only_forward;
ALTER TABLE log.head ENABLE ALWAYS TRIGGER only_forward;

GRANT USAGE ON SCHEMA log TO hearsay_reader, hearsay_writer, hearsay_worker, hearsay_projector;
GRANT SELECT ON ALL TABLES IN SCHEMA log TO hearsay_reader, hearsay_writer, hearsay_worker, hearsay_projector;
GRANT INSERT ON log.record, log.append, log.stream TO hearsay_writer, hearsay_worker;
GRANT UPDATE (version) ON log.stream TO hearsay_writer, hearsay_worker;
GRANT UPDATE (position, streams, recorded_at) ON log.head TO hearsay_writer, hearsay_worker;
`;
