import type { z } from 'zod';
import { settings } from './settings.js';

/** Which model reads, and within which bounds: what every process needs that may read articles with one. */
export const MODEL_SETTINGS = {
  LLM_BASE_URL: settings.LLM_BASE_URL,
  LLM_MODEL: settings.LLM_MODEL,
  LLM_API_KEY: settings.LLM_API_KEY,
  LLM_TIMEOUT_SECONDS: settings.LLM_TIMEOUT_SECONDS,
  LLM_MAX_TOKENS: settings.LLM_MAX_TOKENS,
  LLM_TOKENS_PER_ARTICLE: settings.LLM_TOKENS_PER_ARTICLE,
  LLM_TOKENS_PER_DAY: settings.LLM_TOKENS_PER_DAY,
  LLM_CONCURRENCY: settings.LLM_CONCURRENCY,
};

/** For `superRefine`: address and model go together, since half of the two would quietly leave the model off. */
export function checkModelSettings(
  { LLM_BASE_URL, LLM_MODEL }: { LLM_BASE_URL?: string | undefined; LLM_MODEL?: string | undefined },
  context: z.RefinementCtx,
): void {
  const missing = LLM_BASE_URL === undefined ? 'LLM_BASE_URL' : 'LLM_MODEL';
  if ((LLM_BASE_URL === undefined) !== (LLM_MODEL === undefined))
    context.addIssue({ code: 'custom', path: [missing], message: 'it is not set' });
}
