import type { Database } from '../database/database.js';

/** The same words asked by the same prompt of the same model. */
export interface ModelQuestion {
  /** SHA-256 in lower-case hex. */
  textHash: string;
  promptVersion: string;
  model: string;
}

export interface ModelTokens {
  promptTokens: number;
  completionTokens: number;
}

/** Binds: text hash (hex), prompt version, model. Leans on model_answer_pkey. */
const GET = `SELECT answer FROM ops.model_answer WHERE text_hash = decode($1, 'hex') AND prompt_version = $2 AND model = $3`;
/** Binds: text hash (hex), prompt version, model, answer, prompt tokens, completion tokens. The first answer stays: what was read from it is in the log. */
const PUT = `
INSERT INTO ops.model_answer (text_hash, prompt_version, model, answer, prompt_tokens, completion_tokens)
VALUES (decode($1, 'hex'), $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;
/** Binds: day. Leans on model_spent_pkey. */
const SPENT = `SELECT coalesce(sum(prompt_tokens + completion_tokens), 0)::bigint AS tokens FROM ops.model_spent WHERE day = $1::date`;
/** Binds: day, model, prompt tokens, completion tokens. */
const SPEND = `
INSERT INTO ops.model_spent AS s (day, model, questions, prompt_tokens, completion_tokens) VALUES ($1::date, $2, 1, $3, $4)
ON CONFLICT (day, model) DO UPDATE SET questions = s.questions + 1, prompt_tokens = s.prompt_tokens + excluded.prompt_tokens,
  completion_tokens = s.completion_tokens + excluded.completion_tokens`;
/** Binds: days. */
const FORGET = `DELETE FROM ops.model_answer WHERE answered_at < now() - make_interval(days => $1) RETURNING 1 AS gone`;

/** Answers of language models and the tokens they cost (tables `ops.model_answer`, `ops.model_spent`). Needs the role `worker`. */
export class ModelAnswerBook {
  constructor(private readonly db: Database) {}

  async get({ textHash, promptVersion, model }: ModelQuestion): Promise<string | null> {
    const [row] = await this.db.query<{ answer: string }>(GET, [textHash, promptVersion, model]);
    return row?.answer ?? null;
  }

  /** An answer that PostgreSQL cannot hold (U+0000, lone surrogates) is kept without those: no text has them, so no quote loses by it. */
  async put(
    { textHash, promptVersion, model }: ModelQuestion,
    answer: string,
    { promptTokens, completionTokens }: ModelTokens,
  ): Promise<void> {
    await this.db.query(PUT, [textHash, promptVersion, model, answer.toWellFormed().replaceAll('\0', ''), promptTokens, completionTokens]);
  }

  /** Tokens of all models on a UTC day, `YYYY-MM-DD`. */
  async spentOn(day: string): Promise<number> {
    const [row] = await this.db.query<{ tokens: number }>(SPENT, [day]);
    return row?.tokens ?? 0;
  }

  async spend(day: string, model: string, { promptTokens, completionTokens }: ModelTokens): Promise<void> {
    await this.db.query(SPEND, [day, model, promptTokens, completionTokens]);
  }

  /** Forgets answers older than so many days; tells how many. */
  async forget(days: number): Promise<number> {
    return (await this.db.query(FORGET, [days])).length;
  }
}
