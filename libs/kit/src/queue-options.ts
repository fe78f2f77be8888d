import type { QueuesOptions } from '@hearsay/queue';
import type { Logger } from './create-logger.js';

/** What `Queues` needs, from the settings of an app. */
export function queueOptions(
  config: { DATABASE_URL: string; REDIS_URL?: string | undefined; HEARSAY_QUEUE_PREFIX: string },
  logger: Logger,
): QueuesOptions {
  return {
    databaseUrl: config.DATABASE_URL,
    ...(config.REDIS_URL === undefined ? {} : { redisUrl: config.REDIS_URL, prefix: config.HEARSAY_QUEUE_PREFIX }),
    onError: (err) => logger.warn({ err }, 'queue'),
    onFailure: ({ dead, ...failure }) => logger.warn(failure, dead ? 'job is a dead letter' : 'job failed and is tried again'),
  };
}
