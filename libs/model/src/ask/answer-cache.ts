/** What an answer is kept under: the same words asked by the same prompt of the same model. */
export interface AnswerKey {
  /** SHA-256 (hex) of the words that were asked about, as they were sent. */
  textHash: string;
  promptVersion: string;
  model: string;
}

/** Tokens as the server counts them. */
export interface Usage {
  promptTokens: number;
  completionTokens: number;
}

/** Keeps answers and counts what was spent. `@hearsay/store` has one on PostgreSQL. */
export interface AnswerCache {
  get(key: AnswerKey): Promise<string | null>;
  put(key: AnswerKey, answer: string, usage: Usage): Promise<void>;
  /** Tokens spent on a UTC day (YYYY-MM-DD), by every process that shares the cache. */
  spentOn(day: string): Promise<number>;
  spend(day: string, model: string, usage: Usage): Promise<void>;
}

/** For tests and for reading loose files: it forgets with its process. */
export class MemoryAnswerCache implements AnswerCache {
  readonly #answers = new Map<string, string>();
  readonly #spent = new Map<string, number>();

  get(key: AnswerKey): Promise<string | null> {
    return Promise.resolve(this.#answers.get(keyOf(key)) ?? null);
  }

  put(key: AnswerKey, answer: string): Promise<void> {
    this.#answers.set(keyOf(key), answer);
    return Promise.resolve();
  }

  spentOn(day: string): Promise<number> {
    return Promise.resolve(this.#spent.get(day) ?? 0);
  }

  spend(day: string, _model: string, { promptTokens, completionTokens }: Usage): Promise<void> {
    this.#spent.set(day, (this.#spent.get(day) ?? 0) + promptTokens + completionTokens);
    return Promise.resolve();
  }
}

const keyOf = ({ textHash, promptVersion, model }: AnswerKey): string => JSON.stringify([textHash, promptVersion, model]);
