import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { AWAY, type Logger } from '@hearsay/kit';

export interface Supervised {
  /** Where the api listens. */
  address: string;
  close(): Promise<void>;
}

const APPS = ['worker', 'extractor', 'projector', 'api'] as const;
/** An app that crashes is started again after a wait that doubles from the first to the last of these, and starts over once it has run a minute. */
const FIRST_WAIT_MS = 500;
const LAST_WAIT_MS = 30_000;
const STEADY_MS = 60_000;
const STOP_WITHIN_MS = 20_000;
/** So long an app may be started again at the start because a server is away; each waits for a minute and a half by itself. */
const STARTS_WITHIN_MS = 180_000;

interface Child {
  name: string;
  process: ChildProcess | null;
  timer: NodeJS.Timeout | null;
}

/**
 * Runs every app as a process of its own, so that one that crashes or reads a long article never stops the others, and starts a crashed one again.
 *
 * Resolves once all have told that they are up. Rejects where one cannot start at all: then all are stopped.
 */
export async function supervise(env: NodeJS.ProcessEnv, logger: Logger): Promise<Supervised> {
  const giveUpAt = Date.now() + STARTS_WITHIN_MS;
  let stopping = false;
  let address = '';
  const children: Child[] = APPS.map((name) => ({ name, process: null, timer: null }));

  const launch = (child: Child, waitMs: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const startedAt = Date.now();
      let ready = false;
      const launched = fork(fileURLToPath(new URL(`../../${child.name}/src/main.js`, import.meta.url)), { env, stdio: 'inherit' });
      child.process = launched;
      launched.on('message', (message: { ready?: string; address?: string }) => {
        if (message.ready === undefined) return;
        ready = true;
        if (message.address !== undefined) address = message.address;
        resolve();
      });
      launched.once('error', reject);
      launched.once('exit', (code, signal) => {
        child.process = null;
        if (stopping) return;
        if (!ready && code === AWAY && Date.now() < giveUpAt) {
          // A server went away between two of its first steps.
          child.timer = setTimeout(() => void launch(child, waitMs).then(resolve, reject), waitMs);
          return;
        }
        if (!ready) {
          reject(new Error(`${child.name} could not start (${signal ?? `exit code ${code}`}); its own lines above say why`));
          return;
        }
        const wait = Date.now() - startedAt > STEADY_MS ? FIRST_WAIT_MS : waitMs;
        logger.error({ child: child.name, code, signal, restartInMs: wait }, 'an app ended unasked; it is started again');
        child.timer = setTimeout(() => {
          const again = Math.min(wait * 2, LAST_WAIT_MS);
          const retry = (): void => {
            if (stopping) return;
            launch(child, again).catch((err: unknown) => {
              logger.error({ child: child.name, err, restartInMs: again }, 'an app could not be started again; trying on');
              child.timer = setTimeout(retry, again);
            });
          };
          retry();
        }, wait);
      });
    });

  const close = async (): Promise<void> => {
    stopping = true;
    for (const child of children) if (child.timer) clearTimeout(child.timer);
    await Promise.all(
      children.map(
        (child) =>
          new Promise<void>((resolve) => {
            const running = child.process;
            if (running === null || running.exitCode !== null) return resolve();
            const force = setTimeout(() => running.kill('SIGKILL'), STOP_WITHIN_MS);
            running.once('exit', () => {
              clearTimeout(force);
              resolve();
            });
            running.kill('SIGTERM');
          }),
      ),
    );
  };

  try {
    await Promise.all(children.map((child) => launch(child, FIRST_WAIT_MS)));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    get address() {
      return address;
    },
    close,
  };
}
