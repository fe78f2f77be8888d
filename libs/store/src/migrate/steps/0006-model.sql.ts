/**
 * ops.model_answer  what a language model answered to one question, so that it is asked once: by the SHA-256 of the words sent, the prompt's version and the model.
 * ops.model_spent   tokens spent on a UTC day, by model: what the daily limit is held against.
 *
 * Only the worker's role sees them: an answer quotes its article. Dropping both costs nothing but the questions.
 */
export const MODEL = `
CREATE TABLE ops.model_answer (
  text_hash         bytea NOT NULL CHECK (length(text_hash) = 32),
  prompt_version    text COLLATE "C" NOT NULL,
  model             text COLLATE "C" NOT NULL,
  answer            text NOT NULL,
  prompt_tokens     bigint NOT NULL,
  completion_tokens bigint NOT NULL,
  answered_at       timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (text_hash, prompt_version, model)
);

CREATE TABLE ops.model_spent (
  day               date NOT NULL,
  model             text COLLATE "C" NOT NULL,
  questions         bigint NOT NULL DEFAULT 0,
  prompt_tokens     bigint NOT NULL DEFAULT 0,
  completion_tokens bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (day, model)
);

GRANT SELECT, INSERT, UPDATE, DELETE ON ops.model_answer, ops.model_spent TO hearsay_worker;
`;
