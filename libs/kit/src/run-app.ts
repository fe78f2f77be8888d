import { createLogger, type Logger, type LogLevel } from './create-logger.js';
import { ConfigFault } from './faults.js';

/** Anything that can be closed; every Nest application and application context is one. */
export interface Running {
  close(): Promise<unknown>;
}

export interface AppOptions<Config> {
  /** As in `apps/NAME`; stands in every line of the log. */
  name: string;
  /** Reads the settings; a ConfigFault ends the process with exit code 1 and the faults on standard error. */
  config: () => Config;
  /** Brings the app up. `address` is what to print where it listens. */
  start: (config: Config, logger: Logger) => Promise<{ app: Running; address?: string }>;
  /** After so long a shutdown that has not ended is ended by force, with exit code 1. */
  stopWithinMs?: number;
}

/** The exit code of an app that could not start because a server did not answer (EX_TEMPFAIL of sysexits.h): whoever runs it may start it again. */
export const AWAY = 75;
const START_ENDS_WITHIN_MS = 1_000;

/**
 * Runs one app as this process, from its settings to its end.
 *
 * SIGTERM, SIGINT and the loss of the parent (where the process was forked) close the app once and then end the process with exit code 0; a second signal, a second or more later, ends it at once.
 * An error that nobody caught closes the app and ends the process with exit code 1. Nest's own shutdown hooks must stay off (no `enableShutdownHooks`): they raise the
 * signal again as soon as the app is closed, which would cut off whatever is still to be done. A forked process tells its parent `{ ready: NAME, address }` once it is up.
 */
export async function runApp<Config extends { LOG_LEVEL: LogLevel }>(options: AppOptions<Config>): Promise<void> {
  const { name, stopWithinMs = 15_000 } = options;
  let config: Config;
  try {
    config = options.config();
  } catch (error) {
    if (!(error instanceof ConfigFault)) throw error;
    process.stderr.write(`hearsay ${name}: ${error.message}\n`);
    process.exit(1);
  }
  const logger = createLogger(name, config.LOG_LEVEL);
  let up = false;

  let stoppingSince: number | null = null;
  const stop = (code: number, reason: string): void => {
    if (stoppingSince !== null) {
      // Ctrl-C reaches every process of the group, and a parent hands its own signal down as well: what comes within a second is the same wish.
      if (Date.now() - stoppingSince < 1_000 || !reason.startsWith('SIG')) return;
      logger.warn({ reason }, 'stopped at once');
      process.exit(130);
    }
    stoppingSince = Date.now();
    logger.info({ reason }, 'stopping');
    // A start that waits for a server would hold up the end; whatever it has begun is one transaction or nothing.
    if (!up) setTimeout(() => up || process.exit(code), START_ENDS_WITHIN_MS).unref();
    setTimeout(() => {
      logger.error({ stopWithinMs }, 'did not stop in time; ended by force');
      process.exit(1);
    }, stopWithinMs).unref();
    started
      .then(({ app }) => app.close())
      .then(
        () => {
          logger.info('stopped');
          process.exit(code);
        },
        (err: unknown) => {
          logger.error({ err }, 'failed to stop cleanly');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', () => stop(0, 'SIGTERM'));
  process.on('SIGINT', () => stop(0, 'SIGINT'));
  process.on('uncaughtException', (err) => {
    logger.fatal({ err }, 'uncaught error');
    stop(1, 'uncaught error');
  });
  process.on('unhandledRejection', (err) => {
    logger.fatal({ err }, 'unhandled rejection');
    stop(1, 'unhandled rejection');
  });
  // A parent that is killed closes the channel: its children must not live on and hold the database.
  if (process.send !== undefined) process.once('disconnect', () => stop(0, 'the parent has ended'));
  // Only now: a signal that comes as soon as the start has begun finds somebody who hears it.
  const started = options.start(config, logger);

  try {
    const { address } = await started;
    up = true;
    logger.info(address === undefined ? {} : { address }, 'started');
    process.send?.({ ready: name, ...(address === undefined ? {} : { address }) });
  } catch (err) {
    logger.fatal({ err }, `could not start: ${err instanceof Error ? err.message : String(err)}`);
    process.exit(isAway(err) ? AWAY : 1);
  }
}

/** Faults of a server that does not answer have a code with this end, in all libraries. */
function isAway(error: unknown): boolean {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && code.endsWith('-unreachable');
}
