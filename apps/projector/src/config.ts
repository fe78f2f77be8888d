import { parseConfig, settings } from '@hearsay/kit';
import { z } from 'zod';

const schema = z.object({ DATABASE_URL: settings.DATABASE_URL, LOG_LEVEL: settings.LOG_LEVEL });

export type Config = Readonly<z.infer<typeof schema>>;

export function readConfig(): Config {
  return parseConfig(schema, process.env);
}
