/**
 * ops.command  commands that came with a key of their own: whose, by which route, under which key; and the SHA-256 of what was asked.
 *
 * What a command did stands in the log, and is found there by the same words; here stands only what else must not be asked under its key.
 */
export const COMMANDS = `
CREATE TABLE ops.command (
  command text COLLATE "C" PRIMARY KEY,
  asked   bytea NOT NULL CHECK (length(asked) = 32),
  at      timestamptz NOT NULL DEFAULT now()
);

GRANT SELECT, INSERT, DELETE ON ops.command TO hearsay_writer;
`;
