import { parseConfig, settings } from '@hearsay/kit';
import { z } from 'zod';

const schema = z.object({
  DATABASE_URL: settings.DATABASE_URL,
  REDIS_URL: settings.REDIS_URL,
  PORT: settings.PORT,
  HOST: settings.HOST,
  FETCH_ALLOW: settings.FETCH_ALLOW,
  HEARSAY_SAMPLE: settings.HEARSAY_SAMPLE,
  HEARSAY_SAMPLE_PORT: settings.HEARSAY_SAMPLE_PORT,
  HEARSAY_SAMPLE_SEED: settings.HEARSAY_SAMPLE_SEED,
  LOG_LEVEL: settings.LOG_LEVEL,
});

export type Config = Readonly<z.infer<typeof schema>>;

export function readConfig(): Config {
  return parseConfig(schema, process.env);
}
