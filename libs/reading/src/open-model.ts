import { ChatClient, ModelExtractor, modelVersion, type AnswerCache } from '@hearsay/model';
import type { ExtractorVersion } from './epochs.js';

/** The settings of the model, as apps read them. */
export interface ModelSettings {
  LLM_BASE_URL?: string | undefined;
  LLM_MODEL?: string | undefined;
  LLM_API_KEY?: string | undefined;
  LLM_TIMEOUT_SECONDS: number;
  LLM_MAX_TOKENS: number;
  LLM_TOKENS_PER_ARTICLE: number;
  LLM_TOKENS_PER_DAY: number;
  LLM_CONCURRENCY: number;
}

/** The four answers of a long article, or the attempts at a short one. */
const TIMEOUTS_PER_ARTICLE = 4;

/** The model extractor as the settings want it; null where they name no model. */
export function openModel(config: ModelSettings, cache: AnswerCache): ModelExtractor | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_MAX_TOKENS: maxTokens } = config;
  if (baseUrl === undefined || model === undefined) return null;
  const timeoutMs = config.LLM_TIMEOUT_SECONDS * 1000;
  const chat = new ChatClient({ baseUrl, model, apiKey: config.LLM_API_KEY, timeoutMs, maxTokens, concurrency: config.LLM_CONCURRENCY });
  return new ModelExtractor(chat, cache, {
    model,
    maxTokens,
    tokensPerArticle: config.LLM_TOKENS_PER_ARTICLE,
    tokensPerDay: config.LLM_TOKENS_PER_DAY,
    articleTimeoutMs: timeoutMs * TIMEOUTS_PER_ARTICLE,
  });
}

/** The version that `openModel` would read with; null where the settings name no model. */
export function modelVersionOf({ LLM_BASE_URL, LLM_MODEL }: ModelSettings): ExtractorVersion | null {
  return LLM_BASE_URL === undefined || LLM_MODEL === undefined ? null : modelVersion(LLM_MODEL);
}
