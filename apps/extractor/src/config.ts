import { parseConfig, settings } from '@hearsay/kit';
import { z } from 'zod';

const schema = z
  .object({
    DATABASE_URL: settings.DATABASE_URL,
    REDIS_URL: settings.REDIS_URL,
    HEARSAY_QUEUE_PREFIX: settings.HEARSAY_QUEUE_PREFIX,
    LLM_BASE_URL: settings.LLM_BASE_URL,
    LLM_MODEL: settings.LLM_MODEL,
    LLM_API_KEY: settings.LLM_API_KEY,
    LLM_TIMEOUT_SECONDS: settings.LLM_TIMEOUT_SECONDS,
    LLM_MAX_TOKENS: settings.LLM_MAX_TOKENS,
    LLM_TOKENS_PER_ARTICLE: settings.LLM_TOKENS_PER_ARTICLE,
    LLM_TOKENS_PER_DAY: settings.LLM_TOKENS_PER_DAY,
    LLM_CONCURRENCY: settings.LLM_CONCURRENCY,
    LOG_LEVEL: settings.LOG_LEVEL,
  })
  .superRefine(({ LLM_BASE_URL, LLM_MODEL }, context) => {
    // Half of the two would quietly leave the model off.
    const missing = LLM_BASE_URL === undefined ? 'LLM_BASE_URL' : 'LLM_MODEL';
    if ((LLM_BASE_URL === undefined) !== (LLM_MODEL === undefined))
      context.addIssue({ code: 'custom', path: [missing], message: 'it is not set' });
  });

export type Config = Readonly<z.infer<typeof schema>>;

export function readConfig(): Config {
  return parseConfig(schema, process.env);
}
