import { z } from 'zod';
import { parseConfig, settings } from '@hearsay/kit';

export const ConfigSchema = z.object({
  DATABASE_URL: settings.DATABASE_URL,
  REDIS_URL: settings.REDIS_URL,
  HEARSAY_QUEUE_PREFIX: settings.HEARSAY_QUEUE_PREFIX,
  PORT: settings.PORT,
  HOST: settings.HOST,
  HEARSAY_ADMIN_KEY: settings.HEARSAY_ADMIN_KEY,
  HEARSAY_READ: settings.HEARSAY_READ,
  HEARSAY_CORS: settings.HEARSAY_CORS,
  HEARSAY_RATE_LIMIT: settings.HEARSAY_RATE_LIMIT,
  LOG_LEVEL: settings.LOG_LEVEL,
});

export type Config = Readonly<z.output<typeof ConfigSchema>>;

/** @throws ConfigFault naming every fault. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  return parseConfig(ConfigSchema, env);
}
