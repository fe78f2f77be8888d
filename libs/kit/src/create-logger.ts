import { pino, type Logger as PinoLogger } from 'pino';
import type { LOG_LEVELS } from './settings.js';

export type Logger = PinoLogger;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Names under which secrets travel; their values never reach the log, at the top of a line or one level down. */
const SECRETS = ['password', 'secret', 'token', 'adminKey', 'authorization', 'cookie', 'databaseUrl', 'redisUrl', 'connectionString', 'DATABASE_URL', 'REDIS_URL', 'HEARSAY_ADMIN_KEY', 'apiKey', 'LLM_API_KEY']; // prettier-ignore

/**
 * A logger that writes one JSON object a line to standard output, each with the app's name.
 *
 * It writes synchronously, so that the last line before `process.exit` is not lost. User names and passwords in URLs are removed from messages too, since drivers
 * quote the URL they could not reach.
 */
export function createLogger(
  app: string,
  level: LogLevel,
  to: { write(line: string): void } = pino.destination({ fd: 1, sync: true }),
): Logger {
  return pino(
    {
      level,
      base: { app },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [name, `*.${name}`]), censor: '(secret)' },
      serializers: { err: pino.stdSerializers.err },
    },
    { write: (line: string) => to.write(withoutCredentials(line)) },
  );
}

/** `postgres://user:password@host` becomes `postgres://(secret)@host`. */
function withoutCredentials(line: string): string {
  return line.replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@"\\]+@/gi, '$1(secret)@');
}
