import { parseConfig, settings } from '@hearsay/kit';
import { z } from 'zod';

const schema = z.object({ DATABASE_URL: settings.DATABASE_URL });

export function readConfig(): Readonly<z.infer<typeof schema>> {
  return parseConfig(schema, process.env);
}
