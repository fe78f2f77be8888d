import { MODEL_SETTINGS, checkModelSettings, parseConfig, settings } from '@hearsay/kit';
import { z } from 'zod';

const schema = z
  .object({
    DATABASE_URL: settings.DATABASE_URL,
    REDIS_URL: settings.REDIS_URL,
    HEARSAY_QUEUE_PREFIX: settings.HEARSAY_QUEUE_PREFIX,
    ...MODEL_SETTINGS,
    LOG_LEVEL: settings.LOG_LEVEL,
  })
  .superRefine(checkModelSettings);

export type Config = Readonly<z.infer<typeof schema>>;

export function readConfig(): Config {
  return parseConfig(schema, process.env);
}
