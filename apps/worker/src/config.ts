import { parseConfig, settings } from '@hearsay/kit';
import { parseAllow, WebFault, type AllowList } from '@hearsay/web';
import { z } from 'zod';

const fetchAllow = settings.FETCH_ALLOW.transform((text, context): AllowList => {
  try {
    return parseAllow(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: error instanceof WebFault ? error.message : String(error) });
    return z.NEVER;
  }
}).meta(settings.FETCH_ALLOW.meta() ?? {});

const schema = z.object({
  DATABASE_URL: settings.DATABASE_URL,
  REDIS_URL: settings.REDIS_URL,
  HEARSAY_QUEUE_PREFIX: settings.HEARSAY_QUEUE_PREFIX,
  LOG_LEVEL: settings.LOG_LEVEL,
  HEARSAY_KEEP_PAGES_DAYS: settings.HEARSAY_KEEP_PAGES_DAYS,
  FETCH_ALLOW: fetchAllow,
  HEARSAY_POLL_LEAST_SECONDS: settings.HEARSAY_POLL_LEAST_SECONDS,
  HEARSAY_RECHECK_MINUTES: settings.HEARSAY_RECHECK_MINUTES,
});

export type Config = Readonly<z.infer<typeof schema>>;

export function readConfig(): Config {
  return parseConfig(schema, process.env);
}
