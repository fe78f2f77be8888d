import { parseConfig, settings, wholeNumber } from '@hearsay/kit';
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

const minutes = z
  .string()
  .trim()
  .regex(/^\d{1,6}(?:\s*,\s*\d{1,6})*$/u, 'it is not a comma-separated list of whole minutes')
  .transform((text) => text.split(',').map(Number));

const schema = z.object({
  DATABASE_URL: settings.DATABASE_URL,
  REDIS_URL: settings.REDIS_URL,
  HEARSAY_QUEUE_PREFIX: settings.HEARSAY_QUEUE_PREFIX,
  LOG_LEVEL: settings.LOG_LEVEL,
  FETCH_ALLOW: fetchAllow,
  HEARSAY_POLL_LEAST_SECONDS: wholeNumber(5, 86_400).default(300).meta({
    description: 'The shortest time between two polls of a feed. Hosts that FETCH_ALLOW names are polled as often as every 15 seconds.',
    remedy: 'Set it to seconds, such as HEARSAY_POLL_LEAST_SECONDS=300',
  }),
  HEARSAY_RECHECK_MINUTES: minutes.default([10, 60, 360, 1440, 4320]).meta({
    description: 'How long after an article was first seen its page is looked at again for corrections, in minutes.',
    remedy: 'Set it to minutes, such as HEARSAY_RECHECK_MINUTES=10,60,360,1440,4320',
  }),
});

export type Config = Readonly<z.infer<typeof schema>>;

export function readConfig(): Config {
  return parseConfig(schema, process.env);
}
